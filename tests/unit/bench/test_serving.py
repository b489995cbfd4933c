"""Pages over HTTP are judged by what is left of the wall time without the engine's own."""

from bench.serving import Answered, http_missed, http_table


def test_the_engines_own_time_is_not_counted() -> None:
    """Nine milliseconds with five in the engine are twice a bare answer of two."""
    row = Answered("a page", 1000, wall=0.75, engine=0.25, bare=0.25)
    assert row.ratio == 2
    assert http_missed([row]) == []
    assert "2.00 x" in http_table([row]).rows[0]


def test_what_takes_longer_is_said() -> None:
    """By its name."""
    assert http_missed([Answered("a page", 1000, wall=0.010, engine=0.005, bare=0.002)]) == ["a page"]
