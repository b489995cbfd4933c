"""A clinician's signature: what it changes on the fact that it stands under, and on nothing else."""

from pathlib import Path

import pytest

from making.knowledge import knowledge
from making.packs import laid_over, pack
from unknot.doors.screen import questions_door
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.provenance import State

SIGNED = "{reviewed_by: A. Doctor, reviewed_on: 2026-11-24, next_review: 2027-11-24}"


@pytest.fixture
def signed(tmp_path: Path) -> Knowledge:
    """The base with three signatures: under a rule, a stop sign and a sign noticed afterwards."""
    facts = ("rule:c-anticoagulant", "stop_sign:sd-sharp", "after_sign:af-neck-delay")
    return laid_over(pack(tmp_path / "ours", sign_offs="".join(f"{fact}: {SIGNED}\n" for fact in facts)))


def test_a_signature_makes_what_is_asked_and_felt_reviewed(signed: Knowledge) -> None:
    """A care card takes the state from the rule itself, so the rule has to know it."""
    assert signed.rules["c-anticoagulant"].state is State.REVIEWED
    assert signed.stop_signs["sd-sharp"].state is State.REVIEWED
    assert signed.after_signs["af-neck-delay"].state is State.REVIEWED
    assert signed.rules["c-bruise"] == knowledge().rules["c-bruise"]


def test_the_list_of_questions_says_which_are_signed(signed: Knowledge) -> None:
    """``screen --questions`` gives the state that the signature made."""
    states = {row["id"]: row["state"] for row in questions_door(signed)["questions"]}
    assert (states["c-anticoagulant"], states["c-bruise"]) == ("reviewed", "compiled")
