"""Reads the fact files: the only place that opens them, and the only one that knows YAML.

The whole base is compiled once into a cache of plain bytes, keyed by the names, sizes and times of every file it comes
from; a cache that is missing, stale or broken is made anew without a word.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import util
from pathlib import Path
from typing import Any

from unknot.knowledge import compiled
from unknot.knowledge.base import Knowledge
from unknot.knowledge.refusal import FactError
from unknot.knowledge.sheets import LISTS, SINGLES, TABLES, Row, Tables

FACTS = Path(__file__).parent / "facts"
PACK_GROUP = "unknot.knowledge"


def load_knowledge(packs: Sequence[Path] = (), *, allow_loosening: bool = False, cache: bool = True) -> Knowledge:
    """Give every fact and message, with those of the packs (folders, and installed packages that name themselves).

    A pack may add or tighten.  One that loosens a safety rule, a dose limit or a place decision raises FactError,
    unless ``allow_loosening``; then what it loosened is listed in ``Knowledge.loosened``.
    """
    folders = (FACTS, *packs, *_installed_packs())
    key = compiled.key_of(list(_fact_files(folders)), allow_loosening=allow_loosening)
    known = compiled.read(key) if cache else None
    if known is None:
        known = _read(folders, allow_loosening=allow_loosening)
        if cache:
            compiled.write(key, known)
    return known


def _read(folders: Sequence[Path], *, allow_loosening: bool) -> Knowledge:
    from unknot.knowledge.building import build  # noqa: PLC0415 - not needed where the cache is fresh
    from unknot.knowledge.packs import with_packs  # noqa: PLC0415

    base, packs = folders[0], folders[1:]
    tables = read_tables(base)
    if not packs:
        return build(tables)
    names = tuple(pack.name for pack in packs)
    return with_packs(tables, [read_tables(pack) for pack in packs], names, allow_loosening=allow_loosening)


def _installed_packs() -> Iterator[Path]:
    """Packages found by their entry point; they are located, never run."""
    if not any(map(_may_name_packs, map(Path, sys.path))):
        return
    from importlib import metadata  # noqa: PLC0415 - slower to start than the whole base is to read, and rarely needed

    for entry in metadata.entry_points(group=PACK_GROUP):
        spec = util.find_spec(entry.module)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            yield Path(folder)


def _may_name_packs(place: Path) -> bool:
    """Whether what is installed here names a pack; of an archive that cannot be told without opening it."""
    if place.suffix == ".egg" or place.is_file():
        return True
    named = (*place.glob("*.dist-info/entry_points.txt"), *place.glob("*.egg-info/entry_points.txt"))
    return any(PACK_GROUP.encode() in path.read_bytes() for path in named)


def _fact_files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        if not folder.is_dir():
            raise FactError(f"{folder}: a fact pack is a folder of YAML files, and there is none here.")
        yield from sorted(folder.rglob("*.yaml"))


def read_tables(folder: Path) -> Tables:
    """Every row of every sheet in one folder, still as plain values, each with the file and key it stands at."""
    tables: Tables = {}
    for path in _fact_files([folder]):
        name = str(path.relative_to(folder))
        table = _table_of(name)
        _add(tables.setdefault(table, {}), _rows(table, name, _parse(path, name)))
    return tables


def _table_of(name: str) -> str:
    sheet = name.removesuffix(".yaml").split("/")[0]
    for table in (*TABLES, *LISTS, *SINGLES):
        if sheet == table or (table == "sources" and sheet.startswith("sources")):
            return table
    raise FactError(f"{name}: no sheet has this name; the sheets are {', '.join((*TABLES, *LISTS, *SINGLES))}.")


def _rows(table: str, name: str, content: Any) -> Iterator[tuple[str, Row]]:
    if table in LISTS:
        for index, value in enumerate(_checked(content, list, name)):
            yield f"{name}[{index}]", Row(f"{name}[{index}]", _checked(value, dict, name))
    elif table in SINGLES or table == "muscles":
        value = _checked(content, dict, name)
        yield str(value.get("id", table)), Row(name, value)
    else:
        for key, value in _checked(content, dict, name).items():
            yield key, Row(f"{name}: {key}", _checked(value, dict, f"{name}: {key}"))


def _checked(content: Any, kind: type, where: str) -> Any:
    if not isinstance(content, kind):
        raise FactError(f"{where}: a {'list' if kind is list else 'mapping'} is wanted here.")
    return content


def _add(table: dict[str, Row], rows: Iterable[tuple[str, Row]]) -> None:
    for key, row in rows:
        if key in table:
            raise FactError(f'{row.where}: the id "{key}" is taken already by {table[key].where}.')
        table[key] = row


def _parse(path: Path, name: str) -> Any:
    import yaml  # noqa: PLC0415 - reading YAML is slow to start and rarely needed

    class Strict(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        """YAML in which no key may stand twice in one mapping."""

        def construct_mapping(self, node: Any, deep: bool = False) -> Mapping[Any, Any]:
            keys = [self.construct_object(key, deep=True) for key, _ in node.value]
            twice = next((key for key in keys if keys.count(key) > 1), None)
            if twice is not None:
                raise FactError(f'{name}: the key "{twice}" stands twice in one mapping.')
            return super().construct_mapping(node, deep)  # type: ignore[no-any-return]

    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=Strict)  # noqa: S506 - a safe loader, made stricter
    except yaml.YAMLError as error:
        raise FactError(f"{name}: this is not YAML ({' '.join(str(error).split())}).") from error
