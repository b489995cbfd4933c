"""The muscle and what to press it with: offered as last time, or picked anew."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from making.listings import listing_of, marked
from making.talks import ScriptedTerminal
from unknot.cli.practise.choosing import Choosing
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.kept import last
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.technique import Tool

YES, LIST = "1", "2"


def done_with(folder: Path, place: int, lines: Iterable[str]) -> tuple[Companion, ScriptedTerminal]:
    """Somebody who chose the muscle in this place of the list (from 0) and has had a session with it."""
    companion, terminal = marked(folder, lines=lines)
    chosen = listing_of(companion).pages()[0][place]
    about = {"trigger_point": chosen.point, "muscle": chosen.muscle, "side": "right", "technique": "hands"}
    companion.keep(EntryKind.CHOICE, {**about, "tool": "fingers"})
    companion.keep(EntryKind.SESSION_STARTED, {**about, "session": "s", "before": 5, "planned_s": 60})
    return companion, terminal


@pytest.mark.parametrize(("place", "said"), [(0, False), (2, True)])
def test_as_last_time_is_offered_and_a_likelier_muscle_is_named(tmp_path: Path, place: int, said: bool) -> None:
    """Whoever goes on with what they know is told where the list has another one first."""
    companion, terminal = done_with(tmp_path, place, [YES])
    listing = listing_of(companion)
    chosen = Choosing(companion, listing, moving_only=False).as_last_time()
    assert chosen is not None
    assert (chosen.candidate, chosen.manner.tool) == (listing.pages()[0][place], Tool.FINGERS)
    assert ("The likeliest muscle now is" in terminal.shown) is said


def test_whoever_does_not_want_it_again_or_may_only_move_chooses_anew(tmp_path: Path) -> None:
    """A tool from last time does not come back where nothing is to be pressed any more."""
    companion, _ = done_with(tmp_path, 0, [LIST])
    assert Choosing(companion, listing_of(companion), moving_only=False).as_last_time() is None
    companion, _ = done_with(tmp_path / "moving", 0, [])
    assert Choosing(companion, listing_of(companion), moving_only=True).as_last_time() is None


def test_from_the_tools_b_leads_back_to_the_list(tmp_path: Path) -> None:
    """Having seen where the spot makes it hurt, somebody may take another; the last choice counts."""
    companion, terminal = marked(tmp_path, lines=["1", "b", "2", "1"])
    listing = listing_of(companion)
    chosen = Choosing(companion, listing, moving_only=False).anew()
    assert chosen is not None
    assert chosen.candidate == listing.pages()[0][1]
    assert terminal.shown.count("These may be behind it") == 2
    kept = last(companion, EntryKind.CHOICE)
    assert kept is not None
    assert kept.body["trigger_point"] == chosen.candidate.point
