"""Which drawing shows what a cue says.  A cue gets one only where the drawing truly shows its words; else it has none.

The table names, for each drawing, the messages it shows and the techniques whose pressing it shows.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from unknot.vocabulary.voice import Voice

FOLDER = Path(__file__).parent.parent / "static" / "positions"
_PRESSING = {"find", "press"}


@cache
def table() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """What each drawing shows, by its name."""
    read: Mapping[str, Mapping[str, Sequence[str]]] = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
    return read


@cache
def svg(name: str) -> str:
    """The drawing itself, to stand inside a page so that it takes the page's colours."""
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


def drawing_of(cue: Mapping[str, Any], voice: str = Voice.SELF) -> str | None:
    """The drawing for a cue of a script in JSON: by its first sentence that one shows, else by what presses.

    All of pressing show own hands, so a therapist is shown none of these.
    """
    said = (name for line in cue["says"] for name, shows in table().items() if line["id"] in shows["messages"])
    pressed = (name for name, shows in table().items() if cue["technique"] in shows["techniques"])
    own = voice == Voice.SELF and cue["kind"] in _PRESSING
    return next(said, next(pressed, None) if own else None)
