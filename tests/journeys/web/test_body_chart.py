"""The body chart in a real browser: no gap and no overlap between regions; marked by tap, by key and by list alike."""

from typing import TYPE_CHECKING, Any

import pytest

from making.body_pictures import names, picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

COUNT = """step => {
  const svg = document.querySelector("svg"), skin = svg.querySelector(".skin");
  const { width, height } = svg.viewBox.baseVal;
  const shapes = [...svg.querySelectorAll(".region")].map(path => ({
    path, box: path.getBBox(), turned: path.hasAttribute("transform"), name: path.dataset.region,
  }));
  const wrong = [];
  let inside = 0;
  for (let y = step / 2 + .37; y < height; y += step) for (let x = step / 2 + .37; x < width; x += step) {
    const here = shapes.filter(({ path, box, turned }) => {
      const across = turned ? width - x : x;
      return across > box.x - 1 && across < box.x + box.width + 1 && y > box.y - 1 && y < box.y + box.height + 1
        && path.isPointInFill(new DOMPoint(across, y));
    });
    const skinned = skin.isPointInFill(new DOMPoint(x, y));
    inside += skinned;
    if (here.length !== Number(skinned)) wrong.push([x, y, here.map(shape => shape.name).join()]);
  }
  return { inside, wrong };
}"""


@pytest.fixture
def page(browser: "Browser", address: str) -> "Iterator[Page]":
    """A guest on a phone, asked where it hurts, with the map awake."""
    context = browser.new_context(viewport={"width": 375, "height": 720}, reduced_motion="reduce")
    opened = context.new_page()
    opened.set_default_timeout(15_000)
    opened.goto(f"{address}/visit")
    opened.wait_for_selector("svg.body-picture")
    yield opened
    context.close()


