"""The sentences of a script, each a message of the fact base: one whose facts are gone is not said."""

from collections.abc import Iterable, Mapping

from unknot.engine.session.script import Line, SignAdvice
from unknot.knowledge.base import Knowledge

NOTICES = (
    "ease",
    "firmer",
    "keep",
    "longer",
    "no-longer",
    "paused",
    "resumed",
    "let-go",
    "unanswered",
    "day-is-full",
    "wait",
)
KEPT_BY_THE_CLOCK = "sd-time"
"""The one stop sign that nobody feels: the player itself keeps the seconds."""
ENDINGS = (
    "complete",
    "stopped",
    "let-go-twice",
    "too-strong",
    "interrupted",
    "card",
    "expired",
    "clock-back",
    "day-is-full",
    "stop-sign",
    "said-anew",
)


def lines(knowledge: Knowledge, *message_ids: str, **figures: object) -> tuple[Line, ...]:
    """The sentences with these ids that exist, in order, with their figures filled in."""
    found = ((key, knowledge.message(key)) for key in message_ids)
    return tuple(Line(key, message.with_figures(**figures)) for key, message in found if message is not None)


def notices(knowledge: Knowledge) -> Mapping[str, Line]:
    """What is said when a key is pressed or time runs out, by name."""
    return {name: line for name in NOTICES for line in lines(knowledge, f"session.notice-{name}")}


def endings(knowledge: Knowledge) -> Mapping[str, tuple[Line, ...]]:
    """What is said at the end, by how it ended; a lock is an end too."""
    return {name: lines(knowledge, f"session.end-{name}") for name in ENDINGS}


def sign_advice(knowledge: Knowledge) -> Iterable[SignAdvice]:
    """Every stop sign a person can feel, worst first.  Its own advice comes first, then what its level means."""
    felt = (sign for sign in knowledge.stop_signs.values() if sign.id != KEPT_BY_THE_CLOCK)
    for sign in sorted(felt, key=lambda sign: -sign.then.disposition.severity):
        advice = lines(knowledge, f"session.level-{sign.then}")
        yield SignAdvice(sign.id, sign.sign, sign.do, sign.then, advice)
