"""The committed pictures: left is the person's left, every region can be reached, nothing is too small or too heavy."""

import hashlib
import re

import pytest
import yaml
from tools.body_chart.landmarks import FACTS, LANDMARKS

from making.body_pictures import PICTURES, directory, names, picture, points, zipped

FINGER, PHONE = 44, 343
"""CSS pixels: the least a target may be, and how wide a picture is drawn on a phone 375 px wide."""
TALLEST = 704
"""CSS pixels: a picture is never drawn taller (44rem in body-chart.css)."""
WIDENED = {"throat", "shoulder-top", "armpit", "thumb", "little-finger"}
"""Wide enough with the edge of 4 px that the page gives to what is narrower than a fingertip."""
FACT = yaml.safe_load(FACTS.read_text("utf-8"))
ENLARGED = [name for name in names() if name not in {"front", "back"}]
PLACES = {
    (region, side) for region, fact in FACT.items() for side in (("left", "right") if fact["paired"] else ("midline",))
}


def test_every_region_and_side_is_in_an_enlargement() -> None:
    """All 96 regions, and both sides of those that have two, can be marked on a picture."""
    drawn = {(shape.region, shape.side) for name in ENLARGED for shape in picture(name).shapes}
    assert len(FACT) == 96
    assert drawn == PLACES


@pytest.mark.parametrize("name", ["front", "head-front", "head-face", "chest", "trunk-front"])
def test_from_the_front_the_persons_right_is_on_the_viewers_left(name: str) -> None:
    """As when facing somebody."""
    drawn = picture(name)
    for shape in drawn.shapes:
        if shape.side != "midline" and shape.at:
            assert (drawn.middle(shape.region, shape.side) < drawn.width / 2) == (shape.side == "right"), shape.region


@pytest.mark.parametrize("name", ["back", "head-back", "trunk-back", "pelvis-back"])
def test_from_behind_right_is_right(name: str) -> None:
    """As when standing behind somebody."""
    drawn = picture(name)
    for shape in drawn.shapes:
        if shape.side != "midline" and shape.at:
            assert (drawn.middle(shape.region, shape.side) > drawn.width / 2) == (shape.side == "right"), shape.region


@pytest.mark.parametrize(
    ("name", "left_of", "right_of"),
    [
        ("head-side", "occiput", "nose"),
        ("head-ear", "behind-ear", "cheek"),
        ("trunk-side", "buttock-upper", "abdomen-lower"),
        ("shoulder-side", "shoulder-blade", "chest-upper"),
        ("arm-outer", "upper-arm-back", "upper-arm-front"),
        ("arm-inner", "upper-arm-front", "upper-arm-back"),
        ("arm-front", "elbow-front", "armpit"),
        ("arm-back", "armpit", "elbow-back"),
        ("shoulder-front", "shoulder-front", "breastbone"),
        ("shoulder-back", "upper-back", "shoulder-back"),
        ("hand-palm", "little-finger", "thumb"),
        ("hand-back", "thumb", "little-finger"),
        ("leg-front", "lower-leg-outer", "lower-leg-inner"),
        ("leg-back", "lower-leg-inner", "lower-leg-outer"),
        ("leg-outer", "calf", "shin"),
        ("leg-inner", "shin", "calf"),
        ("foot-top", "big-toe", "lesser-toes"),
        ("foot-sole", "lesser-toes", "big-toe"),
        ("foot-outer", "heel", "lesser-toes"),
        ("foot-inner", "big-toe", "heel"),
    ],
)
def test_a_view_of_one_side_is_the_right_way_round(name: str, left_of: str, right_of: str) -> None:
    """On the person's right the first lies left of the second to the viewer; on the left side it is the other way."""
    right, left = picture(f"{name}-right"), picture(f"{name}-left")
    assert right.middle(left_of, _side(left_of, "right")) < right.middle(right_of, _side(right_of, "right"))
    assert left.middle(left_of, _side(left_of, "left")) > left.middle(right_of, _side(right_of, "left"))


def _side(region: str, side: str) -> str:
    return side if FACT[region]["paired"] else "midline"


