"""A review as a person is told it, the same in the terminal and in the web: what was decided, by which rules, and then.

The rules' sentences come from the review, what it means today from messages; only headlines and buttons stand here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unknot.doors.whom import Whom, whom_for
from unknot.vocabulary.body import Side
from unknot.vocabulary.decision import Decision, OfferKind

if TYPE_CHECKING:
    from unknot.engine.journal.session_day import Episode
    from unknot.engine.progress import Relief, Review
    from unknot.knowledge.base import Knowledge
    from unknot.knowledge.messages import Message
    from unknot.vocabulary.provenance import Source

HEADLINES = {
    Decision.STOP_AND_SEE_PROFESSIONAL: "Stop, and be seen",
    Decision.SEE_PROFESSIONAL: "Be seen about this",
    Decision.RE_EVALUATE: "This is not helping enough: look again",
    Decision.CONTINUE_WITH_LESS: "Go on, with less",
    Decision.FINISH: "You can finish here",
    Decision.CONTINUE: "Go on",
}
STOPS = frozenset({Decision.STOP_AND_SEE_PROFESSIONAL, Decision.SEE_PROFESSIONAL})
"""What keeps everything from being guided until somebody has looked at it."""
OFFERED = {
    OfferKind.ANOTHER_MUSCLE: "Look at another muscle",
    OfferKind.ANOTHER_WAY: "Try it another way",
    OfferKind.A_PERSON: "Ask a person",
}
SIDES = {Side.LEFT: "left", Side.RIGHT: "right", Side.MIDLINE: "middle"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule that made the decision, as it is said, with where it comes from."""

    id: str
    says: str
    sources: "tuple[Source, ...]"


@dataclass(frozen=True, slots=True)
class Offered:
    """Something to try instead: the words of its button, and what is said of it."""

    kind: OfferKind
    words: str
    says: str


@dataclass(frozen=True, slots=True)
class Told:
    """``rests_on`` are the figures compared; ``today`` says what it means now, ``still`` what may be done."""

    decision: Decision
    headline: str
    rules: tuple[Rule, ...]
    rests_on: tuple[str, ...]
    today: "Message | None"
    still: "Message | None"
    offers: tuple[Offered, ...]
    whom: Whom | None

    @property
    def stops(self) -> bool:
        """True where nothing is guided before somebody has looked at it."""
        return self.decision in STOPS


def told(review: "Review", episode: "Episode", knowledge: "Knowledge") -> Told:
    """What a person is told of this review of this episode."""
    from unknot.engine.progress import reliefs

    return Told(
        review.decision,
        HEADLINES[review.decision],
        tuple(Rule(b.rule, b.says, tuple(knowledge.sources[one] for one in b.sources)) for b in review.because),
        () if review.decision in STOPS else tuple(_figures(one, knowledge) for one in reliefs(episode, knowledge)),
        knowledge.message(f"review.today.{review.decision}"),
        knowledge.message(f"review.still.{review.decision}"),
        tuple(Offered(offer.kind, OFFERED[offer.kind], offer.says) for offer in review.offers),
        whom_for(review, knowledge),
    )


def _figures(relief: "Relief", knowledge: "Knowledge") -> str:
    """How strong it was before the first and the last session that count for this muscle."""
    muscle = knowledge.muscles.get(relief.knot.muscle or "")
    side = f", {SIDES[relief.knot.side]}" if relief.knot.side else ""
    name = f"{muscle.name if muscle else 'What you worked on'}{side}"
    if relief.session_days == 1:
        return f"{name}: {relief.first} of 10 before the first session."
    return f"{name}: {relief.first} of 10 before the first session, {relief.latest} before the last, {_days(relief)}."


def _days(relief: "Relief") -> str:
    return f"over {relief.session_days} days with a session"


def as_lines(said: Told) -> Iterator[str]:
    """The same as lines, for a terminal; the headline stands apart."""
    yield from (rule.says for rule in said.rules)
    yield from said.rests_on
    yield from (message.text for message in (said.today, said.still) if message)
    sources = dict.fromkeys(source.title for rule in said.rules for source in rule.sources)
    rules = ", ".join(rule.id for rule in said.rules)
    rests = f", after: {'; '.join(sources)}." if sources else "."
    yield f"By the rule{'' if len(said.rules) == 1 else 's'} {rules}{rests}"
