"""What somebody felt when pressing a spot, as evidence: only for a spot that was cleared, and for what it is worth.

How much it is worth follows from how well two trained examiners agree on the sign (kappa, ``explaining.yaml``).  Where
both are right equally often and half of the spots are real, kappa is the square of ``2 * right - 1``; so each is right
with chance ``(1 + sqrt(kappa)) / 2``.

Whoever asks counts the pressing in the ledger, as any other pressing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import InitVar, dataclass, field, replace
from datetime import date
from math import sqrt
from typing import NoReturn

from unknot.engine.locating.net import ClueLink, Net
from unknot.engine.screening.clearance import Clearance, NotCleared
from unknot.knowledge.anatomy import ClueQuestion
from unknot.knowledge.base import Knowledge
from unknot.knowledge.explaining import Feel
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import PointId, Side

_SEAL = object()
FEEL = "feel"


@dataclass(frozen=True)
class Felt:
    """An answer to "when you press there, ...?".  It cannot be made without a clearance to press that spot that day.

    ``side`` is the person's own, None on the midline.
    """

    clearance: InitVar[Clearance]
    on: InitVar[date]
    feel: Feel
    answer: Answer
    point: PointId = field(init=False)
    side: Side | None = field(init=False)
    _kept: object = field(init=False, repr=False, compare=False, default=None)

    def __post_init__(self, clearance: Clearance, on: date) -> None:
        cleared = isinstance(clearance, Clearance) and clearance.genuine and clearance.point is not None
        if not cleared or clearance.on != on:
            raise NotCleared("What is felt at a spot counts only where that spot was cleared for pressing that day.")
        object.__setattr__(self, "point", clearance.point)
        object.__setattr__(self, "side", clearance.place.side)
        object.__setattr__(self, "_kept", _SEAL)

    def __init_subclass__(cls) -> NoReturn:
        raise NotCleared("What is felt has no other kinds: one of another kind could be made without a clearance.")

    def __reduce__(self) -> NoReturn:
        raise NotCleared("What is felt counts with the clearance of its day; it is never stored, copied or sent.")

    @property
    def id(self) -> str:
        """Names the question, as a clue's question is named.  Raises NotCleared for one put together by other means."""
        if getattr(self, "_kept", None) is not _SEAL:
            raise NotCleared("What is felt at a spot counts only where that spot was cleared for pressing that day.")
        return feel_id(self.point, self.side, self.feel)


def feel_id(point: PointId, side: Side | None, feel: Feel) -> str:
    """The name of the question about a spot; no clue's question begins like this."""
    return f"{FEEL}:{point}:{side or ''}:{feel}"


def read_feel_id(question: str) -> tuple[PointId, Side | None, Feel] | None:
    """The spot and the sign that a question's name stands for; None for a question about anything else."""
    kind, *named = question.split(":")
    if kind != FEEL or len(named) != 3 or named[2] not in tuple(Feel):  # noqa: PLR2004
        return None
    point, side, feel = named
    return point, Side(side) if side else None, Feel(feel)


def counted(felt: Iterable[Felt], knowledge: Knowledge) -> tuple[Felt, ...]:
    """What counts: where both signs of one spot say the same, the one that trained examiners agree on best.

    They are of one press, so the second is no finding of its own.  Where they say different things both count.
    """
    by_answer: dict[tuple[PointId, Side | None, Answer], list[Felt]] = {}
    for one in felt:
        by_answer.setdefault((one.point, one.side, one.answer), []).append(one)
    return tuple(max(alike, key=lambda one: rightness(one.feel, knowledge)) for alike in by_answer.values())


def rightness(feel: Feel, knowledge: Knowledge) -> float:
    """How often (0 to 1) an answer about this sign is right."""
    return (1 + sqrt(knowledge.explaining.agreement[feel])) / 2


def feel_question(feel: Feel, knowledge: Knowledge) -> str | None:
    """What to ask about the sign, or None where the fact base does not say it."""
    message = knowledge.message(f"locate.feel.{feel}")
    return message.text if message else None


def net_with(net: Net, felt: Iterable[Felt], knowledge: Knowledge) -> Net:
    """The net with a question for each sign that was asked about: an active point of that spot makes a yes likelier."""
    links = {one.id: _link(one, net, knowledge) for one in felt}
    return replace(net, links={**net.links, **links}) if links else net


def answers_with(answers: Mapping[str, Answer], felt: Iterable[Felt]) -> dict[str, Answer]:
    """The clue answers and what was felt, by the names of their questions."""
    return {**answers, **{one.id: one.answer for one in felt}}


def _link(felt: Felt, net: Net, knowledge: Knowledge) -> ClueLink:
    right = rightness(felt.feel, knowledge)
    question = ClueQuestion(felt.id, feel_question(felt.feel, knowledge) or "", ())
    points = tuple(
        index
        for index, sided in enumerate(net.points)
        if sided.point.id == felt.point and (felt.side is None or sided.side in {None, felt.side})
    )
    return ClueLink(question, 1 - right, (2 * right - 1) / right, points)
