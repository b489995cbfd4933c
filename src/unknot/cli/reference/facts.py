"""The reference pages about the fact base as a whole, made from the facts so that they cannot grow stale."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from unknot.cli.reference.markdown import anchored, links, page, table

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge

_FACTS_INTRO = (
    "Every fact was compiled from pages and papers.  Its row names them, and [sources](sources.md) lists them with how",
    "far each was read.  No clinician has signed a fact unless the row `sign offs` counts a signature.",
    "",
    "A fact marked `to confirm` stays in force where it protects (a rule or a sign).  Any other is kept out of every",
    "sentence until its source has been opened.",
)
_PLACES_INTRO = (
    "A place rule speaks of a place on the body, such as the bones of the spine.  Each trigger point that is pressed",
    "in a region where such a rule speaks of hands has one written decision:",
    "",
    "- `landmark`: the spot lies beside the place, and a caution says how to stay clear of it;",
    "- `keep`: the rule's own level holds for this spot;",
    "- `professional-only`: not for the person's own hands.",
    "",
    "A point without a decision keeps the rule.  Rules for the massage gun hold as they are.",
)
_SECTIONS_INTRO = (
    "Each area of the body asks some sections of the [red flags](rules.md).  The section `general` is asked",
    "everywhere.  A row with regions is narrower and goes before its area's.",
)


def facts_page() -> str:
    """How many facts there are of each kind, and which still have to be confirmed."""
    from unknot.knowledge.load import load_knowledge

    return page("Facts", _facts(load_knowledge()))


def left_out_page() -> str:
    """What of the sheets is not in the fact base."""
    from unknot.knowledge.load import load_knowledge

    rows = [(row.sheet, row.what, row.why) for row in load_knowledge().left_out]
    return page("What of the sheets was left out, and why", table(("sheet", "what", "why"), rows))


def place_decisions_page() -> str:
    """The written decision for each point that a place rule concerns."""
    from unknot.knowledge.load import load_knowledge

    return page("What place rules mean for each trigger point", _place_decisions(load_knowledge()))


def sections_page() -> str:
    """Which danger signs each area asks about."""
    from unknot.knowledge.load import load_knowledge

    return page("Which red flags each area asks about", _sections(load_knowledge()))


def _facts(knowledge: "Knowledge") -> Iterator[str]:
    from unknot.knowledge.check import counts, to_confirm
    from unknot.knowledge.grounds import grounds_of

    yield from (*_FACTS_INTRO, "")
    yield from table(("what", "how many"), [(name.replace("_", " "), n) for name, n in counts(knowledge).items()])
    yield from ("", "## To confirm", "")
    grounds = grounds_of(knowledge)
    rows = [(f"`{ref}`", grounds[ref].says, links(grounds[ref].sources, "sources.md")) for ref in to_confirm(knowledge)]
    yield from table(("fact", "says", "sources"), rows)


def _place_decisions(knowledge: "Knowledge") -> Iterator[str]:
    yield from (*_PLACES_INTRO, "")
    head = ("point", "pressed in", "rules", "decision", "what is kept", "why", "the person is told")
    yield from table(head, [_decided(point, knowledge) for point in knowledge.place_decisions])


def _decided(point: str, knowledge: "Knowledge") -> tuple[str, ...]:
    decision = knowledge.place_decisions[point]
    pressed = knowledge.regions[knowledge.points[point].press_region].name
    kept = links(decision.keep, "rules.md") + (f" ({', '.join(decision.techniques)})" if decision.techniques else "")
    gentle = "a light touch" if decision.gentle else ""
    rules = links(decision.rules, "rules.md")
    return anchored(point), pressed, rules, decision.decision, kept or gentle, decision.why, decision.caution or ""


def _sections(knowledge: "Knowledge") -> Iterator[str]:
    yield from (*_SECTIONS_INTRO, "")
    rows = [
        (row.area, ", ".join(row.regions) or "all", ", ".join(row.sections).replace("_", " "), row.why)
        for row in knowledge.section_rows
    ]
    yield from table(("area", "regions", "sections", "why"), rows)
