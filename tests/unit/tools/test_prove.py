"""The page of the long runs says what they said."""

from datetime import date

from tools.prove import Result, figures_of, page


def test_the_last_figures_of_a_run_are_kept() -> None:
    """Counts of tests and of changes, whatever was printed around them."""
    assert figures_of("noise\n12 passed in 3.0s\nmore") == "12 passed in 3.0s"
    assert figures_of("9 changes tried, 0 survived.\n") == "9 changes tried, 0 survived."
    assert figures_of("") == "nothing was said"


def test_a_failed_run_is_said_to_have_failed() -> None:
    """Nothing is passed over on the page."""
    written = page([Result("laws", "3 failed, 1 passed", held=False, minutes=1.25)], date(2026, 11, 24))
    assert "| laws | 3 failed, 1 passed | FAILED | 1.2 |" in written
