"""What each run of faults counted, said at the end: how many faults, how many entries, how many lost and doubled."""

from collections.abc import Callable

import pytest

FIGURE = "figure"
Count = Callable[[str, int, tuple[int, int]], None]
_figures: list[str] = []


@pytest.fixture
def counted(record_property: Callable[[str, object], None]) -> Count:
    """Note what was done, and how many entries were acknowledged, are lost, and are doubled: no lost, no doubled."""

    def note(what: str, entries: int, lost_and_doubled: tuple[int, int]) -> None:
        lost, doubled = lost_and_doubled
        record_property(FIGURE, f"{what}: {entries:,} entries acknowledged, {lost} lost, {doubled} doubled")
        assert entries
        assert lost_and_doubled == (0, 0)

    return note


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Collect them, from other processes too."""
    if report.when == "call":
        _figures.extend(str(value) for name, value in report.user_properties if name == FIGURE)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say them."""
    for figure in _figures:
        terminalreporter.write_line(figure)
