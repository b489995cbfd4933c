"""The wiring every JSON door shares: standard input to a pure function to standard output, and how it refuses."""

import json
import sys
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

REFUSED = 2
"""The exit code of a door that was given something it does not take."""


def open_door(answer: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> None:
    """Read one JSON object from standard input, answer it on standard output."""
    from unknot.doors.json_form import read_json

    if sys.stdin.isatty():
        print("Type or paste one JSON object, then press Ctrl-D.", file=sys.stderr)
    try:
        answered = answer(read_json(sys.stdin.buffer.read()))
    except ValueError as error:
        refuse(str(error))
    write_json(answered)


def write_json(answered: Mapping[str, Any]) -> None:
    """Write one JSON object to standard output, indented, in UTF-8."""
    text = json.dumps(answered, ensure_ascii=False, indent=2, allow_nan=False)
    sys.stdout.buffer.write(text.encode() + b"\n")
    sys.stdout.flush()


def refuse(sentence: str) -> NoReturn:
    """Say why not in one sentence on standard error and end with exit code 2."""
    print(" ".join(sentence.split()), file=sys.stderr)
    raise SystemExit(REFUSED)


def wants_json(verb: str, json_: bool) -> None:
    """A door has one form; whoever forgets to ask for it is told how, and where people are led by questions."""
    if not json_:
        refuse(f"unknot {verb} reads and writes JSON: add --json; to be led by questions, run unknot practise.")
