"""May this spot be pressed, with this technique, today?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from unknot.engine.journal.answers import Answers
from unknot.engine.screening import clearance
from unknot.engine.screening.clearance import Clearance
from unknot.engine.screening.placing import PlaceVerdict, judge_place
from unknot.engine.screening.screen import Screening, screen
from unknot.engine.screening.site import Site
from unknot.engine.screening.verdict import Reason
from unknot.knowledge.anatomy import Access
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import Rule
from unknot.vocabulary.technique import PRESSING


@dataclass(frozen=True, slots=True)
class Missing:
    """Questions that must be answered first; ``screening`` has the next few of them as a screen."""

    screening: Screening

    @property
    def questions(self) -> tuple[Rule, ...]:
        """Everything still open for this spot and technique."""
        return self.screening.open_questions


@dataclass(frozen=True, slots=True)
class Refused:
    """Not this, not now: the answers that rule it out, and sentences for what no answer can change."""

    because: tuple[Reason, ...] = ()
    sentences: tuple[str, ...] = ()


def clear(
    screening: Screening, site: Site, answers: Answers, today: date, knowledge: Knowledge
) -> Clearance | Missing | Refused:
    """Judge this site afresh from the answers: a clearance, what is missing, or why not.

    The screening says who it is about and where it hurts; its permits are not taken on trust.
    """
    if site.technique in PRESSING and (words := _not_for_own_hands(site, knowledge)):
        return Refused(sentences=words)
    judged = screen(screening.person, screening.drawing, answers, today, knowledge, (site,))
    at_place = judge_place(site, knowledge)
    if judged.verdict.forbids(site.technique, site.place(knowledge)):
        return Refused(because=judged.because)
    if at_place.forbidden:
        return Refused(sentences=at_place.sentences)
    if judged.open_questions:
        return Missing(judged)
    return _clearance(judged, site, at_place, knowledge)


def _clearance(judged: Screening, site: Site, at_place: PlaceVerdict, knowledge: Knowledge) -> Clearance:
    gentle = judged.verdict.gentle or at_place.gentle
    limits = knowledge.dose_limits
    return Clearance(
        clearance._SEAL,  # noqa: SLF001 - the one place that may
        technique=site.technique,
        muscle=site.muscle,
        point=site.point if site.technique in PRESSING else None,
        place=site.place(knowledge),
        on=judged.on,
        intensity_max=limits.gentle_max if gentle else limits.ease_above,
        gentle=gentle,
        cautions=tuple(_cautions(site, at_place, knowledge)),
    )


def _cautions(site: Site, at_place: PlaceVerdict, knowledge: Knowledge) -> Iterable[str]:
    if site.technique in PRESSING:
        yield from at_place.sentences
        yield from (caution.text for caution in knowledge.muscles[site.muscle].self_care.cautions)


def _not_for_own_hands(site: Site, knowledge: Knowledge) -> tuple[str, ...]:
    if site.point is None:
        return ()
    if knowledge.access(site.point) is Access.PROFESSIONAL_ONLY:
        return _say("screen.professional-only", knowledge)
    if site.technique not in knowledge.techniques_for(site.point):
        return _say("screen.tool-not-named", knowledge, technique=site.technique.value)
    return ()


def _say(message_id: str, knowledge: Knowledge, **figures: object) -> tuple[str, ...]:
    """A refusal never depends on its sentence: without the message it still refuses, saying less."""
    message = knowledge.message(message_id)
    return (message.with_figures(**figures) if message else message_id,)
