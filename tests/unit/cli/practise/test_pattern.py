"""Where a spot makes it hurt, beside what was marked."""

from pathlib import Path

import pytest

from making.knowledge import knowledge
from making.listings import listing_of, marked
from unknot.cli.practise.pattern import pattern, show_pattern


def test_what_is_marked_is_named_beside_the_pattern_and_what_is_not_reached_too(tmp_path: Path) -> None:
    """As a rule, sometimes, not reached, where to feel: nothing that was marked is left out."""
    companion, _ = marked(tmp_path, ("temple", "neck-angle", "calf"))
    candidate = next(c for c in listing_of(companion).why.ranking.candidates if c.point == "trapezius-upper.1")
    said = dict(pattern(companion, candidate, companion.told()[0].drawing))
    assert "temple, which you marked" in said["Hurts there as a rule"]
    assert "where neck meets shoulder, which you marked" in "; ".join(said.values())
    assert "calf, right" in said["You marked, and it does not reach"]
    assert said["Where to feel"] == knowledge().points["trapezius-upper.1"].site
    hurting = {*knowledge().points["trapezius-upper.1"].essential, *knowledge().points["trapezius-upper.1"].spillover}
    assert all(knowledge().regions[region].name.lower() in "; ".join(said.values()) for region in hurting)


@pytest.mark.parametrize(("plain", "columns"), [(False, "80"), (True, "80"), (False, "40")])
def test_it_is_two_columns_where_there_is_room_and_sentences_to_listen_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, plain: bool, columns: str
) -> None:
    """No row is longer than the terminal is wide."""
    monkeypatch.setenv("COLUMNS", columns)
    in_columns = not plain and columns == "80"
    companion, terminal = marked(tmp_path, ("temple",), plain=plain)
    candidate = listing_of(companion).why.ranking.candidates[0]
    show_pattern(companion, candidate, companion.told()[0].drawing)
    rows = [row for row in terminal.said if row.startswith("  ")]
    assert any("Hurts there as a rule: " in row for row in rows)
    assert all(len(row) <= 80 for row in rows) if in_columns else all(row.endswith(".") for row in rows)


def test_a_mark_that_lies_right_beside_is_said_to(tmp_path: Path) -> None:
    """People draw roughly."""
    companion, _ = marked(tmp_path, ("ankle-inner",))
    candidate = next(one for one in listing_of(companion).why.ranking.candidates if one.near)
    left = dict(pattern(companion, candidate, companion.told()[0].drawing))["You marked, and it does not reach"]
    assert left.endswith(", right, which lies right beside")
