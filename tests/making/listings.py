"""A companion for somebody who has marked a pain, and the list of muscles that they are shown."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from making.knowledge import knowledge
from making.talks import ScriptedTerminal
from unknot.cli.journal_file import JournalFile
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.listing import Listing
from unknot.engine.locating import explain_said
from unknot.vocabulary.entry import EntryKind

START = datetime(2026, 11, 24, 9, tzinfo=UTC)
NECK = ("neck-angle",)


def marked(
    folder: Path, regions: Iterable[str] = NECK, lines: Iterable[str] = (), *, plain: bool = False, **more: object
) -> tuple[Companion, ScriptedTerminal]:
    """Somebody who has marked these places on their right; each look at their clock is a minute later."""
    terminal = ScriptedTerminal(lines)
    journal = JournalFile(folder / "journal.jsonl")
    companion = Companion(terminal, journal, knowledge(), ticking(), plain)
    mark(companion, regions, **more)
    return companion, terminal


def mark(companion: Companion, regions: Iterable[str], **more: object) -> None:
    """Keep a drawing."""
    pain = [{"region": region, "side": "right", "intensity": 5} for region in regions]
    companion.keep(EntryKind.DRAWING, {"pain": pain, "onset_days": 3, **more})


def ticking() -> Callable[[], datetime]:
    """A clock that is a minute on at every look."""
    minutes = count()
    return lambda: START + timedelta(minutes=next(minutes))


def listing_of(companion: Companion, tried: Iterable[str] = ()) -> Listing:
    """The list as the visit shows it."""
    said, again = companion.told()
    return Listing(said, explain_said(said, companion.knowledge), again, frozenset(tried), companion.programme())
