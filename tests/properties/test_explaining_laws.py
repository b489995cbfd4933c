"""Laws of explaining: contributions add up and are those of the definition, sets of points are the most probable."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from making.brute_force import Oracle, brute_force
from making.cases import slow
from making.clearances import TODAY, cleared
from making.explaining import Player, joint, values
from making.knowledge import knowledge
from making.nets import Asked, asked
from unknot.engine.locating import Explanation, Felt, Said, Told, explain_said, rank
from unknot.engine.locating.copies import copies_of, part_with
from unknot.engine.locating.explaining import explain
from unknot.engine.locating.net import Net, net_of
from unknot.engine.locating.posterior import Posterior, posterior_of
from unknot.engine.locating.ranking import ranked, twins_joined
from unknot.engine.locating.together import Together, together
from unknot.knowledge.explaining import Feel
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, Side

CLOSE = pytest.approx


def _posterior(case: Asked) -> Posterior:
    posterior = posterior_of(case.drawing, case.answers, net_of(case.knowledge))
    assert posterior is not None
    return posterior


def _explained(case: Asked) -> tuple[Posterior, tuple[Explanation, ...]]:
    posterior = _posterior(case)
    candidates = ranked(case.drawing, posterior, case.knowledge).candidates
    return posterior, explain(candidates, case.drawing, posterior, case.knowledge)


@given(asked())
def test_what_explains_a_candidate_adds_up(case: Asked) -> None:
    """The prior's log-odds and all contributions together are the posterior's log-odds, for every candidate."""
    posterior, explanations = _explained(case)
    assert len(explanations) == len(ranked(case.drawing, posterior, case.knowledge).candidates)
    for one in explanations:
        assert 1 / (1 + exp(-one.posterior)) == CLOSE(one.candidate.posterior, rel=1e-9)
        assert one.prior + sum(told.log_odds for told in one.contributions) == CLOSE(one.posterior, abs=1e-9)


@slow(30)
@given(asked(most=2))
def test_marks_and_answers_have_the_values_of_every_order(case: Asked) -> None:
    """A mark's and an answer's contribution is its mean over every order in which all could have been told."""
    posterior, explanations = _explained(case)
    for one in explanations:
        copies = copies_of(one.candidate, posterior)
        part = part_with(copies[0], posterior.parts)
        denied = [link for link in posterior.evidence.denied if not part.activity.keys().isdisjoint(link.points)]
        players: list[Player] = [*part.findings, *denied]
        expected = values(posterior.evidence, copies, players)
        given_ = [told.log_odds for told in one.contributions if told.told is not Told.SILENCE]
        assert sorted(given_) == CLOSE(sorted(expected), abs=1e-9)


@given(asked())
def test_a_place_that_does_not_hurt_never_raises_a_candidate(case: Asked) -> None:
    """What is not marked takes exactly the logarithm of how often the point leaves the place quiet."""
    posterior, explanations = _explained(case)
    for one in explanations:
        copies = copies_of(one.candidate, posterior)
        silent = {told.place: told.log_odds for told in one.contributions if told.told is Told.SILENCE}
        assert all(value <= 0 for value in silent.values())
        if len(copies) == 1:
            reach = posterior.net.points[copies[0]].reach
            expected = {p: log(1 - s) for p, s in reach.items() if p not in posterior.evidence.marked}
            assert silent == CLOSE(expected, abs=1e-9)


@given(asked())
def test_the_mirror_image_has_the_mirrored_explanations(case: Asked) -> None:
    """Mirror the drawing, and every contribution stands at the mirrored place with the same value."""
    mirrored = _mirror_image(case)
    one, other = (_by_candidate(each) for each in (case, mirrored))
    assert other == {
        (point, side and side.mirrored): {
            (told, place and _mirrored(place), question): CLOSE(value, abs=1e-9)
            for (told, place, question), value in contributions.items()
        }
        for (point, side), contributions in one.items()
    }


def _by_candidate(case: Asked) -> dict[tuple[str, Side | None], dict[tuple[Told, Place | None, str | None], float]]:
    return {
        (one.candidate.point, one.candidate.side): {
            (told.told, told.place, told.question): told.log_odds for told in one.contributions
        }
        for one in _explained(case)[1]
    }


def _mirror_image(case: Asked) -> Asked:
    marks = tuple(replace(mark, place=_mirrored(mark.place)) for mark in case.drawing.marks)
    return replace(case, drawing=Drawing(marks))


def _mirrored(place: Place) -> Place:
    return Place(place.region, place.side.mirrored if place.side else None)


@given(asked())
def test_unsure_explains_nothing_and_changes_nothing(case: Asked) -> None:
    """With every question answered unsure the reasons and the sets are as if none had been asked."""
    unsure = replace(case, answers=dict.fromkeys(case.knowledge.questions, Answer.UNSURE))
    nothing = replace(case, answers={})
    assert _explained(unsure)[1] == _explained(nothing)[1]
    assert _together(unsure) == _together(nothing)


def _together(case: Asked) -> tuple[Together, ...]:
    return together(case.drawing, _posterior(case), case.knowledge)


@given(asked())
def test_the_sets_shown_are_the_most_probable_of_all(case: Asked) -> None:
    """Every set's chance is that of the definition, and no set of up to three points that is left out is likelier."""
    posterior, shown = _posterior(case), _together(case)
    oracle = brute_force(posterior.net, case.drawing, case.answers)
    chances: dict[frozenset[tuple[str, Side | None]], float] = {}
    for chosen, chance in joint(oracle.weights, posterior.reaching).items():
        named = _named(chosen, posterior)
        if 0 < len(named) <= case.knowledge.explaining.set_size:
            chances[named] = chances.get(named, 0.0) + chance
    best = sorted(chances.values(), reverse=True)[: case.knowledge.explaining.sets_shown]
    assert [one.probability for one in shown] == CLOSE(best, rel=1e-9)
    for one in shown:
        assert one.probability == CLOSE(chances[frozenset((m.point, m.side) for m in one.members)], rel=1e-9)


