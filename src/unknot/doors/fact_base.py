"""The facts every door works with: the base and the packs of this host, and what a host let a pack loosen."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge

PACKS = "UNKNOT_PACKS"
"""The setting that names folders of fact packs, with the path separator between them."""
ALLOW_LOOSENING = "UNKNOT_ALLOW_LOOSENING"
"""The setting that lets a pack make something less strict; "yes" and nothing else."""


def fact_base() -> "Knowledge":
    """Every fact and message, with the packs that this host names.  Raises ValueError with one sentence."""
    from unknot.knowledge.load import load_knowledge

    return load_knowledge(tuple(_pack_folders()), allow_loosening=_allowed(os.environ.get(ALLOW_LOOSENING, "")))


def _pack_folders() -> Iterator[Path]:
    for name in os.environ.get(PACKS, "").split(os.pathsep):
        if name.strip():
            yield Path(name.strip()).expanduser().resolve()


def _allowed(said: str) -> bool:
    if said not in {"", "yes", "no"}:
        raise ValueError(f"{ALLOW_LOOSENING}: this setting is yes or no, not {said}.")
    return said == "yes"


def with_loosened(answered: Mapping[str, Any], knowledge: "Knowledge") -> Mapping[str, Any]:
    """An answer with the list of what packs loosened, where there is any."""
    return {**answered, "loosened": list(knowledge.loosened)} if knowledge.loosened else answered


def loosened_lines(knowledge: "Knowledge") -> Iterator[str]:
    """What a person is told before anything else where a pack loosened something."""
    if knowledge.loosened:
        yield "Whoever runs this program has made these rules less strict than they were written:"
        yield from (f"  - {each}" for each in knowledge.loosened)
