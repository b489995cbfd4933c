"""The reference pages about facts, made from the facts themselves so that they cannot grow stale."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge
    from unknot.knowledge.safety import Rule

MADE = "<!-- Made from the facts by `unknot docs`; do not edit by hand. -->"
_FACTS_INTRO = (
    "Every fact was compiled from pages and papers; its row names them, and their own rows say how far they were read.",
    "No clinician has signed a fact unless the table counts a sign-off.  A fact marked `to confirm` stays in force",
    "where it protects (a rule or a sign); any other is kept out of every sentence until its source has been opened.",
)
_PLACES_INTRO = (
    "A place rule speaks of a place on the body, such as the bones of the spine.  Each point that presses in a region",
    "where such a rule speaks of hands has one written decision: `landmark` (the spot lies beside the place; a caution",
    "says how to stay clear), `keep` (the rule's own level holds) or `professional-only` (not for own hands).",
)


def reference_facts(knowledge: "Knowledge") -> dict[str, str]:
    """Every page by its file name in docs/reference: what is known, left out, decided and asked."""
    return {
        "facts.md": _page("Facts", _facts(knowledge)),
        "left-out.md": _page("What of the sheets was left out, and why", _left_out(knowledge)),
        "place-decisions.md": _page("What place rules mean for each trigger point", _place_decisions(knowledge)),
        "red-flag-sections.md": _page("Which red flags each area asks about", _sections(knowledge)),
        "rules.md": _page("Safety rules", _rules(knowledge)),
    }


def _page(title: str, lines: Iterable[str]) -> str:
    return "\n".join([f"# {title}", "", MADE, "", *lines, ""])


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    yield _row(head)
    yield _row(["---"] * len(head))
    yield from (_row(row) for row in rows)


def _row(cells: Iterable[object]) -> str:
    return f"| {' | '.join(str(cell).replace('|', '/') for cell in cells)} |"


def _facts(knowledge: "Knowledge") -> Iterator[str]:
    from unknot.knowledge.check import counts, to_confirm
    from unknot.knowledge.grounds import grounds_of

    yield from _FACTS_INTRO
    yield ""
    yield from _table(("what", "how many"), [(name.replace("_", " "), n) for name, n in counts(knowledge).items()])
    yield from ("", "## To confirm", "")
    grounds = grounds_of(knowledge)
    yield from (f"- `{ref}`: {grounds[ref].says}" for ref in to_confirm(knowledge))


def _left_out(knowledge: "Knowledge") -> Iterator[str]:
    yield from _table(("sheet", "what", "why"), [(row.sheet, row.what, row.why) for row in knowledge.left_out])


def _place_decisions(knowledge: "Knowledge") -> Iterator[str]:
    yield from _PLACES_INTRO
    yield ""
    head = ("point", "pressed in", "rules", "decision", "kept", "why", "the person is told")
    yield from _table(head, [_decided(point, knowledge) for point in knowledge.place_decisions])


def _decided(point: str, knowledge: "Knowledge") -> tuple[str, ...]:
    decision, pressed = knowledge.place_decisions[point], knowledge.points[point].press_region
    kept = ", ".join(decision.keep) + (f" ({', '.join(decision.techniques)})" if decision.techniques else "")
    gentle = "a light touch" if decision.gentle else ""
    rules = ", ".join(decision.rules)
    return point, pressed, rules, decision.decision, kept or gentle, decision.why, decision.caution or ""


def _sections(knowledge: "Knowledge") -> Iterator[str]:
    yield "The section `general` is asked everywhere.  A row with regions is narrower and goes before its area's."
    yield ""
    rows = [(r.area, ", ".join(r.regions) or "all", ", ".join(r.sections), r.why) for r in knowledge.section_rows]
    yield from _table(("area", "regions", "sections", "why"), rows)


def _rules(knowledge: "Knowledge") -> Iterator[str]:
    from unknot.knowledge.safety import RuleKind

    for kind in RuleKind:
        yield from (f"## {kind.value.replace('-', ' ').capitalize()}s", "")
        yield from _table(
            ("rule", "asks", "level", "techniques", "asked of", "how", "state", "sources"),
            [_rule(rule) for rule in knowledge.rules.values() if rule.kind is kind],
        )
        yield ""


def _rule(rule: "Rule") -> tuple[str, ...]:
    marks = {"here": "place by place", "session": "before each session"}
    how = ", ".join(words for mark, words in marks.items() if getattr(rule, mark))
    techniques = ", ".join(sorted(rule.techniques))
    return rule.id, rule.question, rule.level, techniques, _whom(rule), how, rule.state, ", ".join(rule.sources)


def _whom(rule: "Rule") -> str:
    who, words = rule.person, []
    if who.age_from is not None:
        words.append(f"from {who.age_from}")
    if who.age_under is not None:
        words.append(f"under {who.age_under}")
    if who.not_ages is not None:
        words.append(f"under {who.not_ages[0]} or over {who.not_ages[1]}")
    if who.sex is not None:
        words.append(who.sex.value)
    if who.pregnant:
        words.append("pregnant or within 6 weeks of a birth")
    return ", ".join(words) or "anybody"
