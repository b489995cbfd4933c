"""The drawings: one family, each of them used, each only for words that exist."""

import re
from xml.etree import ElementTree as ET

import pytest
from tools.positions import DRAWINGS, drawn

from making.knowledge import knowledge
from unknot.vocabulary.technique import PRESSING, Technique
from unknot.web.guest.drawings import FOLDER, drawing_of, svg, table

MOST = 24


def test_the_family_is_small_and_complete() -> None:
    """At most 24, each a file, each in the table, and nothing else."""
    assert len(DRAWINGS) <= MOST
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(f"{name}.svg" for name in DRAWINGS)
    assert set(table()) == set(DRAWINGS)


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_file_is_what_the_generator_draws(name: str) -> None:
    """Nobody mends a drawing by hand, so that all stay in one hand."""
    assert svg(name) == drawn(name)


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_strokes_alone(name: str) -> None:
    """Nothing that runs, loads or styles itself, and no colour but the page's and the ground."""
    root = ET.fromstring(svg(name))  # noqa: S314 - our own file
    assert {element.tag.partition("}")[2] for element in root.iter()} <= {"svg", "path", "circle", "ellipse"}
    assert root.get("viewBox") == "0 0 200 150"
    assert set(re.findall(r"#\w+", svg(name))) <= {"#fff"}
    assert "style" not in svg(name)


@pytest.mark.parametrize("name", table())
def test_a_drawing_is_used_and_shows_only_what_exists(name: str) -> None:
    """Its messages are messages of the base, its techniques press."""
    shows = table()[name]
    assert shows["messages"] or shows["techniques"]
    assert set(shows["messages"]) <= set(knowledge().messages)
    assert {Technique(each) for each in shows["techniques"]} <= PRESSING


def test_no_words_are_shown_by_two_drawings() -> None:
    """Which one would be seen would be chance."""
    named = [each for shows in table().values() for each in (*shows["messages"], *shows["techniques"])]
    assert len(named) == len(set(named))


@pytest.mark.parametrize(
    ("kind", "said", "technique", "drawing"),
    [
        ("settle", "session.settle", None, "settle"),
        ("press", "session.press", "ball", "press-ball"),
        ("find", "session.find", "gun", "press-gun"),
        ("rest", "session.move-rest", "hands", None),
        ("stretch", "muscle.trapezius-upper.stretch", "stretch", "neck-side"),
        ("stretch", "muscle.gracilis.stretch", "stretch", None),
    ],
)
def test_a_cue_has_the_drawing_of_its_words_else_of_what_presses(
    kind: str, said: str, technique: str | None, drawing: str | None
) -> None:
    """And none where neither is drawn: elsewhere words alone."""
    assert drawing_of({"kind": kind, "technique": technique, "says": [{"id": said, "text": ""}]}) == drawing
