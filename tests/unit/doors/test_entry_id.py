"""Ids of entries are UUIDs of version 7."""

from hypothesis import given
from hypothesis import strategies as st

from unknot.doors.entry_id import new_entry_id, uuid7

NANOSECONDS = st.integers(0, 2**48 * 1_000_000 - 1)
CHANCE = st.integers(0, 2**62 - 1)


@given(NANOSECONDS, CHANCE)
def test_an_id_says_its_version_and_its_moment(nanoseconds: int, chance: int) -> None:
    """The version is 7, the variant that of RFC 9562, and the first 48 bits are the milliseconds."""
    made = uuid7(nanoseconds, chance)
    assert made.version == 7
    assert made.variant == "specified in RFC 4122"
    assert made.int >> 80 == nanoseconds // 1_000_000


@given(NANOSECONDS, NANOSECONDS, CHANCE, CHANCE)
def test_ids_sort_as_they_were_made(one: int, other: int, chance: int, more_chance: int) -> None:
    """An id made at least a microsecond later sorts later, whatever chance added."""
    first, second = sorted((one, other))
    if second - first >= 1_000:
        assert uuid7(first, chance) < uuid7(second, more_chance)


def test_two_ids_differ() -> None:
    """No two entries share an id."""
    assert new_entry_id() != new_entry_id()