def _named(chosen: frozenset[int], posterior: Posterior) -> frozenset[tuple[str, Side | None]]:
    """A set as people see it: of two copies that cannot be told apart one alone has no side."""
    named = {}
    for indices, _ in twins_joined(posterior):
        here = [index for index in indices if index in chosen]
        alone = len(indices) > 1 and len(here) == 1
        for index in here:
            sided = posterior.net.points[index]
            named[index] = (sided.point.id, None if alone else sided.side)
    return frozenset(named.values())


@given(asked())
def test_at_least_is_the_chance_that_all_members_are_active(case: Asked) -> None:
    """Whatever else is active: never less than the chance of the set alone."""
    posterior = _posterior(case)
    oracle = brute_force(posterior.net, case.drawing, case.answers)
    for one in _together(case):
        copies = [_indices(member.point, member.side, posterior.net) for member in one.members]
        assert one.at_least == CLOSE(_all_met(copies, oracle), rel=1e-9)
        assert one.at_least >= one.probability - 1e-12


def _all_met(copies: list[set[int]], oracle: Oracle) -> float:
    return oracle.chance(lambda active: all(not active.isdisjoint(some) for some in copies))


def _indices(point: str, side: Side | None, net: Net) -> set[int]:
    return {i for i, sided in enumerate(net.points) if sided.point.id == point and side in {None, sided.side}}


@given(asked())
def test_sets_are_in_order_and_say_what_they_leave_unexplained(case: Asked) -> None:
    """The most probable first; a mark is explained by a member that reaches it, or stands as unexplained."""
    shown = _together(case)
    assert all(one.probability >= other.probability for one, other in pairwise(shown))
    for one in shown:
        explained = {place for member in one.members for place in member.explains}
        assert set(one.unexplained) == set(case.drawing.places) - explained


