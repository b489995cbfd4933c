"""The compiled cache: nothing depends on it, and no code can come out of it."""

import os
import pickle
from pathlib import Path

import pytest

from making.knowledge import knowledge
from unknot.knowledge import compiled
from unknot.knowledge.load import FACTS, load_knowledge

FILES = sorted(FACTS.rglob("*.yaml"))


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of this test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return compiled.folder()


def _key() -> str:
    return compiled.key_of(FILES, allow_loosening=False)


def test_what_is_kept_is_what_was_read(cache: Path) -> None:
    """The compiled base equals the one that was read, type by type."""
    assert compiled.read(_key()) is None
    compiled.write(_key(), knowledge())
    assert compiled.read(_key()) == knowledge()
    assert [path.name for path in cache.iterdir()] == [f"knowledge-{_key()}.msgpack"]


@pytest.mark.parametrize("broken", [b"", b"\xc1 not what was written", b"\x80", b"\x93\x01\x02\x03"])
def test_broken_bytes_are_no_cache(broken: bytes, cache: Path) -> None:
    """Bytes that are no base are read as no base."""
    cache.mkdir(parents=True)
    (cache / f"knowledge-{_key()}.msgpack").write_bytes(broken)
    assert compiled.read(_key()) is None


def test_a_cache_cut_short_is_no_cache(cache: Path) -> None:
    """A machine that stopped while writing leaves nothing that is believed, and the next load puts it right."""
    compiled.write(_key(), knowledge())
    file = next(cache.iterdir())
    file.write_bytes(file.read_bytes()[:-100])
    assert compiled.read(_key()) is None
    assert load_knowledge() == knowledge()
    assert compiled.read(_key()) == knowledge()


def test_a_pickle_in_its_place_is_never_run(cache: Path, tmp_path: Path) -> None:
    """Whoever can write the folder cannot make the program run anything."""
    ran = tmp_path / "ran"
    cache.mkdir(parents=True)
    (cache / f"knowledge-{_key()}.msgpack").write_bytes(pickle.dumps(_Trap(ran)))
    assert load_knowledge() == knowledge()
    assert not ran.exists()
    pickle.loads(pickle.dumps(_Trap(ran)))  # noqa: S301 - to see that the trap would have worked
    assert ran.exists()


class _Trap:
    """Makes a folder when it is unpickled."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.folder),)


def test_a_folder_that_cannot_be_written_is_harmless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the cache folder is a file, or lies under one, the facts are read from their sheets."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    compiled.write(_key(), knowledge())
    assert compiled.read(_key()) is None
    assert load_knowledge() == knowledge()


def test_a_changed_file_has_another_key(tmp_path: Path) -> None:
    """A file that grew, or was written again, or came in addition, makes the old cache stale."""
    file = tmp_path / "rules.yaml"
    file.write_text("a: {}\n", encoding="utf-8")
    first = compiled.key_of([file], allow_loosening=False)
    file.write_text("a: {}\nb: {}\n", encoding="utf-8")
    grown = compiled.key_of([file], allow_loosening=False)
    os.utime(file, ns=(1, 1))
    touched = compiled.key_of([file], allow_loosening=False)
    added = compiled.key_of([file, *FILES[:1]], allow_loosening=False)
    allowed = compiled.key_of([file], allow_loosening=True)
    assert len({first, grown, touched, added, allowed}) == 5


def test_only_the_newest_few_are_kept(cache: Path) -> None:
    """Old bases do not pile up."""
    cache.mkdir(parents=True)
    for age in range(compiled.KEPT + 3):
        old = cache / f"knowledge-{age}.msgpack"
        old.write_bytes(b"old")
        os.utime(old, ns=(age, age))
    compiled.write("new", knowledge())
    names = {path.stem for path in cache.iterdir()}
    assert len(names) == compiled.KEPT
    assert {"knowledge-new", f"knowledge-{compiled.KEPT + 2}"} <= names
    assert "knowledge-0" not in names
