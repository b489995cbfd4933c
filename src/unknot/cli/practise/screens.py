"""The safety questions as screens: worst first, at most seven ticks, "none of these" after the list."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from unknot.cli.practise.terminal import Terminal, choose, tick
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import Rule, Tick
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Place
from unknot.vocabulary.disposition import Disposition

HEADING = "Is any of this true for you? Read each line."
ASKED_AGAIN = "Think of how you are right now. Could any part of it be true?"
BEFORE_SESSION = "The card before every session.\n"
HEADING_HERE = "Is any of this true where it hurts, or where you would press ({places})?"


def ask_screen(
    terminal: Terminal, rules: Sequence[Rule], places: Iterable[Place], knowledge: Knowledge
) -> dict[str, Any]:
    """Ask one screen; gives the answers as ``unknot screen --json`` writes them.

    A question about a spot is answered for each of ``places``, so that nothing is taken for granted about one of them.
    """
    here = sorted(set(places), key=lambda place: (place.region, place.side or ""))
    lines = [(rule, line) for rule in rules for line in rule.ticks]
    ticked = tick(terminal, _heading(rules, here, knowledge), [line.text for _, line in lines])
    said: dict[str, dict[str, Answer]] = {rule.id: {} for rule in rules}
    # Whoever ticked an emergency is asked nothing more about other lines: doubt stands as doubt, and help comes first.
    at_once = any(lines[number][1].raises and _is_emergency(lines[number][1]) for number in ticked.yes)
    for number, (rule, line) in enumerate(lines):
        answer = Answer.YES if number in ticked.yes else Answer.UNSURE if number in ticked.unsure else Answer.NO
        said[rule.id][line.id] = _asked_again(terminal, line) if answer is Answer.UNSURE and not at_once else answer
    return {rule.id: _written(rule, said[rule.id], here) for rule in rules}


def _is_emergency(line: Tick) -> bool:
    return line.level.disposition is Disposition.EMERGENCY


def _heading(rules: Sequence[Rule], here: Sequence[Place], knowledge: Knowledge) -> str:
    before = BEFORE_SESSION if all(rule.session for rule in rules) else ""
    if not any(rule.here for rule in rules):
        return f"{before}{HEADING}"
    return before + HEADING_HERE.format(places="; ".join(name_of(place, knowledge) for place in here))


def name_of(place: Place, knowledge: Knowledge) -> str:
    """A place in words: the region's name and the person's own side."""
    name = knowledge.regions[place.region].name.lower()
    return f"{name}, {place.side}" if place.side else name


def _asked_again(terminal: Terminal, line: Tick) -> Answer:
    """One follow-up for the gravest signs; whoever is still not sure is treated as if they had said yes.

    What would explain a sign is never asked again: only a plain yes may lower anything.
    """
    if not line.raises or line.level.disposition < Disposition.URGENT:
        return Answer.UNSURE
    question = f"You were not sure about this: {line.text}\n{ASKED_AGAIN}"
    return (Answer.NO, Answer.YES, Answer.UNSURE)[choose(terminal, question, ("No", "Yes", "Still not sure"))]


def _written(rule: Rule, ticks: Mapping[str, Answer], here: Sequence[Place]) -> dict[str, Any]:
    if not rule.here:
        return {tick_id: answer.value for tick_id, answer in ticks.items()}
    strongest = max(ticks.values(), key=[Answer.NO, Answer.UNSURE, Answer.YES].index)
    rows = [{"region": p.region, "side": p.side.value if p.side else None, "answer": strongest.value} for p in here]
    return {"at": rows}
