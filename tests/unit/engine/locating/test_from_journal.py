"""What a ranking rests on, read out of the journal: drawings, answers, and what was felt where that was cleared."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from making.days import entry, hold
from making.knowledge import knowledge
from unknot.engine.locating import Said, locate_said
from unknot.engine.locating.from_journal import felt_of, said_of, to_feel_after
from unknot.knowledge.explaining import Feel
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.technique import Technique

POINT, MUSCLE = "trapezius-upper.1", "trapezius-upper"
MARKED: dict[str, Any] = {"region": "neck-side", "side": "right", "intensity": 5}
PERSON = entry(1, EntryKind.PERSON, {"age": 40, "sex": "female", "pregnant": "no"})
DRAWN = entry(2, EntryKind.DRAWING, {"pain": [MARKED], "onset_days": 3}, minute=1)
PRESSED_AT = {"region": knowledge().points[POINT].press_region, "side": "right", "answer": "no"}


def _all_no(different: Mapping[str, str] | None = None) -> Entry:
    """No to every rule, for where it hurts and for where it is pressed."""
    rules = knowledge().rules.values()
    at = [{**MARKED, "answer": "no"}, PRESSED_AT]
    at = [{name: row[name] for name in ("region", "side", "answer")} for row in at]
    answers: dict[str, Any] = {rule.id: {"at": at} if rule.here else "no" for rule in rules}
    drawn = [{"region": "neck-side", "side": "right"}]
    return entry(3, EntryKind.ANSWERS, {"answers": {**answers, **(different or {})}, "drawn": drawn}, minute=2)


def _session(number: int = 10, technique: str = "hands", **more: Any) -> Entry:
    about = {"session": "s", "muscle": MUSCLE, "trigger_point": POINT, "side": "right", "technique": technique}
    return entry(number, EntryKind.SESSION_STARTED, {**about, "before": 5, "planned_s": 300, **more}, minute=10)


def _ended(sign: str | None = None) -> Entry:
    return entry(12, EntryKind.SESSION_ENDED, {"session": "s", "how": "complete", "sign": sign}, minute=20)


def _felt(number: int = 13, point: str = POINT, **answers: str) -> Entry:
    body = {"session": "s", "trigger_point": point, "side": "right", "answers": answers or {"pain": "yes"}}
    return entry(number, EntryKind.FELT, body, minute=number + 10)


BEFORE = (PERSON, DRAWN, _all_no())
PLAYED = (*BEFORE, _session(), hold(11, 30, minute=11), _ended())


def _found(entries: Sequence[Entry]) -> dict[Feel, Answer]:
    return {felt.feel: felt.answer for felt in felt_of(entries, knowledge())}


def test_what_was_felt_at_a_cleared_and_pressed_spot_counts() -> None:
    """It raises the spot it was felt at."""
    said = said_of((*PLAYED, _felt(pain="yes")), knowledge())
    before = said_of(PLAYED, knowledge())
    assert said is not None
    assert before is not None
    now, earlier = (
        next(c.posterior for c in locate_said(one[0], knowledge()).candidates if c.point == POINT)
        for one in (said, before)
    )
    assert now > earlier


def test_the_last_answer_about_a_sign_counts() -> None:
    """Somebody may feel again, and otherwise."""
    assert _found((*PLAYED, _felt(pain="yes"), _felt(14, pain="no"))) == {Feel.PAIN: Answer.NO}


@pytest.mark.parametrize(
    "entries",
    [
        (*BEFORE, _session(), _ended(), _felt()),
        (*BEFORE, _session(), hold(11, 0, minute=11), _felt()),
        (*BEFORE, _session(), hold(11, minute=11, given_by="therapist"), _felt()),
        (*BEFORE, _session(), hold(11, point="splenius-capitis.1", minute=11), _felt()),
        (*PLAYED, _felt(point="splenius-capitis.1")),
        (*BEFORE, _felt()),
    ],
    ids=["no hold", "no second pressed", "a therapist pressed", "another spot pressed", "felt elsewhere", "no session"],
)
def test_without_pressing_that_very_spot_nothing_was_felt(entries: Sequence[Entry]) -> None:
    """The journal has to show the pressing that the answer comes from."""
    assert _found(entries) == {}


@pytest.mark.parametrize(
    "before", [(PERSON, DRAWN), (PERSON, DRAWN, _all_no({"c-anticoagulant": "yes"}))], ids=["unanswered", "excluded"]
)
def test_without_a_clearance_for_that_session_nothing_was_felt(before: Sequence[Entry]) -> None:
    """What was said before the session decides, whatever is said later."""
    later = entry(20, EntryKind.ANSWERS, _all_no().body, minute=30)
    assert _found((*before, _session(), hold(11, minute=11), _ended(), _felt(), later)) == {}


def test_a_band_is_felt_with_the_fingers_only() -> None:
    """Under a ball there is one's own pain, and nothing to tell a band by."""
    ball = entry(11, EntryKind.HOLD, {**hold(11).body, "technique": "ball"}, minute=11)
    played = (*BEFORE, _session(technique=Technique.BALL), ball, _ended())
    assert set(_found((*played, _felt(pain="yes", band="yes")))) == {Feel.PAIN}
    assert set(_found((*PLAYED, _felt(pain="yes", band="yes")))) == {Feel.PAIN, Feel.BAND}


