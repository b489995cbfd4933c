"""The picture, the table and the plain characters of a figure say the same."""

import re
from xml.etree import ElementTree as ET

from making.days import day
from making.knowledge import knowledge
from making.measured import SOCKS, episode_ended, measures, motion, named, started
from unknot.doors.charts import Figure, figures_of, plain_of, svg_of, table_of
from unknot.doors.charts.scales import joined, missing_runs, scale_of
from unknot.vocabulary.entry import Entry

SVG = "{http://www.w3.org/2000/svg}"
GAP = [measures(n, on, now=5) for n, on in enumerate((0, 1, 4, 5, 9), 1)]


def _figure(*entries: Entry, today: int = 9) -> Figure:
    return figures_of(entries, day(today), knowledge())[0]


def _drawn(figure: Figure, style: str) -> list[ET.Element]:
    return [one for one in ET.fromstring(svg_of(figure)).iter() if one.get("class") == style]  # noqa: S314 - our own


def test_every_answer_is_a_dot_and_the_line_is_never_joined_over_a_missing_day() -> None:
    """Three runs of days, three lines; the days between are striped."""
    figure = _figure(*GAP)
    assert len(_drawn(figure, "chart-dot")) == 5
    assert [len((one.get("points") or "").split()) for one in _drawn(figure, "chart-line")] == [2, 2, 1]
    assert len(_drawn(figure, "chart-missing")) == 2
    assert list(missing_runs(figure.panels[0], day(9))) == [(day(2), day(3)), (day(6), day(8))]


def test_today_is_not_missing_before_it_is_over() -> None:
    """Nobody has left out what can still be said."""
    assert not _drawn(_figure(*GAP[:2], today=2), "chart-missing")
    assert len(_drawn(_figure(*GAP[:2], today=3), "chart-missing")) == 1


def test_the_line_is_not_joined_across_the_end_of_an_episode() -> None:
    """Even where the days follow one another."""
    figure = _figure(measures(1, 0, now=9), episode_ended(2, 0), measures(3, 1, now=3))
    assert len(list(joined(figure.panels[0].trend.all_days, figure.ends))) == 2


def test_the_band_begins_with_the_first_values_and_spans_the_margin() -> None:
    """From 7 it reaches from 2 points less, or 30 percent, to 2 points more."""
    figure = _figure(*(measures(n, n, now=7) for n in range(3)))
    (band,), scale = _drawn(figure, "chart-band"), scale_of(figure, 0)
    assert float(band.get("y") or 0) == round(scale.y(9), 1)
    height = float(band.get("height") or 0)
    assert abs(height - (scale.y(5) - scale.y(9))) < 0.1


def test_what_was_measured_after_a_session_has_its_own_shape() -> None:
    """A hollow diamond beside the dot."""
    figure = _figure(motion(1, 0, 40, "before"), motion(2, 0, 55, "after", minute=5))
    assert (len(_drawn(figure, "chart-dot")), len(_drawn(figure, "chart-after"))) == (1, 1)
    assert len(_drawn(figure, "chart-typical")) == 2


def test_the_picture_is_named_by_its_sentence_and_has_no_style_or_script_of_its_own() -> None:
    """A strict policy shows it; somebody who cannot see it hears the same."""
    svg = svg_of(_figure(*GAP))
    root = ET.fromstring(svg)  # noqa: S314 - our own
    assert root.get("role") == "img"
    title = root.find(f"{SVG}title")
    assert title is not None
    assert root.get("aria-labelledby") == title.get("id")
    assert "5 answers" in (title.text or "")
    assert not re.search(r"<style|style=|<script|\son\w+=|href", svg)


def test_a_persons_own_words_cannot_become_markup() -> None:
    """The name of an activity is text, whatever it holds."""
    evil = type(SOCKS)("a-1", '<script>alert("x")</script>')
    told = [named(1, 0, evil), measures(2, 0, activities={"a-1": 4})]
    drawn = "".join(svg_of(figure) for figure in figures_of(told, day(1), knowledge()))
    assert "<script>" not in drawn
    assert "&lt;script&gt;" in drawn


def test_the_table_has_every_day_and_tells_empty_ones_together() -> None:
    """Days without an answer say so."""
    rows = table_of(_figure(*GAP, started(90, 7), today=10))
    assert [(row.first, row.last) for row in rows] == [
        (day(0), day(0)),
        (day(1), day(1)),
        (day(2), day(3)),
        (day(4), day(4)),
        (day(5), day(5)),
        (day(6), day(6)),
        (day(7), day(7)),
        (day(8), day(8)),
        (day(9), day(9)),
        (day(10), day(10)),
    ]
    assert rows[2].cells == ("no answer", "")
    assert rows[6].happened[0].startswith("1: first session")


def test_plain_characters_fit_a_terminal_and_show_what_is_missing() -> None:
    """A column a day; a year takes several days to a column."""
    shown = plain_of(_figure(*GAP))
    assert "Pain now (n = 5)" in shown
    assert "+  ..  ..." in shown
    year = plain_of(_figure(*(measures(n, n, now=n % 11) for n in range(366)), today=365))
    drawn = [line for line in year.splitlines() if line[5:7] in {" |", " +"}]
    assert max(map(len, drawn)) <= 80
    assert "one column: 6 days" in year
