"""The laws of charts: picture and table hold the same, inside the frame, whatever was said."""

from typing import Any
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from making.days import day
from making.knowledge import knowledge
from making.measured import SOCKS, episode_ended, measures, named, started
from unknot.doors.charts import figures_of, plain_of, svg_of, table_of
from unknot.doors.charts.scales import WIDTH, height_of, missing_runs
from unknot.doors.charts.table import NO_ANSWER
from unknot.vocabulary.entry import Entry

LAST = 60
ratings = st.none() | st.integers(0, 10)
said = st.lists(
    st.tuples(st.integers(0, LAST), st.fixed_dictionaries({"now": ratings, "average": ratings, "sleep": ratings})),
    min_size=1,
    max_size=15,
)


def _journal(told: list[tuple[int, dict[str, Any]]], end: int, session: int) -> list[Entry]:
    days = [
        measures(n, on, minute=n, **one, activities={SOCKS.id: one["sleep"]}) for n, (on, one) in enumerate(told, 1)
    ]
    return [named(900, 0, SOCKS), *days, episode_ended(901, end), started(902, session)]


@given(said, st.integers(0, LAST), st.integers(0, LAST))
def test_picture_table_and_missing_days_agree(told: list[tuple[int, dict[str, Any]]], end: int, session: int) -> None:
    """Each answer is one shape inside the frame; a day is missing in the picture where the table says no answer."""
    for figure in figures_of(_journal(told, end, session), day(LAST), knowledge()):
        root = ET.fromstring(svg_of(figure))  # noqa: S314 - our own
        dots = [one for one in root.iter() if one.get("class") == "chart-dot"]
        assert len(dots) == sum(len(panel.values) for panel in figure.panels)
        assert all(0 <= float(one.get("cx") or -1) <= WIDTH for one in dots)
        assert all(0 <= float(one.get("cy") or -1) <= height_of(figure) for one in dots)
        for index, panel in enumerate(figure.panels):
            missing = sum((last - first).days + 1 for first, last in missing_runs(panel, figure.last))
            begun = min(value.day for value in panel.values)
            rows = [row for row in table_of(figure) if row.cells[2 * index] == NO_ANSWER]
            told_so = sum((row.last - max(row.first, begun)).days + 1 for row in rows if row.last >= begun)
            assert missing == told_so
        assert max(map(len, plain_of(figure).splitlines()[2:15])) <= 80
