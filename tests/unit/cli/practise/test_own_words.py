"""Where it hurts, said in own words at the terminal and checked before it is kept."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from making.knowledge import knowledge
from making.talks import ScriptedTerminal
from unknot.cli.journal_file import JournalFile
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.kept import Kept, last
from unknot.cli.practise.where import ask_drawing
from unknot.vocabulary.entry import EntryKind

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
OWN_WORDS, YES, AGAIN, LIST = "16", "1", "2", "3"
CALF = {"region": "calf", "side": "left", "intensity": 4}


def drawn(folder: Path, *typed: str) -> tuple[dict[str, object], ScriptedTerminal]:
    """What the journal holds after these lines, and what was shown."""
    terminal = ScriptedTerminal([*typed])
    companion = Companion(terminal, JournalFile(folder / "journal.jsonl"), knowledge(), lambda: NOW)
    ask_drawing(companion, Kept(companion, EntryKind.DRAWING))
    entry = last(companion, EntryKind.DRAWING)
    return dict(entry.body) if entry else {}, terminal


def test_what_was_understood_is_shown_and_kept_once_it_is_right(tmp_path: Path) -> None:
    """The words and what they were taken for; nothing is asked again that was said."""
    body, terminal = drawn(tmp_path, OWN_WORDS, "right temple and behind my eye since monday, 6/10", YES, YES)
    temple, eye = ({"region": region, "side": "right", "intensity": 6} for region in ("temple", "eye"))
    assert body == {"pain": [temple, eye], "onset_days": 3}
    assert '"right temple": temple, right' in terminal.shown
    assert "How strong is it" not in terminal.shown


def test_what_was_not_said_of_a_single_place_is_asked(tmp_path: Path) -> None:
    """The side, the strength and the days come from the usual questions."""
    body, _ = drawn(tmp_path, OWN_WORDS, "my calf hurts", YES, "1", "4", YES, "2", YES)
    assert body == {"pain": [CALF], "onset_days": 2}


@pytest.mark.parametrize(
    "typed",
    [
        ("left heel", AGAIN, "left calf 4/10 since yesterday", YES, YES),
        ("hello", "1", "left calf 4/10 since yesterday", YES, YES),
        ("", "left calf 4/10 since yesterday", YES, YES),
        ("b", OWN_WORDS, "left calf 4/10 since yesterday", YES, YES),
        ("left heel", LIST, "13", "4", "1", "4", "1", "1", YES),
    ],
)
def test_it_can_be_said_again_or_picked_from_the_list(tmp_path: Path, typed: tuple[str, ...]) -> None:
    """Nothing is kept before somebody says that it is right."""
    body, _ = drawn(tmp_path, OWN_WORDS, *typed)
    assert body == {"pain": [CALF], "onset_days": 1}


def test_own_words_add_to_the_places_picked_before(tmp_path: Path) -> None:
    """A second place may be told in words."""
    picked = ("2", "5", "2", "6", "2")
    body, _ = drawn(tmp_path, *picked, OWN_WORDS, "left calf 4/10 since yesterday", YES, YES)
    assert body == {"pain": [{"region": "neck-angle", "side": "right", "intensity": 6}, CALF], "onset_days": 1}
