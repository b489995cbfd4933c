"""Checks for single fields; each says in words what it takes, so that the reference is written from the same source."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any
from uuid import UUID

from unknot.doors import json_form
from unknot.doors.json_form import fields, inside, one_of, rows, shown, whole
from unknot.vocabulary.answer import Answer


@dataclass(frozen=True, slots=True)
class Check:
    """``says`` is what the field takes; calling it refuses anything else with a ValueError of one sentence."""

    says: str
    read: Callable[[Any, str], object]
    may_be_missing: bool = False

    def __call__(self, said: Any, where: str) -> object:
        """Check what was said at ``where``."""
        return self.read(said, where)


def among(*allowed: str) -> Check:
    """One word of a closed list."""
    return Check(", ".join(allowed), lambda said, where: one_of(said, where, allowed))


def from_to(least: int, most: int) -> Check:
    """A whole number within limits, both included."""
    return Check(f"a whole number from {least} to {most:,}", lambda said, where: whole(said, where, least, most))


def or_null(check: Check) -> Check:
    """A field that may be null, where nothing was said, or be left out."""
    return Check(
        f"{check.says}; or null", lambda said, where: None if said is None else check(said, where), may_be_missing=True
    )


def each(check: Check) -> Check:
    """A list."""
    return Check(
        f"a list, each {check.says}",
        lambda said, where: [check(row, f"{where}[{index}]") for index, row in enumerate(rows(said, where))],
    )


def up_to(most: int, check: Check) -> Check:
    """A list of no more than so many."""
    listed = each(check)
    return Check(f"{listed.says}, {most} at most", lambda said, where: _few(listed(said, where), where, most))


def _few(said: Any, where: str, most: int) -> object:
    if len(said) > most:
        raise ValueError(f"{where}: at most {most} are taken, not {len(said)}.")
    return said


def object_of(**checks: Check) -> Check:
    """An object with these fields and no others."""
    says = ", ".join(f"{name} ({check.says})" for name, check in checks.items())
    return Check(f"with {says}", lambda said, where: _check_fields(said, where, checks))


def _check_fields(said: Any, where: str, checks: Mapping[str, Check]) -> None:
    needed = [name for name, check in checks.items() if not check.may_be_missing]
    for name, value in fields(said, where, tuple(checks), needed).items():
        checks[name](value, inside(where, name))


def _word(said: Any, where: str) -> str:
    if not isinstance(said, str) or not said:
        raise ValueError(f"{where}: this is a word, not {shown(said)}.")
    return said


def _entry_id(said: Any, where: str) -> str:
    with suppress(ValueError):
        if isinstance(said, str) and str(UUID(said)) == said:
            return said
    raise ValueError(f"{where}: this is an entry's id, a UUID in small letters with hyphens, not {shown(said)}.")


def _any_object(said: Any, where: str) -> Mapping[str, Any]:
    if not isinstance(said, Mapping):
        raise ValueError(f"{where}: this is an object, not {shown(said)}.")
    return said


LONGEST_WORDS = 200


def _measures(said: Any, where: str) -> None:
    for name, value in _any_object(said, where).items():
        number = isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
        if not (value is None or number or (isinstance(value, str) and len(value) <= LONGEST_WORDS)):
            raise ValueError(
                f"{inside(where, name)}: this is a number, a text of at most {LONGEST_WORDS} characters or null,"
                f" not {shown(value)}."
            )


def _answers_to_questions(said: Any, where: str) -> None:
    for question, answer in _any_object(said, where).items():
        one_of(answer, inside(where, question), tuple(Answer))


def ratings(least: int, most: int) -> Check:
    """An object of ids, each with a whole number within limits, or null."""
    one = or_null(from_to(least, most))
    return Check(
        f"an object of ids, each {one.says}",
        lambda said, where: [one(value, inside(where, name)) for name, value in _any_object(said, where).items()],
    )


def _day(said: Any, where: str) -> date:
    try:
        return date.fromisoformat(_word(said, where))
    except ValueError:
        raise ValueError(f"{where}: a day is written YYYY-MM-DD, not {shown(said)}.") from None


entry_id = Check("an entry's id", _entry_id)
word = Check("a word", _word)
truth = Check("true or false", json_form.truth)
day = Check("a day, YYYY-MM-DD", _day)
any_object = Check("an object", _any_object)
answers_to_questions = Check("an object of question ids, each yes, no or unsure", _answers_to_questions)
measures = Check("an object of set-up steps, each a number, a short text or null", _measures)
