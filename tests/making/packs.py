"""Fact packs for tests: small folders of YAML, laid over the base without reading all of it again each time."""

from functools import lru_cache
from pathlib import Path

from unknot.knowledge.base import Knowledge
from unknot.knowledge.load import FACTS, read_tables
from unknot.knowledge.packs import with_packs
from unknot.knowledge.sheets import Tables

TIGHTER = """
c-hh-house-rule:
  kind: contraindication
  question: Has your own team told you not to press?
  level: see-doctor-first
  techniques: [hands, ball, hook, roller, gun]
  sources: [seed-hh]
"""
LOOSER = """
c-anticoagulant:
  kind: contraindication
  question: Do you take a medicine that thins the blood?
  level: gentle-only
  techniques: [hands]
  sources: [seed-hh]
"""


@lru_cache(maxsize=1)
def base_tables() -> Tables:
    """The rows of the base's own sheets."""
    return read_tables(FACTS)


def pack(folder: Path, **sheets: str) -> Path:
    """A pack with these sheets; the name of a sheet is that of its file, with ``_`` for ``-``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in sheets.items():
        (folder / f"{name.replace('_', '-')}.yaml").write_text(text, encoding="utf-8")
    return folder


def laid_over(*folders: Path, allow_loosening: bool = False) -> Knowledge:
    """The base with these packs."""
    tables = [read_tables(folder) for folder in folders]
    return with_packs(base_tables(), tables, tuple(f.name for f in folders), allow_loosening=allow_loosening)
