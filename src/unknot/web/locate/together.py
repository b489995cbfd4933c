"""Several at once: small sets of spots, what each of a set reaches, and what none of it does."""

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass

from unknot.engine.locating import Member, Together
from unknot.engine.locating.ranking import word_for
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import MuscleId
from unknot.web.locate.named import in_words, titled
from unknot.web.locate.sure import Chance


@dataclass(frozen=True, slots=True)
class One:
    """One of a set: its name, the marks it reaches or lies beside, its site if the sets hold others of its muscle."""

    title: str
    reaches: tuple[str, ...]
    near: tuple[str, ...]
    site: str


@dataclass(frozen=True, slots=True)
class Several:
    """A set: its members, the marks that are left over, and its bar.

    The chance is that these are active and no other that was looked at, so the chances of sets add up.
    """

    members: tuple[One, ...]
    left: tuple[str, ...]
    chance: Chance


def several(found: tuple[Together, ...], knowledge: Knowledge) -> tuple[Several, ...]:
    """The sets as they are told, the likeliest first; nothing where each of them is one spot alone."""
    if all(len(one.members) == 1 for one in found):
        return ()
    spots = {(member.muscle, member.point) for one in found for member in one.members}
    twice = frozenset(muscle for muscle, times in Counter(muscle for muscle, _ in spots).items() if times > 1)
    return tuple(_told(one, twice, knowledge) for one in found)


def _told(one: Together, twice: Container[MuscleId], knowledge: Knowledge) -> Several:
    members = tuple(_one(member, knowledge, spot=member.muscle in twice) for member in one.members)
    title = " and ".join(member.title for member in members)
    chance = Chance(title, word_for(one.probability, knowledge.strengths), one.probability)
    return Several(members, in_words(one.unexplained, knowledge), chance)


def _one(member: Member, knowledge: Knowledge, *, spot: bool) -> One:
    name = titled(member.muscle, member.side, knowledge)
    number = f", spot {member.point.rpartition('.')[2]}" if spot else ""
    site = knowledge.points[member.point].site if spot else ""
    return One(f"{name}{number}", in_words(member.explains, knowledge), in_words(member.near, knowledge), site)
