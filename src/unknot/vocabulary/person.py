"""The few things about a person that decide which safety questions matter."""

from dataclasses import dataclass

from unknot.vocabulary.answer import Answer, Sex

OLDEST = 120


@dataclass(frozen=True, slots=True)
class Person:
    """Age in whole years; None and unsure mean not said, and then the questions that depend on it are asked.

    ``pregnant`` is yes while pregnant and within six weeks after a birth.
    """

    age: int | None = None
    sex: Sex | None = None
    pregnant: Answer | None = None

    def __post_init__(self) -> None:
        if self.age is not None and not 0 <= self.age <= OLDEST:
            raise ValueError(f"Age is a whole number from 0 to {OLDEST}, not {self.age!r}.")
