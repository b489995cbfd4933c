"""Charts of what was measured: figures as values, and as pictures, tables, sentences and plain characters.

>>> figures = figures_of(entries, today, knowledge)          # doctest: +SKIP
>>> svg_of(figures[0]), table_of(figures[0]), plain_of(figures[0])          # doctest: +SKIP
"""

from unknot.doors.charts.figures import Figure, Group, Mark, Panel, figures_of
from unknot.doors.charts.picture import svg_of
from unknot.doors.charts.plain import plain_of
from unknot.doors.charts.table import Row, table_of

__all__ = ["Figure", "Group", "Mark", "Panel", "Row", "figures_of", "plain_of", "svg_of", "table_of"]
