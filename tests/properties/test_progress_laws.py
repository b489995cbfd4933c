"""The laws of the review (design, section 7): precedence, order, counts that start again, and what never softens."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from making.knowledge import knowledge
from making.reviews import KNOT, OTHER_KNOT, day, of
from unknot.engine.journal.episode import Episode, SessionDay, SorenessTrend
from unknot.engine.progress import Review, review
from unknot.engine.progress.review import HOLDS
from unknot.engine.progress.signs import RULE_OF_LEVEL, RULE_WITHOUT_LEVEL
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.disposition import Disposition

SIGNS = sorted({*knowledge().stop_signs, *knowledge().after_signs})
pains = st.none() | st.integers(0, 10)
rows = st.builds(
    SessionDay,
    day=st.integers(0, 40),
    muscle=st.sampled_from([KNOT, OTHER_KNOT]),
    before=pains,
    after=pains,
    soreness_hours=st.none() | st.sampled_from([0.0, 24.0, 25.0, 48.0, 49.0]),
    soreness_trend=st.none() | st.sampled_from(SorenessTrend),
    pressed_minutes=st.none() | st.sampled_from([0.0, 4.0, 6.0, 31.0]),
    signs=st.sets(st.sampled_from(SIGNS), max_size=2).map(frozenset),
    new_injury=st.booleans(),
    free_movement=st.none() | st.booleans(),
    no_worse=st.none() | st.booleans(),
    pain_next_day=pains,
)
episodes = st.builds(
    Episode,
    today=st.integers(40, 80),
    days=st.lists(rows, max_size=8).map(tuple),
    onset_days=st.none() | st.integers(0, 60),
    seen_by_professional=st.booleans(),
)


def _review(episode: Episode) -> Review:
    return review(episode, knowledge())


@given(episodes, st.sampled_from(SIGNS), st.data())
def test_adding_a_sign_never_softens(episode: Episode, sign: str, data: st.DataObject) -> None:
    """One sign more on any day leaves the decision and the disposition at least as strict."""
    if not episode.days:
        return
    index = data.draw(st.integers(0, len(episode.days) - 1))
    marked = replace(episode.days[index], signs=episode.days[index].signs | {sign})
    worse = _review(replace(episode, days=(*episode.days[:index], marked, *episode.days[index + 1 :])))
    before = _review(episode)
    assert worse.decision >= before.decision
    assert worse.disposition >= before.disposition


@given(episodes, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(episode: Episode, shuffled: st.DataObject) -> None:
    """Rows are taken by their day, however they were written."""
    days = list(episode.days)
    shuffled.shuffle(days)  # type: ignore[attr-defined]
    assert _review(replace(episode, days=tuple(days))) == _review(episode)


@given(episodes, st.integers(1, 1000))
def test_only_differences_between_days_matter(episode: Episode, later: int) -> None:
    """The same rows counted from another first day are the same episode."""
    days = tuple(replace(row, day=row.day + later) for row in episode.days)
    assert _review(replace(episode, days=days, today=episode.today + later)) == _review(episode)


@given(episodes)
def test_every_rule_behind_a_decision_made_it(episode: Episode) -> None:
    """The reasons given are those of the winning decision, worst first, each with its sources; none is missing."""
    found = _review(episode)
    assert found.because
    assert all(because.decision is found.decision and because.sources for because in found.because)
    assert found.because[0].disposition is found.disposition
    severities = [because.disposition.severity for because in found.because]
    assert severities == sorted(severities, reverse=True)


@given(episodes)
def test_no_pressing_while_somebody_has_to_look_or_think_again(episode: Episode) -> None:
    """Only going on, or going on with less, allows pressing; and nobody is let go on who has to be seen first."""
    found = _review(episode)
    assert found.allows_pressing is (
        found.decision <= Decision.CONTINUE_WITH_LESS and found.decision is not Decision.FINISH
    )
    if found.allows_pressing:
        assert found.disposition <= Disposition.LIMITED


@given(episodes, st.integers(1, 10))
def test_the_count_starts_again_with_another_muscle(episode: Episode, before: int) -> None:
    """The first session-day of a new muscle is never the one without relief."""
    days = (*(row for row in episode.days if row.muscle == KNOT), day(41, before, muscle=OTHER_KNOT))
    found = _review(replace(episode, days=days, today=41))
    assert "no-relief" not in {because.rule for because in found.because}


@given(st.lists(st.integers(1, 10), min_size=1, max_size=6), st.integers(1, 10))
def test_the_count_starts_again_with_a_new_spell(befores: list[int], back: int) -> None:
    """Gone and then back is a new spell, however long the last one went on without relief."""
    rows = [day(number, before) for number, before in enumerate((*befores, 0, back))]
    found = _review(of(*rows))
    assert not {"no-relief", "worse-twice"} & {because.rule for because in found.because}


@given(episodes)
def test_being_seen_never_hardens(episode: Episode) -> None:
    """That a professional has seen the pain can only take a reason away."""
    seen = _review(replace(episode, seen_by_professional=True))
    assert seen.decision <= _review(replace(episode, seen_by_professional=False)).decision


@given(episodes, st.integers(0, 60))
def test_waiting_unseen_never_softens(episode: Episode, longer: int) -> None:
    """More days gone by without anybody looking leave the decision at least as strict."""
    later = _review(replace(episode, today=episode.today + longer))
    assert later.decision >= _review(episode).decision


def test_every_rule_of_the_sheet_is_used_and_every_used_rule_is_in_the_sheet() -> None:
    """A rule nobody looks at, or one without a sentence, would be a silent hole."""
    used = {*HOLDS, *RULE_OF_LEVEL.values(), RULE_WITHOUT_LEVEL}
    assert used == set(knowledge().review.rules)
