"""What may not stand behind a gate, and what a pack may not do to one."""

from dataclasses import replace

import pytest

from making.rules import base_of, rule
from unknot.knowledge.gate_faults import of_gates
from unknot.knowledge.gates import Gate
from unknot.knowledge.loosening import loosened
from unknot.vocabulary.disposition import Level

THINNER, SPOT = rule("c-thinner"), rule("c-spot", here=True)
RULES = (THINNER, SPOT, rule("c-chest", Level.EMERGENCY), replace(rule("c-fever"), session=True))


def _gate(*rules: str, why: str = "a blood thinner is a medicine", everywhere: tuple[str, ...] = ()) -> Gate:
    return Gate("g-medicine", "Do you take any medicine?", dict.fromkeys(rules, why), everywhere)


def test_a_sound_gate_has_no_fault() -> None:
    """Every rule is known and has its reason."""
    assert not list(of_gates(base_of(RULES, _gate("c-thinner", "c-spot", everywhere=("c-spot",)))))


@pytest.mark.parametrize(
    ("gate", "says"),
    [
        (_gate("c-unknown"), "is no rule"),
        (_gate("c-thinner", why=" "), "needs a reason"),
        (_gate("c-chest"), "emergency"),
        (_gate("c-fever"), "before each session"),
        (_gate(), "no rule stands behind it"),
        (_gate("c-thinner", everywhere=("c-thinner",)), "everywhere names c-thinner"),
        (_gate("c-thinner", everywhere=("c-spot",)), "everywhere names c-spot"),
        (replace(_gate("c-thinner"), id="c-spot"), "a rule has this id already"),
    ],
)
def test_each_misfit_is_named(gate: Gate, says: str) -> None:
    """One sentence names the gate and what is wrong with it."""
    (found,) = of_gates(base_of(RULES, gate))
    assert says in found
    assert found.startswith(f"gate {gate.id}: ")


def test_a_rule_stands_behind_one_gate_at_most() -> None:
    """Two gates could disagree about it."""
    two = base_of(RULES, _gate("c-thinner"), replace(_gate("c-thinner"), id="g-other"))
    assert "rule c-thinner stands behind two gates." in list(of_gates(two))


@pytest.mark.parametrize(
    ("after", "eased"),
    [
        (_gate("c-thinner", "c-spot"), ["gate g-medicine: rule c-spot now stands behind it"]),
        (replace(_gate("c-thinner"), question="Pills?"), ["gate g-medicine: what it asks"]),
        (replace(_gate("c-spot"), id="g-new"), ["gate g-new: rule c-spot now stands behind it"]),
        (_gate("c-thinner"), []),
    ],
)
def test_a_pack_that_puts_a_rule_behind_a_gate_loosens(after: Gate, eased: list[str]) -> None:
    """The rule would be asked less often, so a host has to allow it."""
    before = base_of(RULES, _gate("c-thinner"))
    assert list(loosened(before, replace(before, gates={**before.gates, after.id: after}))) == eased


def test_what_a_gate_answers_everywhere_may_not_grow() -> None:
    """A rule about a spot stays asked of each press site unless the base said otherwise."""
    before = base_of(RULES, _gate("c-spot"))
    after = base_of(RULES, _gate("c-spot", everywhere=("c-spot",)))
    assert list(loosened(before, after)) == ["gate g-medicine: rule c-spot is now answered everywhere"]
