"""A page beside the way that gets the journal as the way does: it comes with the request and is forgotten after."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from unknot.web.guest.travelling import local, read_journal, write_journal
from unknot.web.guest.visit import Visit, begun
from unknot.web.host.facts import knowledge


def own_visit(request: HttpRequest) -> Visit:
    """The visit with the journal that came along.  Raises ValueError, naming the entry, where one is not in form."""
    sent, known = request.POST, knowledge()
    now = local(timezone.now(), sent.get("zone", ""))
    read = frozenset(sent.get("read", "").split())
    return begun(read_journal(sent.get("journal", ""), known), now, known, read)


def own_page(request: HttpRequest, visit: Visit, template: str, **context: Any) -> HttpResponse:
    """The page, or a part of one for our own script; what the visit added travels back with it."""
    fragment = bool(request.headers.get("HX-Request"))
    whole: dict[str, Any] = {
        **context,
        "refused": context.get("refused", ""),
        "fragment": fragment,
        "base": "visit/fragment.html" if fragment else "visit/whole.html",
        "read": " ".join(sorted(visit.read)),
        "journal": write_journal(visit.entries, visit.not_understood),
        "not_understood": len(visit.not_understood),
        "added": write_journal(visit.added),
    }
    return render(request, template, whole, status=422 if whole["refused"] else 200)


def unreadable(request: HttpRequest, error: ValueError) -> HttpResponse:
    """What a browser kept cannot be read; nothing of it is lost."""
    return render(request, "visit/unreadable.html", {"says": str(error)}, status=422)
