"""The safety questions as they were answered: every yes and every "not sure" in words, and how many were a no."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from unknot.engine.journal.answers import Answers, RuleAnswer, read_answers
from unknot.engine.journal.drawn import place_of
from unknot.knowledge.safety import Rule, RuleKind
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.entry import Entry, EntryKind

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge


@dataclass(frozen=True, slots=True)
class Safety:
    """``conditions`` are the illnesses, medicines and states that were ticked; ``signs`` the danger signs.

    What nobody was sure of says so.  ``no`` counts the questions answered no; ``last`` is the day of the last answer.
    """

    conditions: tuple[str, ...]
    signs: tuple[str, ...]
    no: int
    last: date | None

    @property
    def asked(self) -> bool:
        """True where any question was answered."""
        return self.last is not None


def safety_of(standing: Iterable[Entry], own: Iterable[Entry], today: date, knowledge: "Knowledge") -> Safety:
    """The last answer to each question, of this episode or still counting today."""
    episode, fresh = {entry.id for entry in own}, today - timedelta(days=knowledge.review.answers_stale_days)
    given = [e for e in standing if e.kind is EntryKind.ANSWERS and (e.id in episode or e.happened_at.date() > fresh)]
    answers = _joined(given, knowledge)
    said = [(knowledge.asked[rule_id], *_said(knowledge.asked[rule_id], answer)) for rule_id, answer in answers.items()]
    flagged = [(rule, line) for rule, lines, _ in said for line in lines]
    return Safety(
        tuple(line for rule, line in flagged if rule.kind is not RuleKind.RED_FLAG),
        tuple(line for rule, line in flagged if rule.kind is RuleKind.RED_FLAG),
        sum(no for _, _, no in said),
        max((entry.happened_at.date() for entry in given), default=None),
    )


def _joined(given: Iterable[Entry], knowledge: "Knowledge") -> Answers:
    found: dict[str, RuleAnswer] = {}
    for entry in given:
        drawn = [place_of(row) for row in entry.body["drawn"]]
        for rule_id, written in entry.body["answers"].items():
            with suppress(ValueError):  # a rule or tick that has changed since is asked anew, and left out here
                read = read_answers({rule_id: written}, knowledge.asked, drawn)[rule_id]
                found[rule_id] = found.get(rule_id, RuleAnswer()).joined(read)
    return found


def _said(rule: Rule, answer: RuleAnswer) -> tuple[list[str], int]:
    """What counts, in words, and how many answers were a no."""
    words = {tick.id: tick.text for tick in rule.ticks}
    lines = [*_lines(words, answer.ticks)]
    whole = [answer.bare] if answer.bare else []
    lines += [_line(rule.question, said) for said in {*whole, *answer.at.values()} if said is not Answer.NO]
    every = [*whole, *answer.at.values(), *answer.ticks.values()]
    return lines, sum(said is Answer.NO for said in every)


def _lines(words: Mapping[str, str], ticks: Mapping[str, Answer]) -> Iterator[str]:
    for tick, said in ticks.items():
        if said is not Answer.NO:
            yield _line(words.get(tick, tick), said)


def _line(words: str, said: Answer) -> str:
    return f"{words} (not sure)" if said is Answer.UNSURE else words
