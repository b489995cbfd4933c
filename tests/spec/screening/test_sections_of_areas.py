"""Which red flags are asked where it hurts or is pressed: one row an area, or a part of one that asks otherwise."""

import pytest

from making.knowledge import knowledge
from unknot.knowledge.safety import Section

ASKED = [
    # area, a part of it (all of it where none is named), the sections asked beside the general ones
    ("head", "", "head neck chest"),
    ("neck", "", "head neck chest arm"),
    ("shoulder", "", "neck chest arm"),
    ("arm", "", "neck chest arm"),
    ("hand", "", "neck chest arm"),
    ("chest", "", "chest abdomen arm"),
    ("abdomen", "", "abdomen chest lower_back leg"),
    ("pelvis", "", "lower_back abdomen leg"),
    ("hip", "", "lower_back abdomen leg"),
    ("back", "upper-back mid-back", "neck chest arm lower_back abdomen"),
    ("back", "lower-back hip-crest", "lower_back abdomen leg"),
    ("thigh", "", "leg lower_back abdomen"),
    ("knee", "", "leg lower_back"),
    ("lower-leg", "", "leg lower_back"),
    ("foot", "", "leg lower_back"),
]
WIDEST = [
    # what the design demands at the least, by region
    ("shoulder-front", "neck chest arm"),
    ("upper-back", "neck chest arm"),
    ("mid-back", "neck chest arm"),
    ("jaw", "head neck chest"),
    ("jaw-joint", "head neck chest"),
    ("hip-side", "lower_back abdomen leg"),
    ("buttock-upper", "lower_back abdomen leg"),
    ("groin", "lower_back abdomen leg"),
    ("pelvic-floor", "lower_back abdomen leg"),
    ("flank", "lower_back abdomen leg"),
    ("lower-back", "lower_back abdomen leg"),
]


def _sections(words: str) -> frozenset[Section]:
    return frozenset(Section(word) for word in words.split())


@pytest.mark.parametrize(("area", "part", "asked"), ASKED, ids=[f"{area} {part}".strip() for area, part, _ in ASKED])
def test_an_area_asks_these_sections(area: str, part: str, asked: str) -> None:
    """Every region of the area, or of the part named, asks exactly these sections and the general one."""
    regions = frozenset(part.split()) or knowledge().area_regions[area]
    assert regions <= knowledge().area_regions[area]
    assert {knowledge().sections_of(region) for region in regions} == {_sections(asked) | {Section.GENERAL}}


@pytest.mark.parametrize(("region", "least"), WIDEST, ids=[region for region, _ in WIDEST])
def test_the_widest_reading_holds_in_doubt(region: str, least: str) -> None:
    """Where pain may come from elsewhere, the flags of elsewhere are asked too."""
    assert _sections(least) <= knowledge().sections_of(region)


def test_every_area_and_every_region_stands_in_the_table() -> None:
    """All 14 areas are there, and no region is left without a section of its own beside the general one."""
    areas = knowledge().area_regions
    assert {area for area, _, _ in ASKED} == set(areas)
    assert len(areas) == 14
    parts = {region for area, part, _ in ASKED if area == "back" for region in part.split()}
    assert parts == areas["back"]
    assert all(knowledge().sections_of(region) - {Section.GENERAL} for region in knowledge().regions)


def test_every_section_has_flags_and_is_asked_somewhere() -> None:
    """A section that nobody is asked would keep its flags silent."""
    flagged = {rule.section for rule in knowledge().rules.values() if rule.section}
    asked = {section for region in knowledge().regions for section in knowledge().sections_of(region)}
    assert flagged == asked == set(Section)
