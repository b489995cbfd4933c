"""How much is asked of a safe person (design, section 4): measured by walking the screening, and never growing."""

import pytest

from making.knowledge import knowledge
from unknot.cli.reference.burden import (
    MOST_SCREENS,
    SECONDS_ON_RETURN,
    Burden,
    is_emergency,
    of_screens,
    screens_of,
)
from unknot.engine.screening.asking import TICKS_ON_A_SCREEN
from unknot.knowledge.wording import HARDEST_GRADE
from unknot.vocabulary.answer import Sex

PROGRAMMES = list(knowledge().programmes.values())
WALKS = {(p.id, sex): screens_of(p, sex, knowledge()) for p in PROGRAMMES for sex in (Sex.FEMALE, Sex.MALE)}
FIRST = [first for first, _ in WALKS.values()]


def _neck(sex: Sex = Sex.FEMALE) -> Burden:
    return of_screens(WALKS["p-neck", sex][0])


@pytest.mark.parametrize("sex", [Sex.FEMALE, Sex.MALE])
def test_an_ordinary_knot_in_the_neck_takes_at_most_twelve_screens(sex: Sex) -> None:
    """Nothing that was asked is dropped for it: like signs share a tick, and a gate stands before what implies it."""
    assert _neck(sex).screens <= MOST_SCREENS


def test_an_ordinary_knot_in_the_neck_takes_no_longer_to_read_than_it_does_now() -> None:
    """The aim is 4 minutes; signs of an emergency alone take more than 3, so this holds what safety allows."""
    assert _neck().seconds <= 330


def test_no_tick_is_too_long_to_take_in() -> None:
    """Like signs share a tick only as far as one sentence of 25 words carries them; gates are held to the same."""
    long = [tick.text for rule in knowledge().asked.values() for tick in rule.ticks if len(tick.text.split()) > 25]
    assert not long


def test_coming_back_takes_half_a_minute() -> None:
    """With fresh answers only what is asked before every session is asked again."""
    for _, again in WALKS.values():
        assert 0 < of_screens(again).seconds <= SECONDS_ON_RETURN
        assert all(knowledge().asked[rule.id].session for asked in again for rule in asked)


def test_no_screen_has_more_than_seven_ticks() -> None:
    """Whatever is asked, it can be read."""
    for walked in FIRST:
        assert all(0 < sum(len(rule.ticks) for rule in asked) <= TICKS_ON_A_SCREEN for asked in walked)


def test_a_rule_is_split_only_where_it_fills_more_than_a_screen() -> None:
    """What belongs together is read together."""
    rules = [rule for walked in FIRST for asked in walked for rule in asked]
    split = [rule for rule in rules if len(rule.ticks) < len(knowledge().asked[rule.id].ticks)]
    assert all(len(knowledge().asked[rule.id].ticks) > TICKS_ON_A_SCREEN for rule in split)


def test_no_question_is_asked_twice() -> None:
    """Neither a tick nor a gate comes again."""
    for walked in FIRST:
        ticks = [(rule.id, tick.id) for asked in walked for rule in asked for tick in rule.ticks]
        assert len(set(ticks)) == len(ticks)


def test_signs_of_an_emergency_come_before_everything_milder() -> None:
    """Worst first: after the first screen without one, no emergency sign follows."""
    for walked in FIRST:
        grave = [is_emergency(asked) for asked in walked]
        assert grave == sorted(grave, reverse=True)


def test_the_ticks_read_like_a_school_book() -> None:
    """Together they ask for no higher grade than any other sentences here."""
    assert all(of_screens(walked).grade <= HARDEST_GRADE for walked in FIRST)
