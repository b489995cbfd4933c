"""The landing, the visit and what is known; fragments for our own script, whole pages without it."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from unknot.web.guest.step import NotTaken, Shown
from unknot.web.guest.travelling import local, read_journal, write_journal
from unknot.web.guest.visit import Visit, begun
from unknot.web.guest.words import messages
from unknot.web.host.facts import knowledge
from unknot.web.visit.way import step_due, taken

ABOUT = (
    "about.one-tool",
    "about.what-a-knot-is",
    "about.pain-is-real",
    "about.pressing-right-after",
    "about.pressing-everyday-pain",
    "about.massage-and-dummy",
    "about.lasting",
    "about.movement-first",
    "about.exercise-helps",
    "about.how-often",
    "about.best-dose",
    "about.harms",
    "about.water",
    "about.no-clinician-yet",
)


@require_GET
def landing(request: HttpRequest) -> HttpResponse:
    """What this is, in one breath, and where to begin."""
    known = knowledge()
    context = {
        "breath": known.message("web.in-one-breath"),
        "honest": messages(known, "web.for-whom", "about.one-tool", "about.movement-first", "about.no-clinician-yet"),
        "programmes": [(p, known.message(f"programme.{p.id}.sentence")) for p in known.programmes.values()],
    }
    return render(request, "visit/landing.html", context)


@require_GET
def about(request: HttpRequest) -> HttpResponse:
    """What is known and what is not, with who disagrees."""
    known = knowledge()
    said = [(message, [known.sources[source] for source in message.sources]) for message in messages(known, *ABOUT)]
    return render(request, "visit/about.html", {"said": said})


@require_GET
def health(_request: HttpRequest) -> HttpResponse:
    """For whoever watches the server."""
    return JsonResponse({"ok": True})


@require_http_methods(["GET", "POST"])
def visit(request: HttpRequest) -> HttpResponse:
    """The next step of a guest's way.  The journal comes with the request and is forgotten after the answer."""
    sent = request.POST
    known = knowledge()
    now = local(timezone.now(), sent.get("zone", ""))
    read = frozenset(sent.get("read", "").split())
    try:
        before = begun(read_journal(sent.get("journal", ""), known), now, known, read)
    except ValueError as error:
        return render(request, "visit/unreadable.html", {"says": str(error)}, status=422)
    try:
        after = taken(before, sent)
    except NotTaken as refused:
        return _shown(request, before, step_due(before).show(before, refused.again), refused)
    return _shown(request, after, step_due(after).show(after, _beginning(sent)))


def _beginning(sent: Mapping[str, str]) -> Mapping[str, Any]:
    """What the landing page sends along: a ready programme to begin with."""
    return {"programme": sent["programme"]} if sent.get("programme") else {}


def _shown(request: HttpRequest, visit: Visit, shown: Shown, refused: NotTaken | None = None) -> HttpResponse:
    step = step_due(visit)
    context = {
        **shown.context,
        "title": shown.title,
        "step": step.name,
        "refused": refused.says if refused else "",
        "field": refused.again.get("field", "") if refused else "",
        "read": " ".join(sorted(visit.read)),
        "journal": write_journal(visit.entries, visit.not_understood),
        "not_understood": len(visit.not_understood),
        "added": write_journal(visit.added),
        "can_go_back": bool(visit.current),
        "debug": settings.DEBUG,
    }
    fragment = bool(request.headers.get("HX-Request"))
    context |= {"base": "visit/fragment.html" if fragment else "visit/whole.html", "fragment": fragment}
    return render(request, shown.template, context, status=422 if context["refused"] else 200)
