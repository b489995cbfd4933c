"""Scales people answer on."""

from dataclasses import dataclass
from functools import total_ordering


@total_ordering
@dataclass(frozen=True, slots=True)
class Pain:
    """Pain from 0 (none) to 10 (worst imaginable), a whole number."""

    value: int

    def __post_init__(self) -> None:
        if isinstance(self.value, bool) or not isinstance(self.value, int) or not 0 <= self.value <= 10:  # noqa: PLR2004
            raise ValueError(f"Pain is a whole number from 0 to 10, not {self.value!r}.")

    def __lt__(self, other: "Pain") -> bool:
        return self.value < other.value
