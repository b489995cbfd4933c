"""Is it safe?  The first pass asks whether we may look for a muscle; the second whether this spot may be pressed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from unknot.engine.journal.answers import Answers
from unknot.engine.screening.applicability import applicable, open_ticks
from unknot.engine.screening.asking import about_danger, in_order, one_screen
from unknot.engine.screening.gating import said_of
from unknot.engine.screening.site import Scope, Site, scope_of
from unknot.engine.screening.verdict import Reason, Verdict, verdict
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import Rule
from unknot.vocabulary.body import Drawing, Place
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.person import Person
from unknot.vocabulary.technique import Technique


@dataclass(frozen=True, slots=True)
class Permit:
    """A technique that may be used, except at some places, up to a discomfort of ``intensity_max`` (0 to 10)."""

    technique: Technique
    avoid: tuple[Place, ...]
    intensity_max: int


@dataclass(frozen=True)
class Screening:
    """The result of screening.  It is enough to look for the muscle, never to press: pressing needs a clearance.

    ``danger_questions`` are the open ones that ask for a danger sign, or stand before one.
    """

    person: Person
    drawing: Drawing
    on: date
    verdict: Verdict
    open_questions: tuple[Rule, ...]
    permits: tuple[Permit, ...]
    danger_questions: tuple[Rule, ...]

    @property
    def disposition(self) -> Disposition:
        """The worst that any answer means."""
        return self.verdict.disposition

    @property
    def because(self) -> tuple[Reason, ...]:
        """The rules behind the disposition, worst first."""
        return self.verdict.reasons

    @property
    def complete(self) -> bool:
        """True when no open question can change the result."""
        return not self.open_questions

    @cached_property
    def next_screen(self) -> tuple[Rule, ...]:
        """The next few questions, worst first, with at most seven ticks in all."""
        return one_screen(self.open_questions)

    @property
    def may_locate(self) -> bool:
        """True once every danger sign is answered and nobody has to be seen before any self-care."""
        return self.disposition.allows_self_care and not self.danger_questions


def screen(  # noqa: PLR0913, PLR0917 - the verb of the design: person, drawing, answers, date, knowledge, and what is wanted
    person: Person,
    drawing: Drawing,
    answers: Answers,
    today: date,
    knowledge: Knowledge,
    sites: Iterable[Site] = (),
) -> Screening:
    """Judge the answers so far and say what is permitted and what to ask next.

    With ``sites`` the questions are those of the drawn regions and of what is wanted there; without, those of every
    technique done where it hurts.
    """
    scope = scope_of(drawing, sites, knowledge)
    judged = verdict(person, answers, scope, knowledge)
    unanswered = tuple(_unanswered(person, answers, scope, knowledge))
    matter = tuple(rule for rule in unanswered if _matters(rule, judged, scope))
    questions = in_order(matter, answers, scope, knowledge)
    permits = tuple(_permits(judged, unanswered, scope, knowledge))
    return Screening(person, drawing, today, judged, questions, permits, about_danger(questions, matter, knowledge))


def _unanswered(person: Person, answers: Answers, scope: Scope, knowledge: Knowledge) -> Iterable[Rule]:
    """The rules with something still to ask, each with only the ticks that are open."""
    for rule in applicable(person, scope, knowledge):
        ticks = open_ticks(rule, person, said_of(rule, answers, scope, knowledge), scope)
        if ticks:
            yield replace(rule, ticks=ticks)


def _matters(rule: Rule, judged: Verdict, scope: Scope) -> bool:
    """Could a yes still change the disposition, or take away a technique that is wanted and not yet ruled out?"""
    worst = max(tick.level.disposition for tick in rule.raising)
    return worst > judged.disposition or bool(rule.techniques & scope.techniques - judged.excluded)


def _permits(judged: Verdict, unanswered: Iterable[Rule], scope: Scope, knowledge: Knowledge) -> Iterable[Permit]:
    """A technique is permitted once nothing rules it out and nothing about it is open."""
    in_doubt = frozenset().union(*(rule.techniques for rule in unanswered))
    limits = knowledge.dose_limits
    for technique in Technique:
        if technique in scope.techniques - judged.excluded - in_doubt:
            avoid = sorted(judged.avoided[technique], key=lambda place: (place.region, place.side or ""))
            yield Permit(technique, tuple(avoid), limits.gentle_max if judged.gentle else limits.ease_above)