@pytest.mark.parametrize("name", sorted(name for name in names() if name.endswith("-right")))
def test_the_left_picture_is_the_right_one_mirrored_to_the_last_digit(name: str) -> None:
    """Both sides are one drawing."""
    right, left = picture(name), picture(f"{name.removesuffix('-right')}-left")
    other = {"right": "left", "left": "right", "midline": "midline"}
    assert [(one.region, other[one.side]) for one in right.shapes] == [(one.region, one.side) for one in left.shapes]
    for one, twin in zip(right.shapes, left.shapes, strict=True):
        assert [(right.width - x, y) for x, y in points(one.outline)] == points(twin.outline)


@pytest.mark.parametrize("name", sorted(name for name in names() if not name.endswith(("-right", "-left"))))
def test_in_a_symmetric_picture_each_paired_region_has_its_twin(name: str) -> None:
    """The twin is the same outline, turned over."""
    drawn = {(shape.region, shape.side): shape for shape in picture(name).shapes}
    for (region, side), shape in drawn.items():
        if side != "midline":
            twin = drawn[region, "left" if side == "right" else "right"]
            assert (twin.outline, twin.turned) == (shape.outline, not shape.turned)


def test_every_region_takes_a_fingertip_on_a_phone() -> None:
    """In its best enlargement a circle of 44 px fits in it on a screen 375 px wide; five are widened by the page."""
    widest: dict[tuple[str, str], float] = {}
    for view in directory()["views"].values():
        scale = min(PHONE / view["width"], TALLEST / view["height"])
        for place, across in view["shows"].items():
            region, _, side = place.partition(":")
            if view["area"] != "body":
                widest[region, side] = max(widest.get((region, side), 0), across * scale)
    assert set(widest) == PLACES
    small = {region: round(wide) for (region, _), wide in widest.items() if wide < FINGER}
    assert set(small) <= WIDENED, small
    assert all(wide >= FINGER - 8 for wide in small.values()), small


def test_the_whole_body_is_light() -> None:
    """Front, back and what is known of the regions: at most 35 kB on the wire together; an enlargement at most 12."""
    assert sum(zipped(name) for name in ("front.svg", "back.svg", "regions.json")) <= 35_000
    assert max(zipped(f"{name}.svg") for name in ENLARGED) <= 12_000


@pytest.mark.parametrize("name", names())
def test_a_picture_has_no_style_and_no_script_of_its_own(name: str) -> None:
    """Colour comes from the page's classes, so that dark mode and high contrast are style, not geometry."""
    attributes = set(re.findall(r' ([a-z:-]+)="', picture(name).text))
    assert attributes <= {"xmlns", "viewBox", "class", "d", "data-region", "data-side", "data-at", "transform"}
    assert set(re.findall(r"<(\w+)", picture(name).text)) == {"svg", "g", "path"}


def test_the_directory_is_fresh() -> None:
    """Names and sides are those of the facts, neighbours those of the landmarks, versions those of the files."""
    known = directory()
    marks = yaml.safe_load(LANDMARKS.read_text("utf-8"))["regions"]
    for region, fact in FACT.items():
        said = known["regions"][region]
        assert (said["name"], said["paired"]) == (fact["name"], fact["paired"])
        assert (said["beside"], said["midline"]) == (marks[region]["adjacent"], marks[region].get("midline", False))
        assert said["area"] in known["areas"]
    assert set(known["regions"]) == set(FACT) == set(marks)
    assert sorted(known["views"]) == names()
    for name, view in known["views"].items():
        text = (PICTURES / f"{name}.svg").read_bytes()
        assert view["version"] == hashlib.sha256(text).hexdigest()[:8], name


def test_neighbours_are_symmetric_and_the_body_is_one_piece() -> None:
    """What lies beside something has it beside itself; from the scalp one can walk to the toes."""
    beside = {region: set(said["beside"]) for region, said in directory()["regions"].items()}
    assert all(region in beside[near] for region, around in beside.items() for near in around)
    reached, edge = {"vertex"}, {"vertex"}
    while edge:
        edge = {near for region in edge for near in beside[region]} - reached
        reached |= edge
    assert reached == set(beside)
    assert "shin" in beside["knee-front"]
    assert {"heel", "ball-of-foot"} <= beside["arch"]
    assert "ear" not in beside["eye"]
