"""Reading JSON strictly: what is not understood is refused, never passed over."""

import json
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from difflib import get_close_matches
from typing import Any, NoReturn

Written = Mapping[str, Any]


def read_json(raw: bytes) -> Written:
    """Read one JSON object.

    Raises ValueError with one sentence where it is not JSON, not an object, or says one field twice.
    """
    try:
        text = raw.decode("utf-8-sig")
        written = json.loads(text, object_pairs_hook=_once, parse_constant=_no_such_number, parse_int=_short_enough)
    except UnicodeDecodeError:
        raise ValueError("The input is not UTF-8 text.") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"The input is not JSON: line {error.lineno}, column {error.colno}: {error.msg}.") from None
    except RecursionError:
        raise ValueError("The input is nested too deeply.") from None
    if not isinstance(written, Mapping):
        raise ValueError("The input is one JSON object, in braces.")
    return written


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{twice}: this field is given twice; give it once.")
    return read


MOST_DIGITS = 100


def _short_enough(digits: str) -> int:
    """No field takes a number as long as this, and reading one takes long."""
    if len(digits) > MOST_DIGITS:
        raise ValueError(f"The input has a number of {len(digits)} digits; no field takes more than {MOST_DIGITS}.")
    return int(digits)


def _no_such_number(word: str) -> NoReturn:
    raise ValueError(f"The input is not JSON: {word} is not a number JSON knows.")


def fields(written: Any, where: str, allowed: Collection[str], needed: Collection[str] = ()) -> Written:
    """An object with no field but the allowed ones and all the needed ones; ``where`` is "" for the whole input."""
    if not isinstance(written, Mapping):
        raise ValueError(f"{where or 'the input'}: this is an object with {_listed(allowed)}.")
    for name in written:
        if name not in allowed:
            raise ValueError(f"{inside(where, name)}: there is no such field; allowed: {_listed(allowed)}.")
    for name in needed:
        if name not in written:
            raise ValueError(f"{inside(where, name)}: this field is needed.")
    return written


def inside(where: str, name: str) -> str:
    """The path of a field, as an error names it."""
    return f"{where}.{name}" if where else name


def known(said: Any, where: str, ids: Collection[str], what: str) -> str:
    """An id that exists; a near miss is named in the refusal."""
    if isinstance(said, str) and said in ids:
        return said
    near = get_close_matches(str(said), ids, n=1)
    hint = f'; did you mean "{near[0]}"?' if near else "."
    raise ValueError(f"{where}: {shown(said)} is not a known {what}{hint}")


def one_of(said: Any, where: str, allowed: Collection[str]) -> str:
    """One word of a short closed list."""
    if isinstance(said, str) and said in allowed:
        return said
    raise ValueError(f"{where}: {shown(said)} is not allowed; allowed: {_listed(allowed)}.")


def whole(said: Any, where: str, least: int, most: int) -> int:
    """A whole number within its limits, both included."""
    if isinstance(said, bool) or not isinstance(said, int) or not least <= said <= most:
        raise ValueError(f"{where}: this is a whole number from {least} to {most}, not {shown(said)}.")
    return said


def truth(said: Any, where: str) -> bool:
    """True or false, nothing in between."""
    if not isinstance(said, bool):
        raise ValueError(f"{where}: this is true or false, not {shown(said)}.")
    return said


def rows(said: Any, where: str) -> list[Any]:
    """A list."""
    if not isinstance(said, list):
        raise ValueError(f"{where}: this is a list, not {shown(said)}.")
    return said


def moment(said: Any, where: str) -> datetime:
    """A time in ISO 8601 with its zone."""
    if isinstance(said, str):
        with suppress(ValueError):
            read = datetime.fromisoformat(said)
            if read.tzinfo is not None:
                return read
    raise ValueError(f"{where}: a time is written with its zone, as in 2026-11-24T08:00:00+01:00, not {shown(said)}.")


LONGEST_SHOWN = 60


def shown(said: Any) -> str:
    """What was written, on one line and not too long."""
    text = json.dumps(said, default=str)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(str(name) for name in names)
