"""A sentence lives by its facts: proof by taking each fact away, and by leaving it unconfirmed."""

import pytest

from making.knowledge import knowledge
from making.packs import base_tables
from unknot.knowledge.anatomy import Muscle
from unknot.knowledge.building import build, written_in
from unknot.knowledge.grounds import grounds_of
from unknot.knowledge.sentences import Ground, Written, messages_from, unsaid_from
from unknot.knowledge.sheets import TABLES, Tables, rows_of
from unknot.vocabulary.provenance import FactRef, Grade, State

GROUNDS = grounds_of(knowledge())
BEHIND = sorted({ref for message in knowledge().messages.values() for ref in message.facts})
KINDS = sorted({ref.split(":")[0] for ref in BEHIND})
PROTECTIVE = {"rule", "stop_sign", "after_sign", "caution", "look_alike"}
SAMPLE = [ref for kind in KINDS for ref in [r for r in BEHIND if r.startswith(f"{kind}:")][::40][:6]]
"""Up to six facts of each kind that a sentence rests on."""


def _written() -> dict[str, Written]:
    known = {table: rows_of(base_tables(), table) for table in TABLES if table != "levels"}
    return written_in(known)


WRITTEN = _written()


def _resting_on(ref: FactRef) -> set[str]:
    return {key for key, said in WRITTEN.items() if ref in (*said.facts, *said.dissent)}


def test_everything_written_is_said_or_listed_as_unsaid() -> None:
    """No sentence is lost without a word."""
    known = knowledge()
    assert set(WRITTEN) == set(known.messages) | set(known.unsaid)
    assert not set(known.messages) & set(known.unsaid)
    assert messages_from(WRITTEN, GROUNDS) == known.messages


@pytest.mark.parametrize("ref", SAMPLE)
def test_without_its_fact_a_sentence_is_not_said(ref: FactRef) -> None:
    """Exactly the sentences that rest on the fact go; every other one stays as it was, word by word."""
    without = {name: ground for name, ground in GROUNDS.items() if name != ref}
    left = messages_from(WRITTEN, without)
    gone = _resting_on(ref)
    assert gone
    assert set(knowledge().messages) - set(left) == gone
    assert left == {key: message for key, message in knowledge().messages.items() if key not in gone}
    assert {key: held for key, held in unsaid_from(WRITTEN, without).items() if ref in held} == dict.fromkeys(
        gone, (ref,)
    )


@pytest.mark.parametrize("ref", SAMPLE)
def test_a_fact_to_confirm_is_said_only_where_it_protects(ref: FactRef) -> None:
    """A flag, a caution, a sign or a look-alike stays, and says that it waits; all else is kept out till confirmed."""
    ground = GROUNDS[ref]
    waiting = {**GROUNDS, ref: Ground(ground.says, ground.sources, State.TO_CONFIRM, ground.grade, ground.protective)}
    said = messages_from(WRITTEN, waiting)
    for key in _resting_on(ref):
        if ref.split(":")[0] in PROTECTIVE:
            assert key in said
            assert said[key].state is State.TO_CONFIRM or ref in WRITTEN[key].dissent
        else:
            assert key not in said


def test_the_facts_that_protect_are_those_of_the_design() -> None:
    """Flags, cautions, signs and look-alikes, and no fact of another kind."""
    assert {ref.split(":")[0] for ref, ground in GROUNDS.items() if ground.protective} == PROTECTIVE


def test_no_sentence_of_the_base_rests_on_a_figure_nobody_confirmed() -> None:
    """What is still to be confirmed is said only where it protects."""
    open_facts = {ref for ref, ground in GROUNDS.items() if ground.state is State.TO_CONFIRM}
    assert {ref.split(":")[0] for ref in open_facts & set(BEHIND)} <= PROTECTIVE
    assert open_facts - set(BEHIND)


def _tables_without(table: str, key: str) -> Tables:
    rows = {name: row for name, row in base_tables()[table].items() if name != key}
    return {**base_tables(), table: rows}


@pytest.mark.parametrize(
    ("table", "key", "goes"),
    [
        ("findings", "protocol:breathing", "session."),
        ("stop-signs", "sd-tingle", "stop-sign.sd-tingle."),
        ("after-signs", "af-urine", "after-sign.af-urine."),
        ("rules", "c-anticoagulant", "rule.c-anticoagulant."),
        ("muscles", "soleus", "muscle.soleus."),
    ],
)
def test_a_row_taken_out_of_its_sheet_takes_its_sentences_along(table: str, key: str, goes: str) -> None:
    """The whole base still builds, and what is no longer said is what rested on the row."""
    left = build(_tables_without(table, key))
    gone = set(knowledge().messages) - set(left.messages)
    kind = table.removesuffix("s").replace("-", "_")
    refs = {key} if table == "findings" else {f"{kind}:{key}"}
    assert any(message.startswith(goes) for message in gone)
    assert all(message.startswith(goes) or refs & set(WRITTEN[message].facts) for message in gone)
    assert {k: m for k, m in knowledge().messages.items() if k not in gone} == left.messages


def test_a_muscle_says_what_its_sheet_says() -> None:
    """How, cautions, stretch, movement, causes and look-alikes are messages by construction, each with sources."""
    for muscle in knowledge().muscles.values():
        said = {key: message for key, message in knowledge().messages.items() if key.startswith(f"muscle.{muscle.id}.")}
        assert len(said) == _sentences_in(muscle)
        assert all(message.sources for message in said.values())


def _sentences_in(muscle: Muscle) -> int:
    moves = (muscle.stretch is not None) + (muscle.movement is not None)
    return 1 + moves + len(muscle.self_care.cautions) + len(muscle.perpetuating) + len(muscle.look_alikes)


GOOD = Ground("good", ("a",), State.REVIEWED, Grade.STRONG)
POOR = Ground("poor", ("b", "a"), State.COMPILED, Grade.OPINION)
OPEN_CAUTION = Ground("open", ("c",), State.TO_CONFIRM, Grade.WEAK, protective=True)


def _message_on(*grounds: Ground, dissent: tuple[Ground, ...] = ()) -> tuple[tuple[str, ...], Grade, State]:
    facts = {f"f:{index}": ground for index, ground in enumerate((*grounds, *dissent))}
    refs = tuple(facts)
    said = Written("text", refs[: len(grounds)], refs[len(grounds) :])
    message = messages_from({"m": said}, facts)["m"]
    assert message.dissent == tuple(ground.says for ground in dissent)
    return message.sources, message.grade, message.state


def test_a_sentence_is_as_strong_as_its_weakest_fact() -> None:
    """Grade and state are the weakest, sources are all of them, each once."""
    assert _message_on(GOOD) == (("a",), Grade.STRONG, State.REVIEWED)
    assert _message_on(GOOD, POOR) == (("a", "b"), Grade.OPINION, State.COMPILED)
    assert _message_on(GOOD, OPEN_CAUTION) == (("a", "c"), Grade.WEAK, State.TO_CONFIRM)


def test_dissent_is_shown_and_is_not_ground() -> None:
    """Who disagrees is told, and makes the sentence no weaker; where the dissent is gone, so is the sentence."""
    assert _message_on(GOOD, dissent=(POOR,)) == (("a",), Grade.STRONG, State.REVIEWED)
    assert not messages_from({"m": Written("text", ("f:0",), ("f:gone",))}, {"f:0": GOOD})


def test_a_sentence_on_nothing_is_never_said() -> None:
    """Without a fact named there is no message."""
    assert not messages_from({"m": Written("text", ())}, {})
    assert unsaid_from({"m": Written("text", ())}, {}) == {"m": ()}
