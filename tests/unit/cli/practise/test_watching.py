"""The delayed sign after neck work is asked in the terminal, and a yes stops."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from making.knowledge import knowledge
from making.talks import ScriptedTerminal
from unknot.cli.journal_file import JournalFile
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.watching import ask_watch
from unknot.engine.journal.episode import episode
from unknot.engine.progress import review
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.entry import EntryKind

PRESSED_AT = datetime(2026, 11, 10, 9, tzinfo=UTC)
TODAY = PRESSED_AT + timedelta(days=14)


def _companion(folder: Path, *lines: str, point: str = "splenius-cervicis.1") -> Companion:
    """Somebody who worked on this spot two weeks ago and was asked the day after."""
    journal = JournalFile(folder / "journal.jsonl")
    about = {"session": "s", "muscle": point.rsplit(".", 1)[0], "trigger_point": point, "side": "right"}
    journal.append(
        EntryKind.SESSION_STARTED, {**about, "technique": "hands", "before": 5, "planned_s": 300}, PRESSED_AT
    )
    journal.append(EntryKind.HOLD, {**about, "technique": "hands", "seconds": 30, "probe": False}, PRESSED_AT)
    answer = {"about": PRESSED_AT.date().isoformat(), "signs": [], "new_injury": False}
    journal.append(EntryKind.NEXT_DAY, answer, PRESSED_AT + timedelta(days=1))
    return Companion(ScriptedTerminal(lines), journal, knowledge(), lambda: TODAY)


@pytest.mark.parametrize(("answer", "noticed"), [("1", False), ("2", True)])
def test_it_is_asked_once_a_day_and_kept(tmp_path: Path, answer: str, noticed: bool) -> None:
    """Two weeks after neck work it is asked; a second time on that day it is not."""
    companion = _companion(tmp_path, answer)
    assert ask_watch(companion) is noticed
    assert companion.journal.entries()[-1].kind is EntryKind.NEXT_DAY
    assert ask_watch(companion) is False


def test_noticed_means_stop_and_be_seen_now(tmp_path: Path) -> None:
    """A possible artery tear is an emergency however late it shows."""
    companion = _companion(tmp_path, "2")
    ask_watch(companion)
    found = review(episode(companion.journal.entries(), date(2026, 11, 24)), knowledge())
    assert (found.decision, found.disposition) == (Decision.STOP_AND_SEE_PROFESSIONAL, Disposition.EMERGENCY)


def test_after_a_calf_nothing_is_asked(tmp_path: Path) -> None:
    """The watch is about the neck."""
    companion = _companion(tmp_path, point="soleus.1")
    assert ask_watch(companion) is False
