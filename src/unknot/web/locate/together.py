"""Several at once: small sets of spots, what each of a set reaches, and what none of it does."""

from dataclasses import dataclass

from unknot.engine.locating import Together
from unknot.engine.locating.ranking import word_for
from unknot.knowledge.base import Knowledge
from unknot.web.locate.named import in_words, titled
from unknot.web.locate.sure import Chance


@dataclass(frozen=True, slots=True)
class Several:
    """A set: each member's name with the marks it reaches, the marks that are left over, and its bar.

    The chance is that these are active and no other that was looked at, so the chances of sets add up.
    """

    members: tuple[tuple[str, tuple[str, ...]], ...]
    left: tuple[str, ...]
    chance: Chance


def several(found: tuple[Together, ...], knowledge: Knowledge) -> tuple[Several, ...]:
    """The sets as they are told, the likeliest first; nothing where each of them is one spot alone."""
    if all(len(one.members) == 1 for one in found):
        return ()
    return tuple(_told(one, knowledge) for one in found)


def _told(one: Together, knowledge: Knowledge) -> Several:
    members = tuple(
        (titled(member.muscle, member.side, knowledge), in_words(member.explains, knowledge)) for member in one.members
    )
    title = " and ".join(name for name, _ in members)
    chance = Chance(title, word_for(one.probability, knowledge.strengths), one.probability)
    return Several(members, in_words(one.unexplained, knowledge), chance)
