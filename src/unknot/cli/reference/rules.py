"""The reference of what is asked before pressing, and of what is watched for during it and afterwards."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from unknot.cli.reference.markdown import anchored, links, page, table

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge
    from unknot.knowledge.safety import Rule, RuleKind, Tick
    from unknot.vocabulary.technique import Technique

_INTRO = (
    "Not being sure counts as yes.  `asked` is the question.  Where it has several ticks they stand below, each with",
    "its own level; a tick that explains brings others down and raises nothing.  `closes` names what a yes takes away.",
    "`state` is `compiled` (from sources, unsigned), `reviewed` (signed) or `to confirm` (in force all the same).",
    "Which areas ask which section stands in [red-flag-sections.md](red-flag-sections.md).",
    "",
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
    yield from table(("level", "what most of its rules tell the person"), _levels(knowledge))
    for kind in RuleKind:
        yield from _kind(kind, [rule for rule in knowledge.rules.values() if rule.kind is kind], knowledge)
    yield from _signs(knowledge)


def _levels(knowledge: "Knowledge") -> Iterator[tuple[str, str]]:
    """What most rules of a level say to do; some say it in words of their own."""
    from collections import Counter

    from unknot.vocabulary.disposition import Level

    for level in Level:
        said = Counter(rule.do for rule in knowledge.rules.values() if rule.level is level)
        yield f"`{level}`", said.most_common(1)[0][0]


def _kind(kind: "RuleKind", rules: Iterable["Rule"], knowledge: "Knowledge") -> Iterator[str]:
    from unknot.knowledge.grounds import grounds_of

    title, says = _KINDS[kind.value]
    yield from ("", f"## {title}", "", says, "")
    grounds = grounds_of(knowledge)
    head = ("rule", "asked", "level", "closes", "where", "asked of", "how", "state", "sources")
    yield from table(head, [_rule(rule, str(grounds[f"rule:{rule.id}"].state), knowledge) for rule in rules])


def _rule(rule: "Rule", state: str, knowledge: "Knowledge") -> tuple[str, ...]:
    marks = {"here": "place by place", "session": "before each session"}
    how = ", ".join(words for mark, words in marks.items() if getattr(rule, mark))
    cells = (anchored(rule.id), _asked(rule), str(rule.level), closes(rule.techniques), _where(rule, knowledge))
    return (*cells, _whom(rule), how, state, links(rule.sources, "sources.md"))


def _asked(rule: "Rule") -> str:
    ticks = [_ticked(tick) for tick in rule.ticks] if len(rule.ticks) > 1 else []
    return "<br>".join([rule.question, *ticks])


def _ticked(tick: "Tick") -> str:
    if tick.raises:
        return f"☐ {tick.text} (`{tick.level}`)"
    return f"☐ {tick.text} (explains {', '.join(tick.lowers) or 'any of them'}: then `{tick.level}`)"


def closes(techniques: Iterable["Technique"]) -> str:
    """The techniques in plain words, in the order of their list."""
    from unknot.vocabulary.technique import MASSAGE, SELF_CARE, Technique

    named = frozenset(techniques)
    if named == SELF_CARE:
        return "all but habits"
    words = ["massage"] if named >= MASSAGE else []
    return ", ".join([*words, *(t for t in Technique if t in named and not (words and t in MASSAGE))])


def _where(rule: "Rule", knowledge: "Knowledge") -> str:
    regions = ", ".join(sorted(knowledge.regions[region].name for region in rule.regions))
    sections = ", ".join(sorted(rule.sections)).replace("_", " ")
    words = [f"section {sections}"] if sections else []
    return "; ".join([*words, *([regions] if regions else [])]) or "anywhere"


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
