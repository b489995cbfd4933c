"""The page about the safety gaps speaks of rules and sources that are there, and of every rule that was added."""

import re
from pathlib import Path

from making.knowledge import knowledge

PAGE = (Path(__file__).parents[2] / "docs" / "explanation" / "safety-gaps.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`((?:rf|c|a|h)-[a-z0-9-]+)`", PAGE))
IN_BRACKETS = {
    name for group in re.findall(r"\(((?:`[a-z0-9-]+`(?:, )?)+)\)", PAGE) for name in re.findall(r"`(.+?)`", group)
}
ADDED = {
    "rf-h-shingles-eye",
    "rf-n-root",
    "rf-n-myelopathy-fast",
    "rf-c-lung",
    "rf-ar-horner",
    "rf-b-weak-fast",
    "rf-l-hip-hidden",
    "rf-l-bone-stress",
    "rf-g-nonmech",
    "rf-g-spine-nerve",
    "rf-g-injury",
    "c-shingles-new",
    "c-fresh-strain",
    "c-hip-replacement",
    "a-behind-ear",
    "h-press-sign",
}


def test_every_rule_the_page_names_is_there() -> None:
    """No id on the page is a slip of the pen."""
    known = knowledge()
    assert NAMED - set(known.rules) - set(known.sources) == set()


def test_every_source_the_page_names_is_there() -> None:
    """What stands in brackets behind a statement can be looked up."""
    known = knowledge()
    assert IN_BRACKETS - set(known.rules) - set(known.sources) == set()


def test_every_added_rule_is_explained() -> None:
    """A rule that no founding sheet has is told of, with its reason."""
    assert set(knowledge().rules) >= ADDED
    assert NAMED >= ADDED


def test_the_page_counts_the_ticks_there_are() -> None:
    """The figure on the page is that of the facts."""
    asked = [rule for rule in knowledge().rules.values() if rule.kind != "place-rule"]
    assert f"{sum(len(rule.ticks) for rule in asked)} ticks in {len(asked)} rules" in PAGE
