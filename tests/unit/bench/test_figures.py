"""The bench's own arithmetic, so that its figures can be believed."""

from datetime import date
from statistics import median

import pytest

from bench.drawings import drawings
from bench.measured import HEADINGS, Anchor, Budget, Measured, cells, ms, tabled, times_as_long
from bench.page import Machine, page
from bench.sampling import in_turn, p95, ratio
from bench.table import Table, as_markdown, as_text
from making.knowledge import knowledge
from unknot.engine.locating.connected import connected
from unknot.engine.locating.evidence import evidence_of
from unknot.engine.locating.net import net_of


@pytest.mark.parametrize(("size", "rank"), [(1, 1), (2, 2), (19, 19), (20, 19), (21, 20), (40, 38), (100, 95)])
def test_p95_is_the_time_at_the_nearest_rank(size: int, rank: int) -> None:
    """Of 20 times the 19th, of 100 the 95th, in whatever order they were taken."""
    sample = [float(size - number) for number in range(size)]
    assert p95(sample) == rank


def test_a_percentile_of_nothing_is_refused() -> None:
    """No time, no figure."""
    with pytest.raises(ValueError, match="at least one time"):
        p95([])


def test_a_ratio_is_of_medians() -> None:
    """One slow run changes neither side."""
    assert ratio([2.0, 2.0, 90.0], [0.5, 0.5, 0.1]) == pytest.approx(4)


def test_calls_are_timed_in_turn_after_one_that_does_not_count() -> None:
    """A busy moment meets them all, and the first call, which fills caches, is left out."""
    seen: list[str] = []
    samples = in_turn([lambda: seen.append("a"), lambda: seen.append("b")], 3)
    assert "".join(seen) == "ab" * 4
    assert [len(sample) for sample in samples] == [3, 3]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.15, "150 ms"),
        (0.005, "5 ms"),
        (0.0123, "12.3 ms"),
        (0.00123, "1.23 ms"),
        (0.000123, "0.123 ms"),
        (1.5, "1500 ms"),
    ],
)
def test_times_are_said_in_milliseconds(seconds: float, said: str) -> None:
    """Three digits that matter."""
    assert ms(seconds) == said


def test_a_budget_is_held_against_the_figure_it_names() -> None:
    """Two slow runs in twenty miss a p95 and leave a median alone; the very budget is a miss."""
    sample = [0.001] * 18 + [0.9] * 2
    assert not Budget(0.01).met(sample)
    assert Budget(0.01, of=median).met(sample)
    assert not Budget(0.001, of=median).met(sample)


def test_a_row_states_budget_result_and_anchor() -> None:
    """In the order of the headings; a missed budget is loud and counted."""
    row = Measured("walk", [0.02] * 3, Budget(0.01), Anchor("stand", [0.01] * 3))
    assert dict(zip(HEADINGS, cells(row), strict=True)) == {
        "what": "walk",
        "runs": "3",
        "median": "20 ms",
        "p95": "20 ms",
        "budget": "p95 < 10 ms",
        "result": "NOT MET",
        "beside": "stand",
        "its median": "10 ms",
        "ratio": "2.00 x",
    }
    assert row.missed
    assert not Measured("walk", [0.02]).missed


def test_a_large_ratio_has_no_false_digits() -> None:
    """A hundred and twenty times is not 120.35 times."""
    assert (times_as_long(120.35), times_as_long(0.5)) == ("120 x", "0.50 x")


def test_a_table_is_aligned_and_a_row_of_another_length_is_refused() -> None:
    """The first column to the left, the others to the right, in both forms."""
    table = Table("Speed", ("what", "ms"), (("a", "1"), ("bcdefg", "1000")), ("A note.",))
    assert as_text(table).splitlines() == ["Speed", "-----", "what      ms", "a          1", "bcdefg  1000", "A note."]
    assert as_markdown(table).splitlines() == [
        "## Speed",
        "",
        "| what   |   ms |",
        "|--------|-----:|",
        "| a      |    1 |",
        "| bcdefg | 1000 |",
        "",
        "A note.",
    ]
    with pytest.raises(ValueError, match="every row needs 2 cells"):
        Table("Speed", ("what", "ms"), (("a",),))


def test_the_page_says_when_on_what_and_what_was_missed() -> None:
    """The date, the Python and the cores, and each missed budget by name."""
    table = tabled("Speed", [Measured("walk", [0.02], Budget(0.01))])
    written = page([table], Machine("CPython 3.11.7", 2), date(2026, 11, 24), ["walk"])
    assert "Measured on 2026-11-24 with CPython 3.11.7 on 2 cores.\n\nNot met: walk.\n\n## Speed\n" in written
    assert "Every budget was met.\n" in page([table], Machine("CPython 3.11.7", 2), date(2026, 11, 24), [])


@pytest.mark.parametrize("marks", [1, 5, 14])
def test_every_drawing_hangs_together_and_comes_back_the_same(marks: int) -> None:
    """What is measured as one part of so many marks is one, and the next run measures the same."""
    net = net_of(knowledge())
    made = drawings(net, marks, 4)
    assert made == drawings(net, marks, 4)
    for drawing in made:
        parts = connected(evidence_of(drawing, {}, net).findings, marks)
        assert [len(part) for part in parts] == [marks]
