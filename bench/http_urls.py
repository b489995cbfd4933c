"""Every address of the app, ``/bare`` (so many bytes, nothing done for them) and ``/insert`` (rows, nothing asked)."""

import json

from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.utils import timezone

from unknot.web.records.models import KeptEntry
from unknot.web.urls import handler403, handler404, handler500
from unknot.web.urls import urlpatterns as of_the_app

__all__ = ["handler403", "handler404", "handler500", "urlpatterns"]


def bare(request: HttpRequest, size: int) -> HttpResponse:
    """The least that Django does for a form and a page of this size."""
    return HttpResponse(b"x" * size if request.method == "POST" else b"")


def insert(request: HttpRequest, person: str) -> HttpResponse:
    """The least that must be done to keep a batch: the rows as they come, in one transaction, and their ids back."""
    said = json.loads(request.body)
    now, first = timezone.now(), said["after"]
    rows = [
        KeptEntry(
            person_id=person,
            entry_id=entry["id"],
            sequence=first + place,
            kind=entry["kind"],
            happened_at=entry["happened_at"],
            recorded_at=entry["recorded_at"],
            schema=entry["schema"],
            body=json.dumps(entry["body"]),
            received_at=now,
        )
        for place, entry in enumerate(said["entries"])
    ]
    with transaction.atomic():
        KeptEntry.objects.bulk_create(rows)
    return JsonResponse({"acknowledged": [entry["id"] for entry in said["entries"]]})


urlpatterns = [*of_the_app, path("bare/<int:size>", bare), path("insert/<str:person>", insert)]
