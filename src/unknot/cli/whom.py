"""``unknot whom``: whom to see and why, as text."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from unknot.cli.practise.care_card import emergency_number
from unknot.doors.whom import Profession, how_soon, whom
from unknot.vocabulary.disposition import Disposition

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge

SOONEST_FIRST = (Disposition.EMERGENCY, Disposition.URGENT, Disposition.SEE_DOCTOR_FIRST, Disposition.CLEAR)


def whom_lines(knowledge: "Knowledge") -> Iterator[str]:
    """What each is for, how soon, what to say and what to ask."""
    found = whom(knowledge)
    for one in found.professions:
        yield from _profession(one)
    yield from (message.text for message in found.disagree)
    yield from ("", "How soon")
    yield from (f"  {how_soon(level, emergency_number(), knowledge)}" for level in SOONEST_FIRST)
    yield from ("", "What to say", *(f"  {message.text}" for message in found.say))
    yield from ("", "What to ask", *(f"  {message.text}" for message in found.ask))


def _profession(one: Profession) -> Iterator[str]:
    yield one.name
    yield from (f"  {message.text}" for message in one.says)
    yield ""
