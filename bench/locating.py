"""The posterior, the next question and the reasons for 1 to 14 marks that hang together, on the whole fact base."""

import tracemalloc
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median

from bench.drawings import drawings
from bench.measured import NOTHING, QUICKEST, Budget, Measured, ms, tabled, times_as_long, verdict
from bench.sampling import Seconds, p95, quickest
from bench.table import Table
from making.knowledge import knowledge
from unknot.engine.locating import Said, explain_said, locate
from unknot.engine.locating.net import Net, net_of
from unknot.engine.locating.posterior import Posterior, posterior_of
from unknot.engine.locating.question import TOP_POINTS, next_question
from unknot.engine.locating.ranking import ranked
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing

FEW, MANY = 8, 14
FEW_BUDGET, MANY_BUDGET, QUESTION_BUDGET, REASONS_BUDGET = Budget(0.005), Budget(0.250), Budget(0.050), Budget(0.250)
DRAWINGS = 40
WEIGHED = 4
"""So many drawings of each size are run again to see how much memory they take: watching it makes them slow."""
ROUNDS = 3
GROWTH = ("marks", "points", "median", "p95", "growth", "budget", "result", "most memory")


@dataclass(frozen=True, slots=True)
class Size:
    """The times of all drawings with so many marks."""

    marks: int
    points: int
    posterior: Sequence[Seconds]
    question: Sequence[Seconds]
    explained: Sequence[Seconds]
    memory: int

    @property
    def budget(self) -> Budget:
        """Few marks may take little."""
        return FEW_BUDGET if self.marks <= FEW else MANY_BUDGET


def sizes() -> list[Size]:
    """Measure every size from 1 to 14 marks."""
    return [_size(marks, net_of(knowledge())) for marks in range(1, MANY + 1)]


def _size(marks: int, net: Net) -> Size:
    made = drawings(net, marks, DRAWINGS)
    whole(made[0], {}, net)
    points = int(median(len(whole(drawing, {}, net).reaching) for drawing in made[:WEIGHED]))
    times = [quickest(partial(whole, drawing, {}, net)) for drawing in made]
    asked = [_asking(drawing, net) for drawing in made]
    explained = [quickest(partial(explain_said, Said(drawing, {}), knowledge())) for drawing in made]
    return Size(marks, points, times, asked, explained, max(_memory(drawing, net) for drawing in made[:WEIGHED]))


def whole(drawing: Drawing, answers: Mapping[str, Answer], net: Net) -> Posterior:
    """Every number of the posterior: each point's chance, and that of none."""
    posterior = posterior_of(drawing, answers, net)
    if posterior is None:
        raise ValueError("This drawing is too widespread to be measured.")
    _ = posterior.chances, posterior.none_active
    return posterior


def _asking(drawing: Drawing, net: Net) -> Seconds:
    posterior = whole(drawing, {}, net)
    ranking = ranked(drawing, posterior, knowledge())
    return quickest(lambda: next_question(drawing, ranking, posterior, ()))


def _memory(drawing: Drawing, net: Net) -> int:
    tracemalloc.start()
    whole(drawing, {}, net)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def growth_table(measured: Sequence[Size]) -> Table:
    """The posterior by the number of marks."""
    before = [None, *measured]
    rows = tuple(_growth(size, last) for size, last in zip(measured, before, strict=False))
    return Table("Posterior by the number of marks", GROWTH, rows, (_note(),))


def _growth(size: Size, last: Size | None) -> tuple[str, ...]:
    grown = times_as_long(median(size.posterior) / median(last.posterior)) if last else NOTHING
    figures = (ms(median(size.posterior)), ms(p95(size.posterior)), grown, *verdict(size.budget, size.posterior))
    return (str(size.marks), str(size.points), *figures, f"{size.memory / 1024:,.0f} KiB")


def _note() -> str:
    points = len(net_of(knowledge()).points)
    return (
        f"{DRAWINGS} drawings of each size, all marks in one part of the net of {points} sided points; half of the "
        "drawings are as dense as the body allows. Points: those that reach a mark. Growth: times the median of one "
        f"mark fewer. {QUICKEST}"
    )


def summary(measured: Sequence[Size]) -> list[Measured]:
    """The posterior and the question over all sizes, as the budgets are worded."""
    few = [size for size in measured if size.marks <= FEW]
    return [
        Measured(f"posterior, 1 to {FEW} marks", _all(few), FEW_BUDGET),
        Measured(f"posterior, {FEW + 1} to {MANY} marks", _all(measured[FEW:]), MANY_BUDGET),
        Measured(f"next question, 1 to {FEW} marks", [s for size in few for s in size.question], QUESTION_BUDGET),
        *(Measured(f"next question, {size.marks} marks", size.question, QUESTION_BUDGET) for size in measured[FEW:]),
        *_with_answers(),
        Measured(f"ranking with all its reasons, 1 to {FEW} marks", [s for size in few for s in size.explained]),
        *(_explained(size) for size in measured[FEW:]),
    ]


def _explained(size: Size) -> Measured:
    return Measured(f"ranking with all its reasons, {size.marks} marks", size.explained, REASONS_BUDGET)


def _all(measured: Sequence[Size]) -> list[Seconds]:
    return [seconds for size in measured for seconds in size.posterior]


def _with_answers() -> Iterator[Measured]:
    """Answers of yes are findings too: each joins what its points reach."""
    net = net_of(knowledge())
    for marks in (4, FEW, MANY - ROUNDS):
        cases = [(drawing, _three_times_yes(drawing)) for drawing in drawings(net, marks, DRAWINGS // 2)]
        sample = [quickest(partial(whole, drawing, answers, net)) for drawing, answers in cases]
        yield Measured(f"posterior, {marks} marks and up to {ROUNDS} answers of yes", sample, MANY_BUDGET)


def _three_times_yes(drawing: Drawing) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    for _ in range(ROUNDS):
        asked = locate(drawing, answers, knowledge()).next_question
        if asked is not None:
            answers[asked.question.id] = Answer.YES
    return answers


def summary_table(rows: Sequence[Measured]) -> Table:
    """The budgets of locating."""
    note = (
        f"The next question looks at the clues of the {TOP_POINTS} likeliest candidates. What other methods take for "
        f"the same stands further below. {QUICKEST}"
    )
    return tabled("Locating", rows, note)
