"""The sources behind facts that are cited by reference."""

from collections.abc import Iterable, Mapping

from unknot.knowledge.base import Knowledge
from unknot.knowledge.findings import Finding
from unknot.knowledge.safety import AfterSign, Rule, StopSign
from unknot.vocabulary.provenance import FactRef, SourceId


def sources_behind(facts: Iterable[FactRef], knowledge: Knowledge) -> tuple[SourceId, ...]:
    """The sources of every fact, each once, in order; a fact that is not in the base has none to give."""
    found = (_fact(ref, knowledge) for ref in facts)
    return tuple(dict.fromkeys(source for fact in found if fact is not None for source in fact.sources))


def _fact(ref: FactRef, knowledge: Knowledge) -> Finding | Rule | StopSign | AfterSign | None:
    kind, _, fact_id = ref.partition(":")
    by_kind: Mapping[str, Mapping[str, Rule | StopSign | AfterSign]] = {
        "rule": knowledge.rules,
        "stop_sign": knowledge.stop_signs,
        "after_sign": knowledge.after_signs,
    }
    return by_kind[kind].get(fact_id) if kind in by_kind else knowledge.findings.get(ref)
