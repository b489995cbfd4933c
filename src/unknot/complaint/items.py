"""The text as a row of items: places, sides, joins, denials and what else was recognised, in the order they stand."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What a stretch of the text is."""

    PLACE = "place"
    SIDE = "side"
    JOIN = "join"
    END = "end"
    BUT = "but"
    NOT = "not"
    STRENGTH = "strength"
    SINCE = "since"
    QUALITY = "quality"
    VAGUE_STRENGTH = "vague-strength"
    VAGUE_ONSET = "vague-onset"
    PASSED = "passed"
    SMALL = "small"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of tokens (``end`` excluded) and what it is; ``value`` depends on the kind."""

    kind: Kind
    start: int
    end: int
    value: Any = None
