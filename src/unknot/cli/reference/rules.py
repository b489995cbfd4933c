"""The reference of what is asked before pressing, and of what is watched for during it and afterwards."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from unknot.cli.reference.markdown import anchored, links, page, table
from unknot.cli.reference.rule_text import rule_lines

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge
    from unknot.knowledge.gates import Gate
    from unknot.knowledge.safety import Rule, RuleKind

_INTRO = (
    "Each rule stands below as it is asked.  Where it has several ticks, each has its own level; a tick that explains",
    "brings others down to its level and raises nothing.  Not being sure counts as yes.",
    "",
    "A rule is `compiled` (from sources, unsigned), `reviewed` (signed by a clinician) or `to confirm` (its source",
    "still has to be read; it is in force all the same).  Which areas ask which section stands in",
    "[red-flag-sections.md](red-flag-sections.md).  To sign a rule: [sign a fact off](../how-to/sign-a-fact-off.md).",
    "",
)
_TAKES_AWAY: Mapping[str, str] = {
    "emergency": "everything, habits too",
    "urgent": "everything, habits too",
    "see-doctor-first": "the techniques the rule concerns, everywhere or in its regions",
    "avoid-area": "the techniques the rule concerns, at the named places",
    "gentle-only": "the massage gun; what is left is lighter and shorter",
}
_GATES = (
    "One plain tick before several rules.  No answers them all; yes and unsure open them, and mean nothing by",
    "themselves.  No emergency sign stands behind one, and a yes to the rule itself stands whatever the gate says.",
)
_KINDS = {
    "red-flag": ("Red flags", "Signs of something that is not a knot."),
    "contraindication": ("Contraindications", "Reasons not to press, or not everywhere, or not with every tool."),
    "place-rule": (
        "Place rules",
        "Never asked: what they mean for each point is written in [place-decisions.md](place-decisions.md).",
    ),
    "house-rule": ("House rules", "Our own, where the sheets are silent."),
}


def rules_page() -> str:
    """Every safety rule, stop sign and after-sign."""
    from unknot.knowledge.load import load_knowledge

    return page("Safety rules", _rules(load_knowledge()))


def _rules(knowledge: "Knowledge") -> Iterator[str]:
    from unknot.knowledge.safety import RuleKind

    yield from _INTRO
    yield from table(("level", "a yes takes away"), [(f"`{level}`", says) for level, says in _TAKES_AWAY.items()])
    for kind in map(RuleKind, _KINDS):
        yield from _kind(kind, [rule for rule in knowledge.rules.values() if rule.kind is kind], knowledge)
    yield from _gates(knowledge)
    yield from _signs(knowledge)


def _gates(knowledge: "Knowledge") -> Iterator[str]:
    yield from ("", "## Gates", "", *_GATES)
    for gate in knowledge.gates.values():
        yield from ("", f"### {gate.question}", "", anchored(gate.id), "")
        rows = [(f"[`{rule}`](#{rule})", why, _where_a_no_holds(rule, gate)) for rule, why in gate.why.items()]
        yield from table(("rule", "why a yes to it implies this tick", "a no holds"), rows)


def _where_a_no_holds(rule: str, gate: "Gate") -> str:
    return "at every place" if rule in gate.everywhere else ""


def _kind(kind: "RuleKind", rules: Iterable["Rule"], knowledge: "Knowledge") -> Iterator[str]:
    title, says = _KINDS[kind.value]
    yield from ("", f"## {title}", "", says)
    in_order = sorted(rules, key=lambda rule: (_section(rule), -rule.level.disposition.severity))
    for section, of_section in groupby(in_order, _section):
        yield from ("", f"### {section}") if section else ()
        for rule in of_section:
            yield from ("", *rule_lines(rule, knowledge))


def _section(rule: "Rule") -> str:
    return rule.section.replace("_", " ").capitalize() if rule.section else ""


def _signs(knowledge: "Knowledge") -> Iterator[str]:
    yield from ("", "## Stop signs", "", "Felt while pressing: let go at once.", "")
    stops = [
        (anchored(s.id), s.sign, s.do, s.then, s.state, links(s.sources, "sources.md"))
        for s in knowledge.stop_signs.values()
    ]
    yield from table(("sign", "felt", "do", "level", "state", "sources"), stops)
    yield from ("", "## After-signs", "", "Noticed in the hours and days afterwards.", "")
    later = [
        (anchored(s.id), s.sign, s.do, s.level or "no danger by itself", s.state, links(s.sources, "sources.md"))
        for s in knowledge.after_signs.values()
    ]
    yield from table(("sign", "noticed", "do", "level", "state", "sources"), later)
