"""What a person has answered to the safety rules, with enough kept to know what each answer covers.

The written form is that of ``unknot screen --json``: a rule's answer is yes, no or unsure; or its ticks, one by one;
or a list of ticks (those are yes, the rest no); or, for a rule about a spot, an answer for each place.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from unknot.knowledge.safety import Rule, RuleId
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Place, Side

TickId = str
NONE_OF_THESE = "none"
ALLOWED = "yes, no or unsure"


@dataclass(frozen=True, slots=True)
class RuleAnswer:
    """The answer to one rule: as a whole (``bare``), tick by tick, or, for a rule about a spot, place by place.

    ``drawn`` holds the places that were drawn when it was answered as a whole or by ticks: a no covers those and no
    others.
    """

    bare: Answer | None = None
    ticks: Mapping[TickId, Answer] = field(default_factory=dict)
    at: Mapping[Place, Answer] = field(default_factory=dict)
    drawn: frozenset[Place] = frozenset()

    def joined(self, later: "RuleAnswer") -> "RuleAnswer":
        """Both answers together; where they speak of the same thing the later one holds."""
        if later.bare is not None:
            return RuleAnswer(later.bare, later.ticks, {**self.at, **later.at}, later.drawn)
        ticks, at = {**self.ticks, **later.ticks}, {**self.at, **later.at}
        return RuleAnswer(self.bare, ticks, at, self._covered_with(later))

    def _covered_with(self, later: "RuleAnswer") -> frozenset[Place]:
        """What both cover where each answers a part; what the later one covers where it answers all of it."""
        if not later.ticks:
            return self.drawn
        if self.bare is None and set(self.ticks) <= set(later.ticks):
            return later.drawn
        return self.drawn & later.drawn


Answers = Mapping[RuleId, RuleAnswer]


def read_answers(written: Mapping[str, Any], rules: Mapping[RuleId, Rule], drawn: Iterable[Place]) -> Answers:
    """Read answers as written in JSON; ``drawn`` are the places on the drawing they were given beside.

    Raises ValueError with one sentence that names the rule and says what is allowed.
    """
    places = frozenset(drawn)
    return {rule_id: _read(rule_id, said, rules, places) for rule_id, said in written.items()}


def _read(rule_id: str, said: Any, rules: Mapping[RuleId, Rule], drawn: frozenset[Place]) -> RuleAnswer:
    where = f"answers.{rule_id}"
    if rule_id not in rules:
        raise ValueError(f'{where}: "{rule_id}" is not a rule; unknot screen --questions --json lists them all.')
    rule = rules[rule_id]
    if isinstance(said, str):
        return RuleAnswer(bare=_answer(said, where), drawn=drawn)
    if isinstance(said, list):
        return RuleAnswer(ticks=_listed(said, rule, where), drawn=drawn)
    if isinstance(said, Mapping):
        return _read_mapping(said, rule, where, drawn)
    raise ValueError(f"{where}: an answer is {ALLOWED}, ticks by id, a list of tick ids, or places under at.")


def _read_mapping(said: Mapping[str, Any], rule: Rule, where: str, drawn: frozenset[Place]) -> RuleAnswer:
    ticks = {key: value for key, value in said.items() if key != "at"}
    at = _places(said["at"], rule, f"{where}.at") if "at" in said else {}
    return RuleAnswer(ticks=_ticked(ticks, rule, where), at=at, drawn=drawn if ticks else frozenset())


def _ticked(said: Mapping[str, Any], rule: Rule, where: str) -> Mapping[TickId, Answer]:
    none = said.get(NONE_OF_THESE)
    named = {tick: _answer(value, f"{where}.{tick}") for tick, value in said.items() if tick != NONE_OF_THESE}
    _refuse_unknown(named, rule, where)
    if none is None:
        return named
    if none != Answer.YES:
        raise ValueError(f'{where}.none: "none of these" is either "yes" or left out.')
    if any(answer.raises for answer in named.values()):
        raise ValueError(f'{where}: "none of these" cannot stand beside a tick.')
    return {tick.id: Answer.NO for tick in rule.ticks}


def _listed(said: list[Any], rule: Rule, where: str) -> Mapping[TickId, Answer]:
    _refuse_unknown(said, rule, where)
    return {tick.id: Answer.YES if tick.id in said else Answer.NO for tick in rule.ticks}


def _refuse_unknown(ticks: Iterable[Any], rule: Rule, where: str) -> None:
    known = [tick.id for tick in rule.ticks]
    for tick in ticks:
        if tick not in known:
            raise ValueError(f'{where}: "{tick}" is not a tick of this rule; its ticks are {", ".join(known)}.')


def _places(said: Any, rule: Rule, where: str) -> Mapping[Place, Answer]:
    if not rule.here:
        raise ValueError(f"{where}: this rule is about the person, not about a place; answer {ALLOWED}.")
    if not isinstance(said, list) or not said:
        raise ValueError(f"{where}: give a list of places, each with region, side and answer.")
    return dict(_place(row, f"{where}[{index}]") for index, row in enumerate(said))


def _place(row: Any, where: str) -> tuple[Place, Answer]:
    if not isinstance(row, Mapping) or not {"region", "answer"} <= set(row) <= {"region", "side", "answer"}:
        raise ValueError(f"{where}: a place has region, side and answer, and nothing else.")
    return Place(str(row["region"]), _side(row.get("side"), where)), _answer(row["answer"], f"{where}.answer")


def _side(said: Any, where: str) -> Side | None:
    if said is None:
        return None
    if said not in tuple(Side):
        raise ValueError(f"{where}.side: a side is left, right, midline or null, not {said!r}.")
    return Side(said)


def _answer(said: Any, where: str) -> Answer:
    if not isinstance(said, str) or said not in tuple(Answer):
        raise ValueError(f"{where}: an answer is {ALLOWED}, not {said!r}.")
    return Answer(said)
