"""What is wrong with a rule's ticks."""

from dataclasses import replace

import pytest

from making.rules import explains, rule
from unknot.knowledge.faults import of_ticks
from unknot.knowledge.safety import Rule, Tick
from unknot.vocabulary.disposition import Level

GRAVE = Tick("grave", "Is it grave?", Level.URGENT)
MILD = Tick("mild", "Is it mild?", Level.AVOID_AREA)


def _rule(*ticks: Tick, here: bool = False) -> Rule:
    return rule("c-one", Level.URGENT, here=here, ticks=ticks)


def test_a_sound_rule_has_no_fault() -> None:
    """A tick that raises and one that explains it by a milder level."""
    assert not list(of_ticks(_rule(GRAVE, MILD, explains("usual", Level.GENTLE_ONLY, "grave"))))


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        (_rule(GRAVE, GRAVE), "an id of its own"),
        (_rule(GRAVE, replace(MILD, id="none")), "none is called"),
        (_rule(MILD), "the strongest of its ticks says avoid-area"),
        (_rule(GRAVE, replace(MILD, lowers=("grave",))), "only a tick that explains"),
        (_rule(GRAVE, explains("usual", Level.GENTLE_ONLY), here=True), "place by place"),
        (_rule(GRAVE, explains("usual", Level.GENTLE_ONLY, "mild")), "ticks of its own rule"),
        (_rule(GRAVE, explains("usual", Level.EMERGENCY)), "milder"),
    ],
)
def test_each_misfit_is_named(broken: Rule, says: str) -> None:
    """One sentence names the rule and what is wrong."""
    found = list(of_ticks(broken))
    assert any(says in fault for fault in found), found
    assert all(fault.startswith("rule c-one") for fault in found)
