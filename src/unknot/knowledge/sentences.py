"""Messages: what was written for them, and whether the facts behind them let them exist."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unknot.knowledge.messages import Message, MessageId
from unknot.vocabulary.provenance import FactRef, Grade, SourceId, State

_BEST_STATE_FIRST = (State.REVIEWED, State.COMPILED, State.TO_CONFIRM)
_BEST_GRADE_FIRST = tuple(Grade)


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence and the facts it rests on.  ``sources`` narrows the facts' sources to those of this sentence."""

    text: str
    facts: tuple[FactRef, ...]
    dissent: tuple[FactRef, ...] = ()
    sources: tuple[SourceId, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """What one fact lends to a sentence.  ``protective`` facts hold while nobody has confirmed them; others wait."""

    says: str
    sources: tuple[SourceId, ...]
    state: State = State.COMPILED
    grade: Grade = Grade.UNGRADED
    protective: bool = False

    @property
    def may_be_said(self) -> bool:
        """False for a fact that permits, promises or quantifies and is still to be confirmed."""
        return self.protective or self.state is not State.TO_CONFIRM


Grounds = Mapping[FactRef, Ground]


def messages_from(written: Mapping[MessageId, Written], grounds: Grounds) -> dict[MessageId, Message]:
    """The sentences that may be said: those of which every fact is there and may be used."""
    return {
        key: _message(key, said, grounds) for key, said in written.items() if said.facts and not _held(said, grounds)
    }


def unsaid_from(written: Mapping[MessageId, Written], grounds: Grounds) -> dict[MessageId, tuple[FactRef, ...]]:
    """The sentences that may not be said, each with the facts that are gone or wait to be confirmed."""
    return {key: held for key, said in written.items() if (held := _held(said, grounds)) or not said.facts}


def _held(said: Written, grounds: Grounds) -> tuple[FactRef, ...]:
    refs = dict.fromkeys((*said.facts, *said.dissent))
    return tuple(ref for ref in refs if ref not in grounds or not grounds[ref].may_be_said)


def _message(key: MessageId, said: Written, grounds: Grounds) -> Message:
    facts = [grounds[ref] for ref in said.facts]
    return Message(
        id=key,
        text=said.text,
        facts=said.facts,
        sources=said.sources or _each_once(source for fact in facts for source in fact.sources),
        grade=max((fact.grade for fact in facts), key=_BEST_GRADE_FIRST.index),
        state=max((fact.state for fact in facts), key=_BEST_STATE_FIRST.index),
        dissent=tuple(grounds[ref].says for ref in said.dissent),
    )


def _each_once(sources: Iterable[SourceId]) -> tuple[SourceId, ...]:
    return tuple(dict.fromkeys(sources))
