"""The same pain marked on another day: asked for, kept as such, and compared in words."""

from datetime import timedelta
from pathlib import Path

import pytest

from making.listings import START, mark, marked
from making.talks import ScriptedTerminal
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.kept import Kept, last
from unknot.cli.practise.marked_again import say_marked_again
from unknot.cli.practise.same_trouble import Draw, what_to_draw
from unknot.cli.practise.where import ask_drawing
from unknot.vocabulary.entry import EntryKind

NECK, BY_THE_SHOULDER, RIGHT = "2", "5", "2"


def on_a_later_day(companion: Companion, lines: list[str]) -> tuple[Companion, ScriptedTerminal]:
    """The same person two days on."""
    terminal = ScriptedTerminal(lines)
    return Companion(terminal, companion.journal, companion.knowledge, lambda: START + timedelta(days=2)), terminal


@pytest.mark.parametrize(("typed", "wanted"), [("1", Draw.NOTHING), ("2", Draw.OTHER_TROUBLE), ("3", Draw.AGAIN)])
def test_on_a_later_day_the_same_trouble_may_be_marked_again(tmp_path: Path, typed: str, wanted: Draw) -> None:
    """Another trouble ends the episode; marking again does not."""
    companion, _ = on_a_later_day(marked(tmp_path)[0], [typed])
    drawn = last(companion, EntryKind.DRAWING)
    assert drawn is not None
    assert what_to_draw(companion, drawn, None) is wanted
    assert (last(companion, EntryKind.EPISODE_ENDED) is not None) is (wanted is Draw.OTHER_TROUBLE)


def test_it_is_kept_as_the_same_pain_and_when_it_began_is_not_asked_again(tmp_path: Path) -> None:
    """Nothing of last time's marks is shown; whatever is taken back, it stays the same pain."""
    before, _ = marked(tmp_path, ("temple",))
    lines = [NECK, BY_THE_SHOULDER, RIGHT, "6", "1", "2", NECK, BY_THE_SHOULDER, RIGHT, "b", RIGHT, "5", "1", "1"]
    companion, terminal = on_a_later_day(before, lines)
    ask_drawing(companion, Kept(companion, EntryKind.DRAWING, again=True))
    kept = last(companion, EntryKind.DRAWING)
    assert kept is not None
    pain = [{"region": "neck-angle", "side": "right", "intensity": 5}]
    assert kept.body == {"again": True, "pain": pain, "onset_days": None}
    assert "emple" not in terminal.shown
    assert "How many days ago" not in terminal.shown
    drawing = companion.drawing()
    assert drawing is not None
    assert [mark.place.region for mark in drawing.marks] == ["temple", "neck-angle"]


@pytest.mark.parametrize(("again", "word"), [(("neck-angle", "temple"), "the same"), (("calf",), "hardly the same")])
def test_how_far_it_is_the_same_and_what_moved_is_said_in_words(
    tmp_path: Path, again: tuple[str, ...], word: str
) -> None:
    """No number; and what becomes of a place that was marked once."""
    companion, terminal = marked(tmp_path, ("neck-angle", "temple"), [""])
    mark(companion, again, again=True)
    compared = companion.told()[1]
    assert compared is not None
    assert compared.repeated is not None
    say_marked_again(companion, compared)
    assert f"you marked {word} places." in terminal.shown
    assert f"next to last time: {compared.repeated.moved}." in terminal.shown
    assert companion.words("locate.again.why") in terminal.shown
    assert not any(character.isdigit() for character in terminal.shown)


def test_of_a_pain_marked_once_there_is_nothing_to_compare(tmp_path: Path) -> None:
    """Then nothing is said."""
    companion, terminal = marked(tmp_path)
    say_marked_again(companion, companion.told()[1])
    assert terminal.said == []
