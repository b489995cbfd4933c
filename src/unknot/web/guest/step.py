"""A step of the way: when it is due, what it shows, and what it makes of what was sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.http import QueryDict

from unknot.web.guest.visit import Visit


@dataclass(frozen=True, slots=True)
class Shown:
    """A template and what it is filled with; ``title`` names the page."""

    template: str
    title: str
    context: Mapping[str, Any] = field(default_factory=dict)


class NotTaken(Exception):  # noqa: N818 - it names what is the case
    """What was sent cannot be taken: ``says`` tells what is wrong and what is allowed; the step is shown again."""

    def __init__(self, says: str, **again: Any) -> None:
        super().__init__(says)
        self.says, self.again = says, again


class Step(Protocol):
    """One question or one card.  Steps are asked in order; the first that is due is shown."""

    name: str

    def due(self, visit: Visit) -> bool:
        """True where this step is what comes next."""

    def show(self, visit: Visit, again: Mapping[str, Any]) -> Shown:
        """What to show; ``again`` is what was sent before, where it could not be taken."""

    def take(self, visit: Visit, sent: QueryDict) -> Visit:
        """The visit after this step was sent.  Raises NotTaken."""
