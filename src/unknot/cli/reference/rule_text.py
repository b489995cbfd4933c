"""One safety rule as the reference prints it: what is asked, of whom, what a yes says, and where it comes from."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from unknot.cli.reference.markdown import anchored, links
from unknot.vocabulary.wording import sentence

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge
    from unknot.knowledge.safety import PersonIs, Rule, Tick
    from unknot.vocabulary.technique import Technique


def rule_lines(rule: "Rule", knowledge: "Knowledge") -> Iterator[str]:
    """The rule as a short piece of Markdown."""
    yield f"**{rule.question}** {anchored(rule.id)}, `{rule.level}`"
    yield ""
    if len(rule.ticks) > 1:
        yield from (f"{number}. {_tick(tick, rule)}" for number, tick in enumerate(rule.ticks, 1))
        yield ""
    yield f"- Concerns {concerned(rule.techniques)}. Asked: {'; '.join(_asked(rule, knowledge))}."
    yield f"- The person is told: {sentence(rule.reason)} {sentence(rule.do)}"
    if rule.note:
        yield f"- Note: {sentence(rule.note)}"
    yield f"- State: {rule.state}. Sources: {links(rule.sources, 'sources.md')}."


def _tick(tick: "Tick", rule: "Rule") -> str:
    if tick.raises:
        return f"{tick.text} (`{tick.level}`)"
    lowered = [str(number) for number, other in enumerate(rule.ticks, 1) if other.raises and tick.explains(other)]
    return f"{tick.text} (explains {', '.join(lowered)}: then `{tick.level}`)"


def _asked(rule: "Rule", knowledge: "Knowledge") -> Iterator[str]:
    if rule.sections:
        yield f"section {', '.join(sorted(rule.sections)).replace('_', ' ')}"
    if rule.regions:
        yield f"regions {', '.join(sorted(knowledge.regions[region].name for region in rule.regions))}"
    yield _whom(rule.person)
    if rule.settled_by is not None:
        yield f"not at all where it is already known ({_whom(rule.settled_by)}), which is a yes"
    if rule.here:
        yield "place by place"
    if rule.session:
        yield "before each session"


def concerned(techniques: Iterable["Technique"]) -> str:
    """The techniques in plain words, in the order of their list; massage is hands, ball, hook and roller."""
    from unknot.vocabulary.technique import MASSAGE, SELF_CARE, Technique

    named = frozenset(techniques)
    if named == SELF_CARE:
        return "every technique but habits"
    whole = ["massage by hand, ball, hook or roller"] if named >= MASSAGE else []
    left = named - MASSAGE if whole else named
    return ", ".join([*whole, *(technique for technique in Technique if technique in left)])


def _whom(who: "PersonIs") -> str:
    words = []
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
