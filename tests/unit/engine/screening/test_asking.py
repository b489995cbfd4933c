"""Which questions stand on the next screen."""

from dataclasses import replace

from making.knowledge import knowledge
from making.rules import base_of, rule
from unknot.engine.screening.asking import in_order, left_after, one_screen
from unknot.engine.screening.site import scope_of
from unknot.knowledge.gates import Gate
from unknot.knowledge.safety import Rule, RuleKind, Section
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.technique import Technique


def _rule(name: str, ticks: int, level: Level = Level.URGENT, *, here: bool = False) -> Rule:
    return rule(name, level, here=here, ticks=tuple(f"{name}-{n}" for n in range(ticks)))


def _ids(*rules: Rule) -> list[str]:
    return [chosen.id for chosen in one_screen(rules)]


def _ordered(*rules: Rule, gate: Gate | None = None) -> list[str]:
    base = base_of(rules, *(gate,) if gate else ())
    scope = scope_of(Drawing((Mark(Place("calf", Side.RIGHT)),)), (), knowledge())
    return [question.id for question in in_order(rules, {}, scope, base)]


def test_what_can_take_most_away_is_asked_first() -> None:
    """Of two as grave, the one that concerns more of what is wanted."""
    narrow = replace(rule("c-gun"), techniques=frozenset({Technique.GUN}))
    assert _ordered(narrow, rule("c-all")) == ["c-all", "c-gun"]


def test_of_two_as_grave_the_gate_is_asked_first() -> None:
    """One tick that may spare others, before a rule that takes more away."""
    gate = Gate("g-pill", "Do you take a medicine?", {"c-one": "it is one", "c-two": "it is one"})
    behind = [replace(rule(id_), techniques=frozenset({Technique.GUN})) for id_ in ("c-one", "c-two")]
    assert _ordered(rule("c-all"), *behind, gate=gate) == ["g-pill", "c-all"]


def test_signs_of_one_part_of_the_body_stand_together() -> None:
    """The leg is not left for the neck and come back to."""
    parts = (("rf-a", Section.NECK), ("rf-b", Section.LEG), ("rf-c", Section.NECK), ("rf-d", Section.LEG))
    flags = [replace(rule(id_), kind=RuleKind.RED_FLAG, section=section) for id_, section in parts]
    assert _ordered(*flags) == ["rf-b", "rf-d", "rf-a", "rf-c"]


def test_a_screen_has_at_most_seven_ticks_and_splits_no_rule() -> None:
    """Four and three fit; the next waits, whole."""
    assert _ids(_rule("a", 4), _rule("b", 3), _rule("c", 1)) == ["a", "b"]


def test_room_that_is_left_is_filled_with_what_is_as_grave() -> None:
    """The second does not fit and waits; the third is as grave and goes before it."""
    assert _ids(_rule("a", 4), _rule("b", 4), _rule("c", 3)) == ["a", "c"]


def test_nothing_milder_goes_before_what_waits() -> None:
    """Room is left empty sooner than a grave question is put after a mild one."""
    assert _ids(_rule("a", 4), _rule("b", 4), _rule("c", 3, Level.GENTLE_ONLY)) == ["a"]


def test_questions_about_the_spot_stand_on_a_screen_of_their_own() -> None:
    """They are asked under the names of the places."""
    assert _ids(_rule("a", 1), _rule("b", 1, here=True), _rule("c", 1)) == ["a", "c"]
    assert _ids(_rule("b", 1, here=True), _rule("a", 1)) == ["b"]


def test_only_a_rule_that_fills_more_than_a_screen_is_split() -> None:
    """Its first seven ticks come first, the rest on the next screen."""
    long = _rule("a", 9)
    assert one_screen([long, _rule("b", 1)]) == (replace(long, ticks=long.ticks[:7]),)


def test_of_a_rule_that_was_split_its_other_ticks_are_left() -> None:
    """What was asked is gone, whole rules and single ticks, so that asking comes to an end."""
    long, short = _rule("a", 9), _rule("b", 1)
    first = one_screen([long, short])
    rest = left_after([long, short], first)
    assert rest == (replace(long, ticks=long.ticks[7:]), short)
    assert left_after(rest, one_screen(rest)) == ()


def test_without_questions_there_is_no_screen() -> None:
    """Nothing is asked of somebody who has answered everything."""
    assert one_screen([]) == ()
