"""Taking the journal along: every kind of entry comes in as it went out, and an unknown id is refused by name."""

from datetime import timedelta
from typing import Any

import pytest

from making.days import FIRST, entry, hold, next_day
from making.knowledge import knowledge
from unknot.doors.journal_transfer import as_json, check_ids, read_transfer
from unknot.vocabulary.entry import Entry, EntryKind

LATER = FIRST + timedelta(days=30)
PLACE = {"region": "temple", "side": "right"}
DRAWING = {"pain": [{**PLACE, "intensity": 6, "quality": None}], "onset_days": 3, "seen_by_professional": None}
ENDED = {"session": "s", "how": "stop-sign", "sign": "sd-sharp", "after": 3}


@pytest.mark.parametrize(
    "written",
    [
        hold(1),
        next_day(1, 0, pain=4, signs=["af-24"]),
        next_day(1, 0),
        entry(1, EntryKind.DRAWING, DRAWING),
        entry(1, EntryKind.ANSWERS, {"answers": {"rf-h-thunder": "no"}, "drawn": [PLACE]}),
        entry(1, EntryKind.SESSION_ENDED, ENDED),
        entry(1, EntryKind.CORRECTION, {"of": str(hold(2).id), "body": dict(next_day(2, 0, pain=4).body)}),
        entry(1, EntryKind.CORRECTION, {"of": str(hold(2).id), "body": None}),
    ],
    ids=["hold", "next day", "next day, pain not said", "drawing", "answers", "ended", "correction", "taken back"],
)
def test_what_was_exported_comes_in_again(written: Entry) -> None:
    """Out and in, nothing lost; a second time it is known and brings nothing."""
    exported = as_json([written])
    assert read_transfer(exported, [], LATER, knowledge()) == (written,)
    assert read_transfer(exported, [written], LATER, knowledge()) == ()


@pytest.mark.parametrize(
    ("kind", "body", "names"),
    [
        (EntryKind.DRAWING, {**DRAWING, "pain": [{**DRAWING["pain"][0], "region": "x"}]}, "body.pain"),  # type: ignore[index]
        (EntryKind.ANSWERS, {"answers": {}, "drawn": [{**PLACE, "region": "x"}]}, "body.drawn"),
        (EntryKind.SESSION_ENDED, {**ENDED, "sign": "sd-x"}, "body.sign"),
        (EntryKind.NEXT_DAY, {**next_day(1, 0).body, "signs": ["af-x"]}, "body.signs"),
        (EntryKind.HOLD, {**hold(1).body, "muscle": "heart"}, "body.muscle"),
    ],
)
def test_an_id_nobody_knows_is_refused_by_its_field(kind: EntryKind, body: dict[str, Any], names: str) -> None:
    """So that nothing derived from the journal can stumble over it."""
    with pytest.raises(ValueError, match=names):
        check_ids(kind, body, knowledge())


PRESSED = hold(2)
ASKED = entry(1, EntryKind.ANSWERS, {"answers": {"rf-h-thunder": "no"}, "drawn": [PLACE]})


@pytest.mark.parametrize(
    ("of", "body", "names"),
    [
        (PRESSED, {**PRESSED.body, "seconds": "many"}, r"entries\[1\]: body.body.seconds"),
        (PRESSED, {}, r"entries\[1\]: body.body.session: this field is needed"),
        (PRESSED, {**PRESSED.body, "muscle": "heart"}, r"entries\[1\]: body.muscle"),
        (ASKED, {**ASKED.body, "answers": {"rf-x": "no"}}, r"entries\[1\]: answers.rf-x"),
    ],
)
def test_a_correction_is_held_against_the_form_of_what_it_corrects(of: Entry, body: dict[str, Any], names: str) -> None:
    """What takes the place of a body is read as that body is, so it is refused where that one would be."""
    both = as_json([of, entry(3, EntryKind.CORRECTION, {"of": str(of.id), "body": body})])
    with pytest.raises(ValueError, match=names):
        read_transfer(both, [], LATER, knowledge())


def test_what_a_correction_waiting_here_is_about_may_not_come_in_unfit_for_it() -> None:
    """A correction may come before its entry; whichever comes second is refused."""
    early = entry(3, EntryKind.CORRECTION, {"of": str(PRESSED.id), "body": {"seconds": 3}})
    assert read_transfer(as_json([early]), [], LATER, knowledge()) == (early,)
    with pytest.raises(ValueError, match=f"entry {early.id}: body.body"):
        read_transfer(as_json([PRESSED]), [early], LATER, knowledge())


def test_a_correction_of_a_correction_is_refused() -> None:
    """It would mean nothing: only the last correction of an entry counts."""
    first = entry(3, EntryKind.CORRECTION, {"of": str(PRESSED.id), "body": None})
    second = entry(4, EntryKind.CORRECTION, {"of": str(first.id), "body": {"of": str(PRESSED.id), "body": None}})
    with pytest.raises(ValueError, match="not about another correction"):
        read_transfer(as_json([PRESSED, first, second]), [], LATER, knowledge())


def test_what_has_not_happened_yet_is_refused() -> None:
    """An import brings facts about the past."""
    with pytest.raises(ValueError, match="still to come"):
        read_transfer(as_json([hold(1)]), [], FIRST - timedelta(days=1), knowledge())
