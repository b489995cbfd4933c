"""The compiled cache of the fact base: plain bytes in the user's cache folder, typed again as they are read.

Nothing depends on it: where it cannot be read or written the facts are read from their files.
"""

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from unknot.knowledge.base import Knowledge

KEPT = 4
"""How many compiled bases stay in the folder; older ones are removed when a new one is written."""
_ROOMS = (Path(__file__).parent, Path(__file__).parent.parent / "vocabulary")


def key_of(files: Sequence[Path], *, allow_loosening: bool) -> str:
    """Name the cache by every file the base depends on, with its size and time; our own types are among them."""
    own = [path for room in _ROOMS for path in sorted(room.glob("*.py"))]
    print_of_all = hashlib.sha256(f"{allow_loosening}".encode())
    for path in (*files, *own):
        seen = path.stat()
        print_of_all.update(f"{path}\0{seen.st_size}\0{seen.st_mtime_ns}\n".encode())
    return print_of_all.hexdigest()[:32]


def folder() -> Path:
    """Where the compiled base is kept: the user's cache folder."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - only where a cache is wanted

    return user_cache_path("unknot")


def read(key: str) -> Knowledge | None:
    """The compiled base, or None where there is none that can be used."""
    with suppress(OSError, msgspec.DecodeError, ValueError):
        return msgspec.msgpack.decode(_file(key).read_bytes(), type=Knowledge)
    return None


def write(key: str, known: Knowledge) -> None:
    """Keep the compiled base; a folder that cannot be written is left alone."""
    with suppress(OSError):
        path = _file(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(msgspec.msgpack.encode(known))
        unfinished.replace(path)
        _forget_old(path.parent)


def _file(key: str) -> Path:
    return folder() / f"knowledge-{key}.msgpack"


def _forget_old(where: Path) -> None:
    kept = sorted(where.glob("knowledge-*.msgpack"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in kept[KEPT:]:
        path.unlink(missing_ok=True)
