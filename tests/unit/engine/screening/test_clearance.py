"""A clearance says why it cannot be made, changed or brought back."""

import re
from dataclasses import fields
from typing import Any

import pytest

from making.clearances import cleared
from unknot.engine.screening import clearance
from unknot.engine.screening.clearance import Clearance, NotCleared


def _parts() -> dict[str, Any]:
    real = cleared("trapezius-upper.1")
    return {each.name: getattr(real, each.name) for each in fields(real) if each.init}


def _exactly(words: str) -> str:
    return f"^{re.escape(words)}$"


def test_one_that_screening_made_is_genuine() -> None:
    """It carries the mark of its making."""
    assert cleared("trapezius-upper.1").genuine


def test_nobody_else_makes_one() -> None:
    """The refusal says where clearances come from."""
    with pytest.raises(NotCleared, match=_exactly("A clearance comes from screening.clear and from nowhere else.")):
        Clearance(object(), **_parts())


def test_pressing_has_a_point_and_moving_has_none() -> None:
    """Even where clearances are made, one that presses nowhere is refused."""
    words = "Pressing is cleared for a trigger point; moving is cleared for a muscle."
    with pytest.raises(ValueError, match=_exactly(words)):
        Clearance(clearance._SEAL, **{**_parts(), "point": None})  # noqa: SLF001 - what nobody else may do


def test_there_is_no_other_kind() -> None:
    """A subclass is refused with its reason."""
    words = "A clearance has no other kinds: one of another kind could be made without a screening."
    with pytest.raises(NotCleared, match=_exactly(words)):
        type("Other", (Clearance,), {})


def test_it_is_never_read_back() -> None:
    """A state from elsewhere is refused."""
    words = "A clearance is derived from answers each time; it is never read back."
    with pytest.raises(NotCleared, match=_exactly(words)):
        object.__new__(Clearance).__setstate__(None)


def test_it_is_never_stored() -> None:
    """Nothing to store is given out."""
    words = "A clearance is derived from answers each time; it is never stored, copied or sent."
    with pytest.raises(NotCleared, match=_exactly(words)):
        cleared("trapezius-upper.1").__reduce__()
