"""Designed error pages: what happened, and what to do now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's own form of it
    """A form whose token has expired, or that was sent from another site."""
    return render(request, "visit/error.html", {"title": "Please go back and try again", "kind": "stale"}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """No such page."""
    return render(request, "visit/error.html", {"title": "There is no such page", "kind": "missing"}, status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """Something went wrong here."""
    return render(request, "visit/error.html", {"title": "Something went wrong here", "kind": "failed"}, status=500)
