"""Safety screens at a terminal."""

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from making.rules import rule
from making.talks import ScriptedTerminal
from unknot.cli.practise.screens import ask_screen
from unknot.knowledge.anatomy import Region
from unknot.vocabulary.body import Place, Side
from unknot.vocabulary.disposition import Level

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge

NECK = Region("neck-angle", "Angle of the neck", "neck", "back", paired=True)
BASE = cast("Knowledge", SimpleNamespace(regions={"neck-angle": NECK}))
HERE = Place("neck-angle", Side.RIGHT)


def test_none_of_these_answers_every_tick_with_no() -> None:
    """One "none" answers the whole screen and nothing beyond it."""
    said = ask_screen(ScriptedTerminal(["0"]), [rule("c-one"), rule("c-two")], [HERE], BASE)
    assert said == {"c-one": {"c-one": "no"}, "c-two": {"c-two": "no"}}


def test_a_question_about_a_spot_is_answered_for_each_named_place() -> None:
    """The heading names the places, and the answer is kept with them."""
    terminal = ScriptedTerminal(["1"])
    said = ask_screen(terminal, [rule("c-bruise", here=True)], [HERE], BASE)
    assert said == {"c-bruise": {"at": [{"region": "neck-angle", "side": "right", "answer": "yes"}]}}
    assert "angle of the neck, right" in terminal.shown


def test_not_sure_about_a_grave_sign_is_asked_once_more() -> None:
    """A second doubt stands as unsure; a plain no is a no."""
    grave = rule("rf-grave", Level.EMERGENCY)
    assert ask_screen(ScriptedTerminal(["1?", "3"]), [grave], [HERE], BASE) == {"rf-grave": {"rf-grave": "unsure"}}
    assert ask_screen(ScriptedTerminal(["1?", "1"]), [grave], [HERE], BASE) == {"rf-grave": {"rf-grave": "no"}}


def test_not_sure_about_a_milder_rule_stands_at_once() -> None:
    """Only emergency and urgent signs get the follow-up."""
    assert ask_screen(ScriptedTerminal(["1?"]), [rule("c-mild")], [HERE], BASE) == {"c-mild": {"c-mild": "unsure"}}