@pytest.mark.parametrize("name", [name for name in names() if not name.endswith("-left")])
def test_every_bit_of_skin_is_in_exactly_one_region(browser: "Browser", name: str) -> None:
    """On a grid over the picture each place of the skin lies in one region, each place beside it in none."""
    page = browser.new_page()
    page.set_content(picture(name).text)
    counted: dict[str, Any] = page.evaluate(COUNT, picture(name).width // 90)
    page.close()
    assert counted["inside"] > 800
    assert counted["wrong"] == []


def _open(page: "Page", part: str, turn: str) -> None:
    page.click(f"button.part:has-text('{part}')")
    page.click(f"button.turn:text-is('{turn}')")
    page.wait_for_selector(f"button.turn[aria-pressed=true]:text-is('{turn}')")


def _ticked(page: "Page") -> list[str]:
    ticked: list[str] = page.evaluate(
        "[...document.querySelectorAll('input[name=mark]:checked')].map(box => box.value)"
    )
    return ticked


def _tap(page: "Page", key: str) -> None:
    """Tap where the region's sign would be."""
    at = page.evaluate(
        """key => {
          const path = document.querySelector(`path[data-key="${key}"]`);
          path.ownerSVGElement.scrollIntoView({ block: "center" });
          const [x, y] = path.dataset.at.split(" ").map(Number);
          const placed = new DOMPoint(x, y).matrixTransform(path.getScreenCTM());
          return [placed.x, placed.y];
        }""",
        key,
    )
    page.mouse.click(*at)


def test_a_tap_on_the_body_opens_the_part_and_a_tap_there_ticks_the_box(page: "Page") -> None:
    """The person's right shoulder is on the viewer's left; what was hit is said at once, with its side."""
    _tap(page, "shoulder-front:right")
    page.wait_for_selector("h2:text-is('Right shoulder')")
    _tap(page, "shoulder-front:right")
    assert _ticked(page) == ["shoulder-front:right"]
    assert page.inner_text(".chart-said") == "Front of the shoulder, right: marked."
    _tap(page, "shoulder-front:right")
    assert _ticked(page) == []


def test_a_mark_a_bit_beside_is_moved(page: "Page") -> None:
    """The neighbours are offered; choosing one moves the mark."""
    _open(page, "Right arm", "Back")
    _tap(page, "elbow-back:right")
    page.click("button.chip:has-text('Outer elbow, right')")
    assert _ticked(page) == ["elbow-outer:right"]


def test_the_keyboard_walks_and_marks(page: "Page") -> None:
    """Arrows go to a neighbour in that direction, Space and Enter tick."""
    _open(page, "Left leg", "Back")
    page.focus("path[tabindex='0']")
    page.evaluate("document.querySelector('path[data-key=\"thigh-back:left\"]').focus()")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert _ticked(page) == ["knee-back:left", "calf:left"]
    assert page.get_attribute("path[data-key='calf:left']", "aria-checked") == "true"


def test_the_list_draws_on_the_map_and_remove_unticks_the_list(page: "Page") -> None:
    """The boxes are the only memory: the map follows them, the list of what is marked unticks them."""
    page.evaluate("document.querySelector('input[value=\"forehead:midline\"]').click()")
    assert page.locator("g.signs path.edge.chosen").count() == 2
    page.click("button[aria-label='Remove Forehead, middle']")
    assert _ticked(page) == []
    assert page.locator("g.signs path").count() == 0


def test_targets_take_a_finger_and_nothing_scrolls_sideways_at_320(page: "Page") -> None:
    """Every button of the map is 44 px high; the narrowest phone shows all of it."""
    _open(page, "Head and neck", "Face")
    heights = page.evaluate(
        "[...document.querySelectorAll('.chart-stage button')].map(b => b.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_passes_axe_whole_and_enlarged(page: "Page", scheme: Any) -> None:
    """No rule of accessibility is broken, in light and dark, whole and enlarged with a mark."""
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # noqa: PLC0415

    page.emulate_media(color_scheme=scheme)
    assert Axe().run(page, context=".body-chart").response["violations"] == []
    _open(page, "Head and neck", "Right ear")
    _tap(page, "ear:right")
    assert Axe().run(page, context=".body-chart").response["violations"] == []


def test_a_picture_of_a_pattern_stands_above_the_words_that_were_there(page: "Page") -> None:
    """The words stay, and are all that is read aloud; signs, hatching and outlines tell the kinds apart."""
    page.evaluate(
        """async () => {
          const { mountChart } = await import("/static/js/body-chart.js");
          const chart = document.createElement("div");
          chart.id = "tried";
          chart.innerHTML = "<ul class='chart-legend'><li>The spot: Calf, left</li></ul>";
          Object.assign(chart.dataset, {
            chart: "pattern", side: "left", essential: "calf", spillover: "arch", press: "calf",
            marks: JSON.stringify([{ region: "heel", side: "left", intensity: 4 }]) });
          document.querySelector("main").append(chart);
          await mountChart(chart);
        }"""
    )
    assert page.inner_text("#tried").strip().endswith("The spot: Calf, left")
    assert page.get_attribute("#tried .chart-pattern", "aria-hidden") == "true"
    for sign in ("circle.press", "path.edge.essential", "path.edge.spillover", "path.edge.own", "text.figure"):
        assert page.locator(f"#tried {sign}").count() >= 1, sign


def test_a_pattern_without_its_picture_keeps_its_words(page: "Page") -> None:
    """Where a picture cannot be fetched nothing is lost."""
    page.evaluate(
        """async () => {
          const { fetch } = globalThis;
          globalThis.fetch = (at) => (String(at).includes(".svg") ? Promise.reject(new Error("gone")) : fetch(at));
          const { mountChart } = await import("/static/js/body-chart.js");
          const chart = document.createElement("div");
          chart.id = "tried";
          chart.innerHTML = "<p>The spot: Calf, left</p>";
          Object.assign(chart.dataset, { chart: "pattern", side: "left", essential: "calf", press: "calf" });
          document.querySelector("main").append(chart);
          await mountChart(chart);
        }"""
    )
    assert page.is_visible("#tried p")
    assert page.locator("#tried svg").count() == 0
