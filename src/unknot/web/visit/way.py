"""The way: every step in order.  The first that is due is shown; there is no other state than the journal."""

from django.http import QueryDict

from unknot.vocabulary.entry import EntryKind, EpisodeEnd
from unknot.web.draw import strength, where, who
from unknot.web.guest.step import Step
from unknot.web.guest.visit import Visit, undone
from unknot.web.locate import muscles
from unknot.web.plan import today
from unknot.web.practise import afterwards, session
from unknot.web.screen import care_card, check_answers, danger, remaining
from unknot.web.track import ended, measures, next_day, verdict, watch

WAY: tuple[Step, ...] = (
    afterwards,
    next_day,
    watch,
    ended,
    verdict,
    measures,
    today,
    where,
    strength,
    who,
    danger,
    care_card,
    check_answers,
    muscles,
    remaining,
    session,
)
TAKEN_BACK = (
    EntryKind.DRAWING,
    EntryKind.PERSON,
    EntryKind.ANSWERS,
    EntryKind.CLUE_ANSWERS,
    EntryKind.CHOICE,
)


def step_due(visit: Visit) -> Step:
    """What comes next; the session is the last and is always there once something was chosen."""
    return next(step for step in WAY if step.due(visit))


def step_named(name: str) -> Step | None:
    """The step with this name."""
    return next((step for step in WAY if step.name == name), None)


def taken(visit: Visit, sent: QueryDict) -> Visit:
    """The visit after what was sent.  Raises NotTaken; what was not sent from the step that is due changes nothing."""
    if sent.get("go") == "back":
        return undone(visit, TAKEN_BACK)
    if sent.get("go") == "other-trouble":
        return visit.with_entry(EntryKind.EPISODE_ENDED, {"why": EpisodeEnd.OTHER_TROUBLE.value})
    step = step_named(sent.get("step", ""))
    return visit if step is None or step is not step_due(visit) else step.take(visit, sent)