@given(asked())
def test_the_mirror_image_has_the_mirrored_sets(case: Asked) -> None:
    """The same chances; and sets that no other ties with are the mirrored ones."""
    one, other = _together(case), _together(_mirror_image(case))
    assert [each.probability for each in other] == CLOSE([each.probability for each in one], rel=1e-9)
    assert dict(_alone(other, mirrored=False)) == CLOSE(dict(_alone(one, mirrored=True)), rel=1e-9)


def _alone(
    shown: tuple[Together, ...], *, mirrored: bool
) -> Iterator[tuple[frozenset[tuple[str, Side | None]], float]]:
    """The sets whose chance stands apart from the next one's; the last may tie with one that is not shown."""
    for one in shown[:-1]:
        near = [other for other in shown if abs(other.probability - one.probability) <= 1e-9 * one.probability]
        if len(near) == 1:
            sides = frozenset((m.point, m.side.mirrored if m.side and mirrored else m.side) for m in one.members)
            yield sides, one.probability


@slow(40)
@given(asked())
def test_a_change_comes_true(case: Asked) -> None:
    """What is said to put another muscle first does so when it is answered or drawn."""
    why = explain_said(Said(case.drawing, case.answers), case.knowledge)
    for change in why.changes:
        drawing, answers = case.drawing, dict(case.answers)
        if change.question and change.answer:
            answers[change.question.id] = change.answer
        elif change.place and change.hurts:
            drawing = Drawing((*drawing.marks, replace(drawing.marks[0], place=change.place)))
        else:
            drawing = Drawing(tuple(mark for mark in drawing.marks if mark.place != change.place))
        then = rank(drawing, answers, case.knowledge).candidates
        assert then[0].muscle == change.first.muscle != why.ranking.candidates[0].muscle


@given(asked())
def test_all_that_is_explained_has_a_word_and_sources(case: Asked) -> None:
    """A mark and a silence rest on the point's pattern; a size is a word of the sheet; only what moves has a way."""
    for one in _explained(case)[1]:
        for told in one.contributions:
            assert told.size in {*case.knowledge.explaining.sizes, case.knowledge.explaining.least_size}
            assert (told.direction == "raises") is (told.log_odds >= 1e-9)
            if told.place:
                assert told.sources == case.knowledge.points[one.candidate.point].sources


REGIONS = ("neck-angle", "temple", "behind-ear", "jaw")


@slow(30)
@given(
    st.lists(st.sampled_from(REGIONS), min_size=1, unique=True),
    st.permutations([*Feel]),
    st.tuples(*(st.sampled_from(Answer) for _ in Feel)),
)
def test_two_signs_of_one_press_never_tell_more_than_the_stronger(
    regions: list[str], order: list[Feel], answers: tuple[Answer, ...]
) -> None:
    """Whatever was marked and in whatever order they are told; and what explains the ranking still adds up."""
    drawing = Drawing(tuple(Mark(Place(region, Side.RIGHT)) for region in regions))
    leave = cleared("trapezius-upper.1")
    felt = tuple(Felt(leave, TODAY, feel, answers[[*Feel].index(feel)]) for feel in order)
    nothing, *alone, both = (_odds(drawing, some) for some in ((), felt[:1], felt[1:], felt))
    moved = [each - nothing for each in alone]
    if answers[0] is answers[1]:
        assert both - nothing == CLOSE(max(moved, key=abs), abs=1e-9)
    else:
        assert min(*moved, 0) - 1e-9 <= both - nothing <= max(*moved, 0) + 1e-9
    for one in explain_said(Said(drawing, {}, felt), knowledge()).explanations:
        assert one.prior + sum(told.log_odds for told in one.contributions) == CLOSE(one.posterior, abs=1e-9)


def _odds(drawing: Drawing, felt: tuple[Felt, ...]) -> float:
    candidates = rank(drawing, {}, knowledge(), felt).candidates
    chance = next(one.posterior for one in candidates if (one.point, one.side) == ("trapezius-upper.1", Side.RIGHT))
    return log(chance / (1 - chance))
