"""Which answers still count, read out of the journal."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from making.rules import base_of, rule
from unknot.engine.journal.drawn import drawing_of
from unknot.engine.journal.reading import fresh_answers, person_of
from unknot.knowledge.gates import Gate
from unknot.vocabulary.answer import Answer, Sex
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.person import Person
from unknot.vocabulary.scale import Pain

START = datetime(2026, 11, 1, 8, tzinfo=UTC)
LASTING, TODAY_ONLY = rule("c-lasting"), replace(rule("c-fever"), session=True)
MEDICINE = Gate("g-medicine", "Do you take any medicine?", {"c-lasting": "it is about a medicine"})
BASE = base_of([LASTING, TODAY_ONLY], MEDICINE)
NECK = {"pain": [{"region": "neck-angle", "side": "right", "intensity": 5}], "onset_days": 3}
NECK_AND_TEMPLE = {"pain": [*NECK["pain"], {"region": "temple", "side": "right", "intensity": None}], "onset_days": 3}  # type: ignore[misc]
BOTH_NO = {"answers": {"c-lasting": "no", "c-fever": "no"}, "drawn": [{"region": "neck-angle", "side": "right"}]}


def _entry(hours: float, kind: EntryKind, body: dict[str, Any]) -> Entry:
    at = START + timedelta(hours=hours)
    return Entry(UUID(int=int(hours * 60) + 1), kind, at, at, body)


DRAWN = _entry(0, EntryKind.DRAWING, NECK)
SAID = _entry(1, EntryKind.ANSWERS, BOTH_NO)


def _fresh(*entries: Entry, days: int = 0) -> set[str]:
    return set(fresh_answers(entries, date(2026, 11, 1) + timedelta(days=days), BASE))


def test_answers_count_on_the_day_they_were_given() -> None:
    """Everything said today counts today."""
    assert _fresh(DRAWN, SAID) == {"c-lasting", "c-fever"}


def test_a_session_answer_does_not_outlive_its_day() -> None:
    """Tomorrow only what is true of the person still counts."""
    assert _fresh(DRAWN, SAID, days=1) == {"c-lasting"}


def test_a_session_answer_does_not_outlive_the_session() -> None:
    """The card is asked before every session, twice on one day as well."""
    begun = _entry(2, EntryKind.SESSION_STARTED, {"session": "s"})
    assert _fresh(DRAWN, SAID, begun) == {"c-lasting"}


@pytest.mark.parametrize(("days", "left"), [(13, {"c-lasting"}), (14, set())])
def test_answers_about_the_person_go_stale(days: int, left: set[str]) -> None:
    """After fourteen days everything is asked again."""
    assert _fresh(DRAWN, SAID, days=days) == left


@pytest.mark.parametrize(
    "change",
    [
        _entry(2, EntryKind.DRAWING, NECK_AND_TEMPLE),
        _entry(2, EntryKind.SESSION_ENDED, {"session": "s", "how": "stop-sign", "sign": "sd-sharp", "after": 5}),
        _entry(2, EntryKind.NEXT_DAY, {"about": "2026-11-01", "signs": ["af-fever"], "new_injury": False}),
        _entry(2, EntryKind.NEXT_DAY, {"about": "2026-11-01", "signs": [], "new_injury": True}),
    ],
    ids=["a new region", "a stop sign", "a sign afterwards", "a new injury"],
)
def test_what_may_have_changed_the_answers_makes_them_stale(change: Entry) -> None:
    """Nothing said before it counts any more."""
    assert _fresh(DRAWN, SAID, change) == set()


@pytest.mark.parametrize(
    "harmless",
    [
        _entry(2, EntryKind.DRAWING, NECK),
        _entry(2, EntryKind.SESSION_ENDED, {"session": "s", "how": "complete", "sign": None, "after": 2}),
        _entry(2, EntryKind.NEXT_DAY, {"about": "2026-11-01", "signs": [], "new_injury": False}),
    ],
    ids=["the same drawing", "a session that went well", "a good next day"],
)
def test_an_uneventful_day_keeps_them(harmless: Entry) -> None:
    """Nobody is asked everything again for nothing."""
    assert _fresh(DRAWN, SAID, harmless) == {"c-lasting", "c-fever"}


def test_the_person_and_the_drawing_are_the_last_ones_told() -> None:
    """Later entries replace earlier ones; without any there is nothing."""
    older = _entry(1, EntryKind.PERSON, {"age": 39, "sex": "male", "pregnant": "no"})
    newer = _entry(2, EntryKind.PERSON, {"age": 40, "sex": None, "pregnant": None})
    assert person_of([newer, older]) == Person(age=40)
    assert person_of([older]) == Person(39, Sex.MALE, Answer.NO)
    assert drawing_of([DRAWN]) == Drawing((Mark(Place("neck-angle", Side.RIGHT), Pain(5)),), 3)
    assert person_of([]) is None
    assert drawing_of([]) is None


@pytest.mark.parametrize(("days", "left"), [(13, {"g-medicine"}), (14, set())])
def test_an_answer_to_a_gate_is_kept_and_goes_stale_like_one_about_the_person(days: int, left: set[str]) -> None:
    """A gate's answer stands in the journal beside those of rules, and counts as long as they do."""
    body = {"answers": {"g-medicine": "no"}, "drawn": BOTH_NO["drawn"]}
    today = (START + timedelta(days=days)).date()
    assert set(fresh_answers((DRAWN, _entry(1, EntryKind.ANSWERS, body)), today, BASE)) == left


def test_an_answer_to_a_rule_or_tick_that_is_no_more_is_asked_anew() -> None:
    """Facts change; what was said to an older question is no answer to today's, and the others still count."""
    said = {"answers": {"c-gone": "yes", "c-lasting": {"old-tick": "no"}, "c-fever": "no"}, "drawn": []}
    assert _fresh(DRAWN, _entry(1, EntryKind.ANSWERS, said)) == {"c-fever"}
