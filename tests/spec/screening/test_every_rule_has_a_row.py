"""No rule that is asked goes without its row, no tick without its own, and the great signs are asked widely."""

from pathlib import Path

import pytest

from making.knowledge import knowledge
from making.rule_rows import Row, asked_at, rows_of
from unknot.knowledge.safety import Rule, RuleKind

TABLES = sorted(Path(__file__).parent.glob("test_rules_*.py"))
ASKED = [rule for rule in knowledge().rules.values() if rule.kind is not RuleKind.PLACE_RULE]
BACK_AND_FLANK = ["lower-back", "mid-back", "upper-back", "flank", "sacroiliac", "hip-crest", "abdomen-upper"]
SPINE = ["neck-back", "upper-back", "mid-back", "lower-back", "sacrum", "tailbone"]


def _rows() -> list[Row]:
    texts = (path.read_text(encoding="utf-8") for path in TABLES if path.stem != "test_rules_places")
    return [row for text in texts for row in rows_of(text.split('rows_of("""')[1].split('"""')[0])]


ROWS = _rows()


@pytest.mark.parametrize("rule", ASKED, ids=lambda rule: rule.id)
def test_every_tick_that_raises_has_a_row_of_its_own(rule: Rule) -> None:
    """What one tick alone means is written down for each."""
    alone = {row.ticked[0] for row in ROWS if row.rule == rule.id and len(row.ticked) == 1}
    assert alone == {tick.id for tick in rule.ticks}


@pytest.mark.parametrize("rule", [rule for rule in ASKED if len(rule.raising) < len(rule.ticks)], ids=lambda r: r.id)
def test_every_tick_is_seen_beside_each_that_explains(rule: Rule) -> None:
    """What an explanation changes, and what it leaves, is written down for each sign of the rule."""
    explaining = [tick.id for tick in rule.ticks if not tick.raises]
    pairs = {row.ticked for row in ROWS if row.rule == rule.id and len(row.ticked) > 1}
    assert pairs == {(tick.id, other) for tick in rule.raising for other in explaining}


@pytest.mark.parametrize("region", BACK_AND_FLANK)
def test_the_great_artery_is_asked_of_back_and_flank_pain_too(region: str) -> None:
    """A burst aneurysm can be felt in the back or the flank alone."""
    assert {"rf-a-aaa", "rf-a-aaa-risk", "rf-a-pulse", "rf-c-tear"} <= asked_at(region)


@pytest.mark.parametrize("region", SPINE)
def test_the_cord_is_asked_of_any_spine_pain(region: str) -> None:
    """Cancer in the spine can press on the cord at every level; so can an infection."""
    assert {"rf-g-cord-cancer", "rf-g-spine-nerve"} <= asked_at(region)


@pytest.mark.parametrize("region", ["upper-back", "mid-back", "lower-back"])
def test_spine_infection_is_asked_at_every_level_of_the_back(region: str) -> None:
    """There is no item of its own for the mid-back."""
    assert "rf-b-infection" in asked_at(region)


@pytest.mark.parametrize("region", ["jaw", "neck-back", "upper-arm-front", "upper-back", "abdomen-upper"])
def test_the_quiet_heart_attack_is_asked_of_jaw_neck_arm_and_upper_back(region: str) -> None:
    """A heart attack can be felt there without chest pain."""
    assert "rf-c-mi-quiet" in asked_at(region)


ELSEWHERE = [
    ("rf-l-ottawa", "lower-back"),
    ("rf-l-pop", "hip-side"),
    ("rf-l-walk", "lower-back"),
    ("rf-l-compartment", "lower-back"),
    ("rf-l-hip-fall", "calf"),
    ("rf-l-hip-hidden", "ankle-outer"),
    ("rf-l-bone-stress", "lower-back"),
    ("rf-c-trauma", "palm"),
    ("rf-c-thoracic", "jaw"),
    ("rf-n-age", "palm"),
    ("rf-b-age", "calf"),
    ("rf-b-month", "heel"),
    ("rf-b-inflam", "knee-front"),
    ("rf-b-deform", "arch"),
    ("rf-a-testicle", "upper-back"),
    ("rf-a-preg", "neck-side"),
]


@pytest.mark.parametrize(("rule", "region"), ELSEWHERE)
def test_a_sign_of_one_part_is_not_asked_of_a_distant_one(rule: str, region: str) -> None:
    """Nobody with a sore back is asked about an ankle twist: what is asked for nothing is skimmed."""
    assert rule not in asked_at(region)


def test_every_danger_sign_with_regions_is_held_to_them() -> None:
    """Each rule that names regions has a place above where it is not asked, and a row where it is."""
    placed = {rule.id for rule in ASKED if rule.kind is RuleKind.RED_FLAG and rule.regions}
    assert placed == {rule for rule, _ in ELSEWHERE}
