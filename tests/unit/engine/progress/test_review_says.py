"""What the rules of a review say: every figure and every sign's own words stand in the sentence."""

from typing import Any

import pytest

from making.knowledge import knowledge
from making.reviews import day, days, reviewed
from unknot.engine.journal.episode import SessionDay, SorenessTrend
from unknot.engine.progress.cited import sources_behind
from unknot.vocabulary.decision import Decision

SAID: list[tuple[str, tuple[SessionDay, ...], dict[str, Any], str]] = [
    ("sore-too-long", (day(1, soreness_hours=60),), {}, "You were sore for too long. Rest the spot for 2 to 3 days."),
    ("sore-past-a-day", (day(1, soreness_hours=30),), {}, "You were sore for more than 24 hours."),
    ("worse-twice", days(4, 5, 6), {}, "It has got worse 2 times in a row."),
    ("no-relief", days(6, 6, 6), {}, "After 3 days with a session the pain is hardly less."),
    ("lasting-unseen", (day(1),), {"onset_days": 30}, "The pain has lasted more than 3 weeks and nobody"),
    ("af-bruise", (day(1, signs=frozenset({"af-bruise"})),), {}, "You noted: bruise. What helps: no pressing there"),
    ("sd-sharp", (day(1, signs=frozenset({"sd-sharp"})),), {}, "You noted: sharp or pinching pain"),
]


@pytest.mark.parametrize(("rule", "rows", "said", "begins"), SAID, ids=[row[0] for row in SAID])
def test_a_sentence_has_its_figures(rule: str, rows: tuple[SessionDay, ...], said: dict[str, Any], begins: str) -> None:
    """The thresholds and the sign's own words are filled in, and nothing is left in braces."""
    found = {because.rule: because.says for because in reviewed(*rows, **said).because}
    assert found[rule].startswith(begins)
    assert "{" not in found[rule]


@pytest.mark.parametrize(
    ("rows", "rules"),
    [
        (days(6), ["carry-on"]),
        (days(6, 3), ["relief", "carry-on"]),
        ((day(1, 6, free_movement=False),), ["carry-on"]),
        ((day(1, 6), day(2, 0, free_movement=False)), ["gone-but-stiff", "relief", "carry-on"]),
        ((day(1, soreness_hours=60),), ["sore-too-long"]),
        ((day(1, soreness_hours=0, pressed_minutes=9.0),), ["pressed-too-much"]),
        ((day(1, soreness_hours=24, soreness_trend=SorenessTrend.RISING),), ["sore-too-long"]),
    ],
    ids=[
        "first day",
        "relief",
        "stiff but not gone",
        "gone but stiff",
        "sore long",
        "pressed too much",
        "rising at 24 h",
    ],
)
def test_the_rules_behind_a_decision_are_all_those_that_made_it(rows: tuple[SessionDay, ...], rules: list[str]) -> None:
    """No rule is named that does not hold, and none that holds for this decision is left out."""
    assert [because.rule for because in reviewed(*rows).because] == rules


def test_a_day_without_a_figure_counts_as_nothing_pressed() -> None:
    """Minutes that nobody noted do not add up to too much: two rows, one of five minutes and one of none."""
    rows = (day(1, pressed_minutes=5.0), day(1, pressed_minutes=None))
    assert reviewed(*rows).decision is Decision.CONTINUE


def test_staying_the_same_is_not_getting_worse() -> None:
    """A session that leaves the pain as it was has not left it worse, at whatever strength."""
    assert reviewed(day(1, 5, after=5), day(2, 4, after=4)).decision is Decision.CONTINUE
    assert reviewed(day(1, 0, after=1), day(2, 0, after=1)).decision is Decision.SEE_PROFESSIONAL


@pytest.mark.parametrize("ref", ["rule:rf-g-lasting", "stop_sign:sd-sharp", "after_sign:af-24", "protocol:pro-lasting"])
def test_a_source_is_found_whatever_kind_of_fact_is_cited(ref: str) -> None:
    """Rules, signs and findings alike; a fact that is not there has none to give."""
    kind, _, fact_id = ref.partition(":")
    known: Any = knowledge()
    facts = {"rule": known.rules, "stop_sign": known.stop_signs, "after_sign": known.after_signs}
    sources = facts[kind][fact_id].sources if kind in facts else known.findings[ref].sources
    assert sources
    assert sources_behind([ref, f"{kind}:nothing"], known) == sources


def test_a_source_is_named_once() -> None:
    """However many facts share it."""
    refs = ["protocol:pro-sharp", "protocol:pro-lasting", "protocol:pro-sharp"]
    found = sources_behind(refs, knowledge())
    assert len(found) == len(set(found))
