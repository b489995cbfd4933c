"""The pages for reading.  They say the same to everybody, know nobody's journal and need no script."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from unknot.knowledge.base import Knowledge
from unknot.knowledge.findings import FindingKind
from unknot.learning import articles_of
from unknot.web.host.facts import knowledge
from unknot.web.learn import bodies, days, evidence, safety
from unknot.web.learn.contents import KINDS, LONGEST, contents, found_in
from unknot.web.learn.parts import Page

TOPIC_PAGES: Mapping[str, Callable[[Knowledge], Page]] = {
    "safety": safety.rules_page,
    "signs": safety.signs_page,
    "review": safety.review_page,
    "habits": days.habits_page,
    "moving": days.moving_page,
    "measures": days.measures_page,
    "knot": evidence.knot_page,
    "evidence": evidence.evidence_page,
    "disagreements": evidence.disagreements_page,
    "harms": evidence.harms_page,
}


@require_GET
def learn(request: HttpRequest) -> HttpResponse:
    """The contents; with ``q`` what these words lead to."""
    known, asked = knowledge(), request.GET.get("q", "").strip()[:LONGEST]
    if not asked:
        return render(
            request, "learn/contents.html", {"contents": contents(known), "lead": known.message("learn.lead.contents")}
        )
    found = found_in(known, asked, timezone.now().date())
    hits = [(hit, KINDS[hit.article.kind]) for hit in found.hits]
    return render(request, "learn/found.html", {"asked": asked, "hits": hits, "places": found.places})


@require_GET
def topic(request: HttpRequest, topic_id: str) -> HttpResponse:
    """One of the pages that are lists of their own."""
    known = knowledge()
    article = articles_of(known).get(f"topic:{topic_id}")
    if article is None:
        raise Http404
    if topic_id == "sources":
        context = {"title": article.title, "lead": article.says, "sources": evidence.sources_of_all(known)}
        return render(request, "learn/sources.html", context)
    page = TOPIC_PAGES[topic_id](known)
    return _shown(request, page, title=article.title, lead=article.says)


@require_GET
def muscle(request: HttpRequest, muscle_id: str) -> HttpResponse:
    """What is known of one muscle."""
    known = knowledge()
    page = bodies.muscle_page(known, _named(known.muscles, muscle_id))
    where, who = known.message("learn.title.where-to-press"), known.message("learn.title.who-presses")
    return render(request, "learn/muscle.html", {"page": page, "where_to_press": where, "who_presses": who})


@require_GET
def muscle_before(_request: HttpRequest, muscle_id: str) -> HttpResponse:
    """Where the page of a muscle was before."""
    _named(knowledge().muscles, muscle_id)
    return HttpResponsePermanentRedirect(reverse("muscle", args=[muscle_id]))


@require_GET
def rule(request: HttpRequest, rule_id: str) -> HttpResponse:
    """One safety rule, or the plain question before several."""
    known = knowledge()
    if rule_id in known.gates:
        return _shown(request, safety.gate_page(known, known.gates[rule_id]), up="safety")
    return _shown(request, safety.rule_page(known, _named(known.rules, rule_id)), up="safety")


@require_GET
def habit(request: HttpRequest, habit_id: str) -> HttpResponse:
    """One habit, and how strong its ground is."""
    known = knowledge()
    finding = _named(known.findings, f"{FindingKind.HABIT}:{habit_id}")
    return _shown(request, days.habit_page(known, finding), up="habits")


@require_GET
def place(request: HttpRequest, region_id: str) -> HttpResponse:
    """One place of the body, and the muscles behind it."""
    known = knowledge()
    return _shown(request, bodies.place_page(known, _named(known.regions, region_id)))


@require_GET
def programme(request: HttpRequest, programme_id: str) -> HttpResponse:
    """One ready programme."""
    known = knowledge()
    return _shown(request, bodies.programme_page(known, _named(known.programmes, programme_id)))


@require_GET
def question(request: HttpRequest, question_id: str) -> HttpResponse:
    """A question that tells muscles apart."""
    known = knowledge()
    return _shown(request, bodies.question_page(known, _named(known.questions, question_id)))


@require_GET
def message(request: HttpRequest, message_id: str) -> HttpResponse:
    """One sentence that was said, with the facts behind it."""
    known = knowledge()
    return _shown(request, evidence.message_page(known, _named(known.messages, message_id)), up="evidence")


def _named(table: Mapping[str, Any], name: str) -> Any:
    if name not in table:
        raise Http404("Nothing is known under this name.")
    return table[name]


def _shown(request: HttpRequest, page: Page, *, title: str = "", lead: str = "", up: str = "") -> HttpResponse:
    above = articles_of(knowledge()).get(f"topic:{up}")
    context = {"page": page, "title": title or page.title, "lead": lead or page.lead, "up": above}
    return render(request, "learn/article.html", context)