def test_what_was_felt_stays_with_the_pain_it_was_felt_for() -> None:
    """Another drawing begins anew; the same pain drawn again does not."""
    another = {"pain": [{"region": "calf", "side": "left", "intensity": 5}], "onset_days": 0}
    assert _found((*PLAYED, _felt(), entry(30, EntryKind.DRAWING, another, 1))) == {}
    assert _found((*PLAYED, _felt(), entry(30, EntryKind.DRAWING, {**another, "again": True}, 1))) != {}


def test_a_sign_is_asked_about_once_and_not_after_a_stop_sign() -> None:
    """Whoever stopped because of a sign has other things to think of."""
    asked = to_feel_after(_ended(), PLAYED, knowledge())
    assert asked is not None
    assert (asked.session, asked.point, asked.side, asked.signs) == ("s", POINT, "right", tuple(Feel))
    assert to_feel_after(_ended(), (*PLAYED, _felt()), knowledge()) is None
    assert to_feel_after(_ended("sd-sharp"), PLAYED, knowledge()) is None


def test_nothing_is_asked_where_nothing_was_pressed() -> None:
    """A session of moving alone, or one that broke off, has no spot to feel."""
    assert to_feel_after(_ended(), (*BEFORE, _session(), _ended()), knowledge()) is None
    moved = _session(technique="hands", trigger_point=None)
    assert to_feel_after(_ended(), (*BEFORE, moved, hold(11, minute=11), _ended()), knowledge()) is None
    theirs = hold(11, minute=11, given_by="therapist")
    assert to_feel_after(_ended(), (*BEFORE, _session(), theirs, _ended()), knowledge()) is None


def test_one_drawing_is_taken_as_it_stands() -> None:
    """Its marks keep their order and their strength; there is nothing to compare."""
    found = said_of(BEFORE, knowledge())
    assert found is not None
    said, again = found
    assert (said, again) == (Said(said.drawing, {}), None)
    assert said_of((PERSON,), knowledge()) is None


def test_drawings_of_one_pain_are_compared_and_all_of_them_count() -> None:
    """A place that was marked twice counts in full, one that was marked once for less."""
    pain = [MARKED, {"region": "temple", "side": "right", "intensity": None}]
    again = entry(30, EntryKind.DRAWING, {"pain": pain, "onset_days": None, "again": True}, 2)
    found = said_of((*BEFORE, again), knowledge())
    assert found is not None
    said, compared = found
    weights = {place.region: weight for place, weight in said.weights.items()}
    assert weights["neck-side"] == 1 > weights["temple"] > 0
    assert compared is not None
    assert compared.repeated is not None
    assert compared.repeated.overlap == pytest.approx(0.5)
