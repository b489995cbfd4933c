"""The sentences of a script, each a message of the fact base: one whose facts are gone is not said."""

from collections.abc import Iterable, Mapping

from unknot.engine.session.script import Line, SignAdvice
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.voice import Voice

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


THERAPISTS_OWN = frozenset({
    "settle",
    "find",
    "press-hands",
    "press",
    "press-gentle",
    "breathe",
    "check-in",
    "rest",
    "strokes",
    "finish",
    "notice-ease",
    "notice-firmer",
    "notice-keep",
    "notice-paused",
    "notice-let-go",
    "notice-unanswered",
    "notice-day-is-full",
    "end-complete",
    "end-stopped",
    "end-let-go-twice",
    "end-too-strong",
    "end-interrupted",
    "end-card",
    "end-expired",
    "end-day-is-full",
    "end-stop-sign",
    "end-said-anew",
    "level-emergency",
    "level-urgent",
    "level-see-doctor-first",
    "level-avoid-area",
    "level-gentle-only",
})  # fmt: skip
"""What is said otherwise to a therapist than to the person; the rest of a script suits both."""


def lines(knowledge: Knowledge, *message_ids: str, voice: Voice = Voice.SELF, **figures: object) -> tuple[Line, ...]:
    """The sentences with these ids that exist, in order, with their figures filled in.

    One that a therapist hears in other words is never said in the person's instead.
    """
    found = ((key, knowledge.message(key)) for key in (_in_voice(said, voice) for said in message_ids))
    return tuple(Line(key, message.with_figures(**figures)) for key, message in found if message is not None)


def _in_voice(message_id: str, voice: Voice) -> str:
    name = message_id.removeprefix("session.")
    return f"therapist.{name}" if voice is Voice.THERAPIST and name in THERAPISTS_OWN else message_id


def notices(knowledge: Knowledge, voice: Voice = Voice.SELF) -> Mapping[str, Line]:
    """What is said when a key is pressed or time runs out, by name."""
    return {name: line for name in NOTICES for line in lines(knowledge, f"session.notice-{name}", voice=voice)}


def endings(knowledge: Knowledge, voice: Voice = Voice.SELF) -> Mapping[str, tuple[Line, ...]]:
    """What is said at the end, by how it ended; a lock is an end too."""
    return {name: lines(knowledge, f"session.end-{name}", voice=voice) for name in ENDINGS}


def sign_advice(knowledge: Knowledge, voice: Voice = Voice.SELF) -> Iterable[SignAdvice]:
    """Every stop sign a person can feel, worst first.  Its own advice comes first, then what its level means."""
    felt = (sign for sign in knowledge.stop_signs.values() if sign.id != KEPT_BY_THE_CLOCK)
    for sign in sorted(felt, key=lambda sign: -sign.then.disposition.severity):
        advice = lines(knowledge, f"session.level-{sign.then}", voice=voice)
        yield SignAdvice(sign.id, sign.sign, sign.do, sign.then, advice)
