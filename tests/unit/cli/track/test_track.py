"""``unknot track``: the same numbers as in the web, kept at once, and shown in plain characters and as JSON."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from making.journals import NOON, journal_in
from making.knowledge import knowledge
from making.talks import ScriptedTerminal
from unknot.cli.practise.companion import Companion
from unknot.cli.track.run import DANGER, FIRST, TOLD, ask, series, shown
from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.measures import activities_of
from unknot.vocabulary.entry import EntryKind

DRAWN = {"pain": [{"region": "neck-side", "side": "right", "intensity": 6}], "onset_days": 3}


def _companion(
    folder: Path, *lines: str, days_after: int = 1, drawn: bool = True
) -> tuple[Companion, ScriptedTerminal]:
    journal, terminal = journal_in(folder), ScriptedTerminal(lines)
    if drawn and not journal.entries():
        journal.append(EntryKind.PERSON, {"age": 40, "sex": "female", "pregnant": "no"}, NOON)
        journal.append(EntryKind.DRAWING, DRAWN, NOON)
    return Companion(terminal, journal, knowledge(), lambda: NOON + timedelta(days=days_after), plain=True), terminal


def _told(companion: Companion) -> list[dict[str, Any]]:
    return [dict(e.body) for e in corrected(companion.journal.entries()) if e.kind is EntryKind.MEASURES]


def test_activities_are_named_and_the_day_is_told(tmp_path: Path) -> None:
    """Each answer in its place; Enter leaves one open."""
    companion, _ = _companion(tmp_path, "Put on socks", "", "4", "6", "", "3", "7", "", "2")
    ask(companion)
    (socks,) = activities_of(companion.journal.entries()) or ()
    assert _told(companion) == [
        {
            "pain": [{"region": "neck-side", "side": "right", "now": 4, "worst": 6, "average": None}],
            "activities": {socks.id: 3},
            "sleep": 7,
            "concentration": None,
            "stress": 2,
        }
    ]


def test_all_the_rest_can_be_left_and_the_day_is_not_asked_again(tmp_path: Path) -> None:
    """What was said until then is kept."""
    companion, _ = _companion(tmp_path, "", "4", "s")
    ask(companion)
    assert _told(companion)[0]["pain"][0]["now"] == 4
    again, terminal = _companion(tmp_path)
    ask(again)
    assert terminal.said == [TOLD]


def test_going_back_asks_the_question_before_again(tmp_path: Path) -> None:
    """The later answer counts."""
    companion, _ = _companion(tmp_path, "", "4", "b", "5", "s")
    ask(companion)
    assert _told(companion)[0]["pain"][0]["now"] == 5


def test_a_wrong_number_is_asked_again_with_what_is_allowed(tmp_path: Path) -> None:
    """Nothing is lost."""
    companion, terminal = _companion(tmp_path, "", "11", "4", "s")
    ask(companion)
    assert "whole number from 0 to 10" in terminal.shown
    assert _told(companion)[0]["pain"][0]["now"] == 4


def test_leaving_keeps_what_was_said(tmp_path: Path) -> None:
    """The input ends in the middle."""
    companion, terminal = _companion(tmp_path, "", "4")
    ask(companion)
    assert "kept" in terminal.shown
    assert _told(companion)[0]["pain"][0]["now"] == 4


def test_before_anything_is_drawn_it_says_what_comes_first(tmp_path: Path) -> None:
    """No questions about nothing."""
    companion, terminal = _companion(tmp_path, drawn=False)
    ask(companion)
    assert terminal.said == [FIRST]


def test_after_a_danger_sign_it_says_what_to_do_first(tmp_path: Path) -> None:
    """Numbers can wait; so can movements."""
    companion, terminal = _companion(tmp_path)
    place = {"region": "neck-side", "side": "right"}
    answered = {"answers": {"rf-n-dissection": "yes"}, "drawn": [place]}
    companion.journal.append(EntryKind.ANSWERS, answered, NOON)
    ask(companion)
    ask(companion, movements=True)
    assert terminal.said == [DANGER, DANGER]


def test_movements_are_kept_by_hand_and_compared(tmp_path: Path) -> None:
    """Half the turn to the left right before a session; all others left out."""
    companion, terminal = _companion(tmp_path, "2", "2", *["5"] * 9)
    ask(companion, movements=True)
    assert _told(companion) == [
        {"motion": [{"test": "neck-turn", "side": "left", "degrees": 30, "how": "hand", "when": "before"}]}
    ]
    assert "less than what is written of grown-ups" in terminal.shown


def test_how_it_has_gone_is_shown_in_characters_and_as_json(tmp_path: Path) -> None:
    """Both from the same journal."""
    for days, now in enumerate((6, 6, 4, 3), 1):
        companion, _ = _companion(
            tmp_path, "" if days == 1 else str(now), *([str(now)] if days == 1 else []), "s", days_after=days
        )
        ask(companion)
    text = shown(companion)
    assert "Pain now went from 6 to 3.5 over 5 days, 5 answers." in text
    assert "o answer   - mean of 7 days" in text
    assert "Your weeks:" in text
    (found,) = series(companion)["series"]
    assert (found["measure"], found["about"], found["side"]) == ("pain-now", "neck-side", "right")
    assert [row["value"] for row in found["days"]] == [6, 6, 6, 4, 3]
    assert found["changed"] == "better"
    assert found["margin"]["facts"] == ["measure:nrs-pain"]


def test_nothing_to_show_says_so(tmp_path: Path) -> None:
    """With what to do."""
    companion, _ = _companion(tmp_path, drawn=False)
    assert "There is nothing to draw yet." in shown(companion)
    assert series(companion) == {"series": [], "happened": [], "weeks": []}
