"""A measurement beside its budget and its anchor, as one row of a table."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from bench.sampling import Seconds, p95, ratio
from bench.table import Table

HEADINGS = ("what", "runs", "median", "p95", "budget", "result", "beside", "its median", "ratio")
NOTHING = "-"
QUICKEST = "Each run is the quickest of three calls, so that a busy moment of the machine is not charged to it."


@dataclass(frozen=True, slots=True)
class Budget:
    """What may be spent, and which figure of a sample is held against it."""

    seconds: Seconds
    of: Callable[[Iterable[Seconds]], Seconds] = p95

    def met(self, sample: Sequence[Seconds]) -> bool:
        """True where the figure stays under the budget."""
        return self.of(sample) < self.seconds


@dataclass(frozen=True, slots=True)
class Anchor:
    """Something else, measured in the same run, that says how fast this machine is today."""

    what: str
    sample: Sequence[Seconds]


@dataclass(frozen=True, slots=True)
class Measured:
    """A sample of times, with its budget and its anchor where there are any."""

    what: str
    sample: Sequence[Seconds]
    budget: Budget | None = None
    anchor: Anchor | None = None

    @property
    def missed(self) -> bool:
        """True where there is a budget and it is not kept."""
        return self.budget is not None and not self.budget.met(self.sample)


def tabled(title: str, rows: Iterable[Measured], *notes: str) -> Table:
    """The rows as a table."""
    return Table(title, HEADINGS, tuple(cells(row) for row in rows), notes)


def cells(row: Measured) -> tuple[str, ...]:
    """One row, in the order of the headings."""
    times = (row.what, str(len(row.sample)), ms(median(row.sample)), ms(p95(row.sample)))
    return (*times, *verdict(row.budget, row.sample), *_beside(row))


def verdict(budget: Budget | None, sample: Sequence[Seconds]) -> tuple[str, str]:
    """The budget in words, and whether it was met."""
    if budget is None:
        return NOTHING, NOTHING
    figure = "p95" if budget.of is p95 else "median"
    return f"{figure} < {ms(budget.seconds)}", "met" if budget.met(sample) else "NOT MET"


def _beside(row: Measured) -> tuple[str, str, str]:
    if row.anchor is None:
        return NOTHING, NOTHING, NOTHING
    return row.anchor.what, ms(median(row.anchor.sample)), times_as_long(ratio(row.sample, row.anchor.sample))


def ms(seconds: Seconds) -> str:
    """Milliseconds with three digits that matter, never fewer than the whole."""
    value = seconds * 1000
    digits = next((digits for digits, below in ((3, 1), (2, 10), (1, 100)) if value < below), 0)
    return f"{value:.{digits}f} ms" if value != int(value) else f"{value:.0f} ms"


def times_as_long(factor: float) -> str:
    """A ratio for a reader."""
    return f"{factor:.2f} x" if factor < 10 else f"{factor:.0f} x"  # noqa: PLR2004 - three digits are enough
