"""What is felt at a spot counts only with a clearance for that spot on that day."""

import copy
import pickle
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from making.clearances import TODAY, cleared, cleared_to_move
from making.knowledge import knowledge
from unknot.engine.locating import Felt, feel_question
from unknot.engine.locating.feeling import net_with
from unknot.engine.locating.net import net_of
from unknot.engine.screening.clearance import Clearance, NotCleared
from unknot.knowledge.explaining import Feel
from unknot.vocabulary.answer import Answer


def _felt(clearance: Any) -> Felt:
    return Felt(clearance, TODAY, Feel.PAIN, Answer.YES)


@pytest.mark.parametrize("clearance", [None, "cleared", object.__new__(Clearance)])
def test_without_a_clearance_there_is_nothing_felt(clearance: Any) -> None:
    """Neither nothing, nor a word, nor a clearance that was put together around its own making will do."""
    with pytest.raises((NotCleared, AttributeError)):
        _felt(clearance)


def test_a_clearance_to_move_is_none_to_press() -> None:
    """A stretch is no pressing."""
    with pytest.raises(NotCleared):
        _felt(cleared_to_move("trapezius-upper"))


def test_a_clearance_holds_on_its_own_day() -> None:
    """What was cleared yesterday is not cleared today."""
    with pytest.raises(NotCleared):
        Felt(cleared("trapezius-upper.1"), TODAY + timedelta(days=1), Feel.PAIN, Answer.YES)


def test_what_is_felt_names_the_cleared_spot() -> None:
    """Point and side are the clearance's; nobody can say others."""
    said = _felt(cleared("trapezius-upper.1"))
    assert (said.point, said.side) == ("trapezius-upper.1", "right")
    with pytest.raises((ValueError, TypeError)):
        replace(said, point="trapezius-upper.2")  # type: ignore[call-arg]


def test_what_is_felt_is_not_stored_copied_or_put_together() -> None:
    """It counts with the clearance of its day, and so does nothing made around that."""
    said = _felt(cleared("trapezius-upper.1"))
    for way in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(NotCleared):
            way(said)
    forged = object.__new__(Felt)
    object.__setattr__(forged, "point", "trapezius-upper.1")
    with pytest.raises(NotCleared):
        net_with(net_of(knowledge()), [forged], knowledge())
    with pytest.raises(NotCleared):
        type("Other", (Felt,), {})


@pytest.mark.parametrize("feel", list(Feel))
def test_there_is_a_sentence_to_ask(feel: Feel) -> None:
    """The fact base says how to ask."""
    asked = feel_question(feel, knowledge())
    assert asked is not None
    assert asked.endswith("?")
