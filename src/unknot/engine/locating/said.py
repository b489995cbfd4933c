"""What a ranking rests on: the drawing, the answers, what was felt, and how much each mark counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from unknot.engine.locating.evidence import evidence_of
from unknot.engine.locating.feeling import Felt, answers_with, counted, net_with
from unknot.engine.locating.net import net_of
from unknot.engine.locating.posterior import Posterior, posterior_given
from unknot.engine.locating.repeatability import weighed
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Place


@dataclass(frozen=True, slots=True)
class Said:
    """``weights`` are those of marks that were made once in several drawings; a place that is not there has 1."""

    drawing: Drawing
    answers: Mapping[str, Answer]
    felt: tuple[Felt, ...] = ()
    weights: Mapping[Place, float] = field(default_factory=dict)


def posterior_from(said: Said, knowledge: Knowledge) -> Posterior | None:
    """The posterior of all that was said, or None where the pain is too widespread.

    Raises ValueError with one sentence that names the field where a region or a question is not known.
    """
    felt = counted(said.felt, knowledge)
    net = net_with(net_of(knowledge), felt, knowledge)
    evidence = evidence_of(said.drawing, answers_with(said.answers, felt), net)
    return posterior_given(weighed(evidence, said.weights) if said.weights else evidence)
