"""What a person's own words said beyond the places: how strong, since when, what to ask first.

It travels with the visit as short marks (``strength/temple:right/6``, ``since/3``, ``first/rf-h-thunder``) and is
forgotten after it: words only fill in and put questions first, they never answer one.
"""

from collections.abc import Iterable, Iterator, Mapping

from unknot.complaint import Complaint
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import Rule

STRENGTH, SINCE, FIRST = "strength", "since", "first"


def marks_of(complaint: Complaint) -> Iterator[str]:
    """What the words said, as the marks that travel."""
    for mark in complaint.marks:
        if mark.intensity is not None:
            yield f"{STRENGTH}/{mark.place.region}:{mark.place.side or ''}/{mark.intensity.value}"
    if complaint.onset_days is not None:
        yield f"{SINCE}/{complaint.onset_days}"
    yield from (f"{FIRST}/{rule}" for rule in complaint.ask_first)


def travelling(sent: str) -> frozenset[str]:
    """The marks of what was sent, and nothing else that may stand there."""
    return frozenset(mark for mark in sent.split() if mark.partition("/")[0] in {STRENGTH, SINCE, FIRST})


def strengths(read: Iterable[str]) -> Mapping[str, str]:
    """How strong each place was said to be, by the place as the form writes it."""
    said = (mark.split("/") for mark in read if mark.startswith(f"{STRENGTH}/"))
    return {parts[1]: parts[2] for parts in said if len(parts) == 3}  # noqa: PLR2004 - as marks_of writes it


def since(read: Iterable[str]) -> str:
    """How many days ago it was said to have begun; empty where nothing was said."""
    return next((mark.partition("/")[2] for mark in read if mark.startswith(f"{SINCE}/")), "")


def first(rules: Iterable[Rule], read: frozenset[str], knowledge: Knowledge) -> tuple[Rule, ...]:
    """The rules in their order, but those that the words speak of, or their gates, before all others."""
    named = {mark.partition("/")[2] for mark in read if mark.startswith(f"{FIRST}/")}
    named |= {knowledge.gate_of[rule].id for rule in named if rule in knowledge.gate_of}
    return tuple(sorted(rules, key=lambda rule: rule.id not in named))
