"""What a reported sign means for the review: its own level decides, one row of a table for each level.

A sign that somebody has to look at holds until the episode ends.  A sign that asks for less, or for another place,
is about the last session-day: once a later session went without it, it has done its work.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from unknot.engine.journal.session_day import Episode
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import AfterSign
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.provenance import SourceId

RULE_OF_LEVEL = {
    Level.EMERGENCY: "sign-emergency",
    Level.URGENT: "sign-urgent",
    Level.SEE_DOCTOR_FIRST: "sign-see-doctor",
    Level.AVOID_AREA: "sign-avoid-area",
    Level.GENTLE_ONLY: "sign-gentle",
}
RULE_WITHOUT_LEVEL = "sign-noticed"
NORMAL = "normal"
NOT_KNOWN = "something that another version of Unknot asked about"
"""A sign that these facts do not have; what it was cannot be known, so somebody has to look at it."""
FOR_A_PROFESSIONAL = frozenset({Level.EMERGENCY, Level.URGENT, Level.SEE_DOCTOR_FIRST})


@dataclass(frozen=True, slots=True)
class Reported:
    """A sign somebody reported, and the review rule that its level leads to."""

    id: str
    sign: str
    do: str
    rule: str
    sources: tuple[SourceId, ...]


def reported(episode: Episode, knowledge: Knowledge) -> Iterator[Reported]:
    """Every sign that still counts, each once, in order of its id."""
    recent = episode.session_days[-1:]  # empty before the first session, and then every row is recent
    lately = {sign for row in episode.days if (row.day,) >= recent for sign in row.signs}
    ever = {sign for row in episode.days for sign in row.signs}
    for sign in sorted(ever):
        if (sign in lately or _level(sign, knowledge) in FOR_A_PROFESSIONAL) and not _is_normal(sign, knowledge):
            yield _reported(sign, knowledge)


def _level(sign: str, knowledge: Knowledge) -> Level | None:
    if sign in knowledge.stop_signs:
        return knowledge.stop_signs[sign].then
    return knowledge.after_signs[sign].level if sign in knowledge.after_signs else Level.SEE_DOCTOR_FIRST


def _is_normal(sign: str, knowledge: Knowledge) -> bool:
    noticed = knowledge.after_signs.get(sign)
    return noticed is not None and noticed.level is None and noticed.meaning == NORMAL


def _reported(sign: str, knowledge: Knowledge) -> Reported:
    level = _level(sign, knowledge)
    fact = knowledge.stop_signs.get(sign) or knowledge.after_signs.get(sign)
    rule = RULE_WITHOUT_LEVEL if level is None else RULE_OF_LEVEL[level]
    if fact is None:
        return Reported(sign, NOT_KNOWN, "", rule, ())
    return Reported(sign, fact.sign, fact.do, rule, fact.sources)


def danger_signs(knowledge: Knowledge) -> tuple[AfterSign, ...]:
    """The signs noticed afterwards that somebody has to look at."""
    return tuple(sign for sign in knowledge.after_signs.values() if sign.level in FOR_A_PROFESSIONAL)
