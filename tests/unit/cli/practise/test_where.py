"""Where it hurts, answer by answer; each is in the journal before the next question."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from making.knowledge import knowledge
from making.talks import ScriptedTerminal
from unknot.cli.journal_file import JournalFile
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.kept import Kept, last
from unknot.cli.practise.terminal import Back, Left
from unknot.cli.practise.where import ask_drawing
from unknot.vocabulary.entry import EntryKind

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
NECK, BY_THE_SHOULDER, RIGHT = "2", "5", "2"
DRAWN = [NECK, BY_THE_SHOULDER, RIGHT, "6", "1"]


def _typed(folder: Path, lines: list[str]) -> tuple[Companion, ScriptedTerminal]:
    terminal = ScriptedTerminal(lines)
    return Companion(terminal, JournalFile(folder / "journal.jsonl"), knowledge(), lambda: NOW), terminal


def _drawn(companion: Companion) -> dict[str, object]:
    entry = last(companion, EntryKind.DRAWING)
    return dict(entry.body) if entry else {}


@pytest.mark.parametrize("answered", range(2, 6))
def test_what_was_answered_is_kept_when_the_input_ends(tmp_path: Path, answered: int) -> None:
    """Cut off after any answer, the drawing holds all of them, and the next question is the one left open."""
    companion, _ = _typed(tmp_path, DRAWN[:answered])
    with pytest.raises(Left):
        ask_drawing(companion, Kept(companion, EntryKind.DRAWING))
    again, terminal = _typed(tmp_path, [*DRAWN[min(answered, 4) :], "3", "1"])
    ask_drawing(again, Kept(again, EntryKind.DRAWING, last(again, EntryKind.DRAWING)))
    assert _drawn(again) == {"pain": [{"region": "neck-angle", "side": "right", "intensity": 6}], "onset_days": 3}
    assert "Where does it hurt?" not in terminal.shown


@pytest.mark.parametrize(("days", "asked"), [("21", False), ("22", True)])
def test_whether_a_professional_has_looked_is_asked_once_it_has_lasted(tmp_path: Path, days: str, asked: bool) -> None:
    """More than three weeks: then the review needs to know."""
    companion, terminal = _typed(tmp_path, [*DRAWN, days, *(["2"] if asked else []), "1"])
    ask_drawing(companion, Kept(companion, EntryKind.DRAWING))
    assert ("Has a doctor or a physical therapist looked at it?" in terminal.shown) is asked
    assert _drawn(companion).get("seen_by_professional") is (True if asked else None)


def test_back_from_the_very_first_question_leads_out_and_from_the_check_to_the_last_answer(tmp_path: Path) -> None:
    """B at the check takes the last answer back; the rest stays."""
    companion, _ = _typed(tmp_path, ["b"])
    with pytest.raises(Back):
        ask_drawing(companion, Kept(companion, EntryKind.DRAWING))
    companion, _ = _typed(tmp_path, [*DRAWN, "3", "b", "1", "4", "1"])
    ask_drawing(companion, Kept(companion, EntryKind.DRAWING))
    assert _drawn(companion)["onset_days"] == 4


def test_the_same_place_named_twice_is_one_place_with_the_later_strength(tmp_path: Path) -> None:
    """A second word on a place replaces the first."""
    companion, _ = _typed(tmp_path, [*DRAWN[:4], "2", *DRAWN[:3], "2", "1", "", "1"])
    ask_drawing(companion, Kept(companion, EntryKind.DRAWING))
    assert _drawn(companion)["pain"] == [{"region": "neck-angle", "side": "right", "intensity": 2}]


def test_whoever_would_rather_begin_with_a_ready_programme_picks_one_of_its_places(tmp_path: Path) -> None:
    """The last line shows the ten programmes with their sentences; b goes back to the areas."""
    programmes = str(len(knowledge().area_regions) + 1)
    companion, terminal = _typed(tmp_path, [programmes, "b", programmes, "1", "1", RIGHT, "6", "1", "3", "1"])
    ask_drawing(companion, Kept(companion, EntryKind.DRAWING))
    assert all(programme.sentence in terminal.shown for programme in knowledge().programmes.values())
    assert _drawn(companion)["pain"] == [{"region": "neck-angle", "side": "right", "intensity": 6}]


def test_the_programme_a_place_was_picked_from_is_kept_until_all_is_taken_back(tmp_path: Path) -> None:
    """Its spots are shown first later; whoever begins anew from the list has none."""
    programmes = str(len(knowledge().area_regions) + 1)
    companion, _ = _typed(tmp_path, [programmes, "1", "1", RIGHT, "6", "1", "3", "1"])
    ask_drawing(companion, Kept(companion, EntryKind.DRAWING))
    assert _drawn(companion)["programme"] == "p-neck"
    companion, _ = _typed(tmp_path / "anew", [programmes, "1", "1", RIGHT, "6", "1", "3", "2", *DRAWN, "3", "1"])
    ask_drawing(companion, Kept(companion, EntryKind.DRAWING))
    assert "programme" not in _drawn(companion)
