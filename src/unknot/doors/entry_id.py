"""Ids for journal entries: UUIDs of version 7, which sort in the order they were made (RFC 9562, section 5.7)."""

import secrets
import time
from uuid import UUID

_NANOSECONDS = 1_000_000
_RANDOM_BITS = 62


def uuid7(nanoseconds: int, chance: int) -> UUID:
    """The id for a moment (nanoseconds since 1970) and 62 random bits.

    The 12 bits after the version hold the fraction of the millisecond, so that ids made one after another sort so.
    """
    milliseconds, rest = divmod(nanoseconds, _NANOSECONDS)
    fraction = (rest << 12) // _NANOSECONDS
    high = (milliseconds & (1 << 48) - 1) << 16 | 7 << 12 | fraction
    return UUID(int=high << 64 | 0b10 << 62 | chance & (1 << _RANDOM_BITS) - 1)


def new_entry_id() -> UUID:
    """An id for now."""
    return uuid7(time.time_ns(), secrets.randbits(_RANDOM_BITS))
