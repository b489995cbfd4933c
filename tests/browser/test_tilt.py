"""The mathematics of the phone as a goniometer, in the browser: a jump of its angles is no jump of what is measured."""

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from making.browser import chromium, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

alphas, betas, gammas = st.floats(0, 360), st.floats(-180, 180), st.floats(-90, 90)
readings = st.builds(lambda a, b, c: {"alpha": a, "beta": b, "gamma": c}, alphas, betas, gammas)
laws = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
CLOSE = 1e-6
_ASK = """async (calls) => {
  const tilt = await import("/static/js/track/tilt.js");
  return calls.map(([name, ...given]) => tilt[name](...given));
}"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Page]":
    """A page of the app, whose modules can be asked."""
    home: Path = tmp_path_factory.mktemp("home")
    with served(home) as address, chromium() as browser:
        opened = browser.new_context(service_workers="block").new_page()
        opened.goto(f"{address}/about")
        yield opened


def _asked(page: "Page", *calls: list[Any]) -> list[float]:
    answers: list[float] = page.evaluate(_ASK, list(calls))
    return answers


def _at(alpha: float = 0, beta: float = 0, gamma: float = 0) -> dict[str, float]:
    return {"alpha": alpha, "beta": beta, "gamma": gamma}


@pytest.mark.parametrize(
    ("start", "now", "degrees"),
    [
        (_at(beta=10), _at(beta=55), 45),
        (_at(beta=170), _at(beta=-149), 41),
        (_at(gamma=80), _at(alpha=180, beta=180, gamma=-80), 20),
        (_at(gamma=-85), _at(alpha=0, beta=-180, gamma=85), 10),
        (_at(gamma=-20), _at(gamma=30), 50),
        (_at(beta=0), _at(beta=180), 180),
    ],
    ids=["plain", "over 180", "on past upright", "on past upright to the other side", "sideways", "upside down"],
)
def test_how_far_a_phone_has_tipped(page: "Page", start: Any, now: Any, degrees: float) -> None:
    """Also where its angles jump."""
    assert _asked(page, ["tipped", start, now]) == [pytest.approx(degrees, abs=CLOSE)]


@pytest.mark.parametrize(
    ("start", "now", "degrees"),
    [
        (_at(alpha=350), _at(alpha=10), 20),
        (_at(alpha=10), _at(alpha=300), 70),
        (_at(alpha=0, beta=90), _at(alpha=60, beta=90), 60),
        (_at(alpha=20), _at(alpha=20, beta=25), 0),
        (_at(alpha=5), _at(alpha=185), 180),
    ],
    ids=["over north", "the short way", "held upright", "tipped alone", "about face"],
)
def test_how_far_a_phone_has_turned(page: "Page", start: Any, now: Any, degrees: float) -> None:
    """About the upright axis, however it is held."""
    assert _asked(page, ["turned", start, now]) == [pytest.approx(degrees, abs=CLOSE)]


@laws
@given(readings, readings, alphas)
def test_tipping_is_an_angle_that_no_turn_changes(page: "Page", one: Any, other: Any, turn: float) -> None:
    """From 0 to 180, the same both ways, nothing for staying, and the heading does not matter."""
    turned = {**other, "alpha": turn}
    there, back, stayed, elsewhere = _asked(
        page, ["tipped", one, other], ["tipped", other, one], ["tipped", one, one], ["tipped", one, turned]
    )
    assert 0 <= there <= 180 + CLOSE
    assert there == pytest.approx(back, abs=CLOSE)
    assert stayed == pytest.approx(0, abs=CLOSE)
    assert elsewhere == pytest.approx(there, abs=CLOSE)


@laws
@given(st.floats(-360, 720), st.floats(-80, 80), st.floats(-80, 80), st.floats(-179, 179))
def test_turning_by_some_degrees_is_measured_as_that(
    page: "Page", alpha: float, beta: float, gamma: float, by: float
) -> None:
    """Wherever it begins, over north and back, and however the phone is held meanwhile."""
    start = _at(alpha % 360, beta, gamma)
    now = {**start, "alpha": (alpha + by) % 360}
    assert _asked(page, ["turned", start, now]) == [pytest.approx(abs(by), abs=1e-4)]


@laws
@given(readings)
def test_a_small_step_is_a_small_change_wherever_it_is(page: "Page", one: Any) -> None:
    """A step of a hundredth of a degree of beta never measures more, jump or not."""
    step = one["beta"] + 0.01
    other = {**one, "beta": step - 360 if step > 180 else step}
    assert _asked(page, ["tipped", one, other])[0] <= 0.01 + CLOSE


@laws
@given(st.floats(-1e4, 1e4))
def test_a_wrapped_angle_is_the_same_angle_within_half_a_turn(page: "Page", angle: float) -> None:
    """It differs by whole turns."""
    (within,) = _asked(page, ["wrapped", angle])
    assert -180 < within <= 180
    turns = (angle - within) / 360
    assert turns == pytest.approx(round(turns), abs=CLOSE)
