"""Review an episode: every rule is looked at, the decision that comes first in precedence wins.

The rules' sentences, decisions and thresholds stand in the knowledge; here stands only when each of them holds.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from unknot.engine.journal.session_day import Episode
from unknot.engine.progress import bearing, lasting, relief, signs
from unknot.engine.progress.cited import sources_behind
from unknot.engine.progress.offers import Offer, offers_for
from unknot.knowledge.base import Knowledge
from unknot.knowledge.figures import ReviewFigures, ReviewRule
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.provenance import SourceId

Holds = Callable[[Episode, Knowledge], bool]

HOLDS: Mapping[str, Holds] = {
    "new-injury": bearing.new_injury,
    "worse-twice": relief.worse_twice,
    "lasting-unseen": lasting.lasting_unseen,
    "third-spell": lasting.third_spell,
    "waiting-to-be-seen": lasting.waiting_to_be_seen,
    "no-relief": relief.no_relief,
    "sore-too-long": bearing.sore_too_long,
    "sore-past-a-day": bearing.sore_past_a_day,
    "pressed-too-much": bearing.pressed_too_much,
    "gone": bearing.may_finish,
    "gone-but-stiff": bearing.gone_but_stiff,
    "relief": relief.has_relief,
    "carry-on": lambda _episode, _knowledge: True,
}
"""When each rule holds; ``carry-on`` always does and comes last in precedence."""


@dataclass(frozen=True, slots=True)
class Because:
    """One rule that made the decision.  ``rule`` is its id, or the id of the sign that was reported."""

    rule: str
    says: str
    decision: Decision
    disposition: Disposition
    sources: tuple[SourceId, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """What to do next, how soon somebody should be seen, and the rules behind it, worst first.

    ``offers`` are what to try instead where the decision is to look again; else empty.
    """

    decision: Decision
    disposition: Disposition
    because: tuple[Because, ...]
    offers: tuple[Offer, ...] = ()

    @property
    def allows_pressing(self) -> bool:
        """True where the episode goes on with pressing, as before or with less."""
        return self.decision in {Decision.CONTINUE, Decision.CONTINUE_WITH_LESS}


def review(episode: Episode, knowledge: Knowledge) -> Review:
    """Decide what comes next; the more severe decision and the worse disposition win, each for itself."""
    spoken = (*_signs(episode, knowledge), *_rules(episode, knowledge))
    decision = max(because.decision for because in spoken)
    made_it = [because for because in spoken if because.decision is decision]
    return Review(
        decision,
        max(because.disposition for because in spoken),
        tuple(sorted(made_it, key=lambda because: -because.disposition.severity)),
        tuple(offers_for(episode, knowledge)) if decision is Decision.RE_EVALUATE else (),
    )


def _signs(episode: Episode, knowledge: Knowledge) -> Iterator[Because]:
    for sign in signs.reported(episode, knowledge):
        rule = knowledge.review.rules[sign.rule]
        said = rule.says.format(sign=sign.sign, do=sign.do)
        yield _because(sign.id, rule, said, (*sign.sources, *sources_behind(rule.facts, knowledge)))


def _rules(episode: Episode, knowledge: Knowledge) -> Iterator[Because]:
    for rule_id, holds in HOLDS.items():
        if holds(episode, knowledge):
            rule = knowledge.review.rules[rule_id]
            said = rule.says.format(**figures_said(knowledge.review))
            yield _because(rule_id, rule, said, sources_behind(rule.facts, knowledge))


def figures_said(figures: ReviewFigures) -> dict[str, int]:
    """The thresholds a rule's sentence may name."""
    return {
        "sessions": figures.sessions_without_relief,
        "times": figures.worse_in_a_row,
        "hours": figures.soreness_ok_hours,
        "rest_from": figures.rest_days[0],
        "rest_to": figures.rest_days[1],
        "weeks": figures.lasting_days // 7,
    }


def _because(rule_id: str, rule: ReviewRule, says: str, sources: tuple[SourceId, ...]) -> Because:
    disposition = rule.disposition or Disposition.CLEAR
    return Because(rule_id, says, rule.decision, disposition, tuple(dict.fromkeys(sources)))
