"""The danger signs that the screening asks about, as a page: by how soon to be seen, then by part of the body."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import Rule, RuleKind, Section
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.provenance import State
from unknot.vocabulary.wording import sentence
from unknot.web.guest.care import LEVELS

SOONEST_FIRST = (Disposition.EMERGENCY, Disposition.URGENT, Disposition.SEE_DOCTOR_FIRST)
PARTS = {
    Section.GENERAL: "Anywhere",
    Section.HEAD: "Head",
    Section.NECK: "Neck",
    Section.CHEST: "Chest",
    Section.ABDOMEN: "Belly",
    Section.LOWER_BACK: "Lower back",
    Section.LEG: "Leg",
    Section.ARM: "Arm",
}


@dataclass(frozen=True, slots=True)
class Sign:
    """Lines that rules ask about, and what to do; ``unconfirmed`` where nobody has confirmed those rules yet."""

    lines: tuple[str, ...]
    do: str
    unconfirmed: bool


@dataclass(frozen=True, slots=True)
class Level:
    """How soon to be seen: the look of its care card, and the signs of each part of the body."""

    look: str
    heading: str
    parts: tuple[tuple[str, tuple[Sign, ...]], ...]


def levels(known: Knowledge) -> tuple[Level, ...]:
    """Every danger sign of the fact base, the gravest level first."""
    flags = [rule for rule in known.rules.values() if rule.kind is RuleKind.RED_FLAG]
    return tuple(Level(*LEVELS[soon], tuple(_parts(flags, soon))) for soon in SOONEST_FIRST)


def _parts(flags: Iterable[Rule], soon: Disposition) -> Iterator[tuple[str, tuple[Sign, ...]]]:
    rules = tuple(flags)
    for section, words in PARTS.items():
        signs = tuple(_signs((rule for rule in rules if rule.section is section), soon))
        if signs:
            yield words, signs


def _signs(rules: Iterable[Rule], soon: Disposition) -> Iterator[Sign]:
    """Lines that lead to the same advice stand together."""
    together: dict[tuple[str, bool], list[str]] = {}
    for rule in rules:
        lines = [tick.text for tick in rule.raising if tick.level.disposition is soon]
        together.setdefault((sentence(rule.do), rule.state is State.TO_CONFIRM), []).extend(lines)
    return (Sign(tuple(lines), *advice) for advice, lines in together.items() if lines)
