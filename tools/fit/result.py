"""What a run of the fit found, as one file of plain numbers: sheet, page and pictures are written from it alone."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml
from tools.fit.rows import Row

RESULT = Path(__file__).with_name("result.yaml")


def digest(rows: Sequence[Row], ranks: Mapping[str, str]) -> str:
    """A fingerprint of what went in: another row, role, treatment or rank gives another one."""
    plain = [sorted((key, str(value)) for key, value in asdict(row).items()) for row in rows]
    return sha256(repr((plain, sorted(ranks.items()))).encode()).hexdigest()[:16]


def read_result(path: Path = RESULT) -> dict[str, Any]:
    """The last run."""
    read: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return read


def write_result(result: Mapping[str, Any], path: Path = RESULT) -> None:
    """Keep a run."""
    head = "# Written by make fit: what went in (as a fingerprint) and what came out.\n"
    text = yaml.safe_dump(dict(result), sort_keys=False, allow_unicode=True, width=140)
    path.write_text(head + text, encoding="utf-8")
