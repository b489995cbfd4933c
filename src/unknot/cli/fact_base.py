"""JSON doors over the facts of this host; what a pack loosened stands in every answer."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from unknot.cli.json_door import open_door, refuse, write_json
from unknot.doors.fact_base import fact_base, loosened_lines, with_loosened

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge

__all__ = ["fact_base", "loosened_lines", "open_fact_door", "with_loosened", "write_facts"]


def open_fact_door(answer: "Callable[[Mapping[str, Any], Knowledge], Mapping[str, Any]]") -> None:
    """A JSON door that works with facts; what a pack loosened stands in every answer."""

    def answered(written: Mapping[str, Any]) -> Mapping[str, Any]:
        knowledge = fact_base()
        return with_loosened(answer(written, knowledge), knowledge)

    open_door(answered)


def write_facts(answer: "Callable[[Knowledge], Mapping[str, Any]]") -> None:
    """A door that reads nothing: what it has to say of the facts, as JSON."""
    try:
        knowledge = fact_base()
    except ValueError as error:
        refuse(str(error))
    write_json(with_loosened(answer(knowledge), knowledge))
