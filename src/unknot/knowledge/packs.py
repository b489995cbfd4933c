"""Fact packs: what is added to the base, and what of it would make anything less safe."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from unknot.knowledge.base import Knowledge
from unknot.knowledge.building import build
from unknot.knowledge.loosening import loosened
from unknot.knowledge.refusal import FactError
from unknot.knowledge.sheets import LISTS, Row, Tables


def with_packs(base: Tables, packs: Sequence[Tables], names: tuple[str, ...], *, allow_loosening: bool) -> Knowledge:
    """Build the base with its packs, each row of a pack added or put in the place of the row with its id.

    Raises FactError where a pack loosens anything, unless that is allowed; then it is listed.
    """
    changed = build(_merged(base, packs), names)
    eased = tuple(loosened(build(base), changed))
    if eased and not allow_loosening:
        raise FactError(f"A fact pack may add or tighten, not loosen: {'; '.join(eased)}.")
    return replace(changed, loosened=eased)


def _merged(base: Tables, packs: Sequence[Tables]) -> Tables:
    merged = {table: dict(rows) for table, rows in base.items()}
    for number, pack in enumerate(packs):
        for table, rows in pack.items():
            merged.setdefault(table, {}).update(_own_keys(table, rows, number))
    return merged


def _own_keys(table: str, rows: dict[str, Row], number: int) -> Iterator[tuple[str, Row]]:
    """Rows of a list have no id: a pack's are added, never put in the place of others."""
    for key, row in rows.items():
        yield (f"pack {number}: {key}" if table in LISTS else key), row
