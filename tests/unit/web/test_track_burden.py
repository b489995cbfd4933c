"""What a day in numbers asks of somebody: taps and words, counted on the page itself, and the seconds they make."""

import re
from html import unescape
from pathlib import Path

import pytest

from making.web import Guest

PAGE = Path(__file__).parents[3] / "docs" / "explanation" / "tracking.md"
WORDS_A_MINUTE = 200
"""As the reference counts the safety questions."""
TAP_S = 0.7
"""Our own assumption for one tap on a button that is there already."""
MOST_S = 20
NECK = {"region": "neck-side", "side": "right", "intensity": 6, "quality": None}
ACTIVITIES = ("Look over my shoulder", "Sleep on my side", "Carry the shopping")
_LEGEND = re.compile(r"<legend>(.*?)</legend>")
_TEXT = re.compile(r"<[^>]+>")


def _page(activities: tuple[str, ...], *, next_day_told: bool) -> str:
    guest = Guest()
    guest.keep("drawing", {"pain": [NECK], "onset_days": 3, "seen_by_professional": False}, days_ago=1)
    guest.keep("person", {"age": 40, "sex": "female", "pregnant": "no"}, days_ago=1)
    if next_day_told:
        guest.keep("drawing", {"pain": [NECK], "onset_days": 3, "seen_by_professional": False, "again": True})
    guest.send()
    return guest.send(**{f"named-{n}": text for n, text in enumerate(activities)}).page


def _words(text: str) -> int:
    return sum(not word.strip(",.:?").isdigit() for word in unescape(_TEXT.sub(" ", text)).split())


def _counted(page: str) -> tuple[int, int, int]:
    """Taps with Save, the words of all legends, and of them those that are no explanation of the scale."""
    legends = _LEGEND.findall(page)
    scales = len(re.findall(r'<fieldset class="scale"', page))
    names = [re.split(r"[:?]", legend)[0] for legend in legends]
    heading, save = "How is today?", "Save"
    every = sum(map(_words, (heading, *legends, save)))
    return scales + 1, every, sum(map(_words, (heading, *names, save)))


def _seconds(taps: int, words: int) -> float:
    return taps * TAP_S + words * 60 / WORDS_A_MINUTE


@pytest.mark.parametrize(
    ("case", "activities", "told"),
    [
        ("one place, three activities", ACTIVITIES, False),
        ("one place, no activities", (), False),
        ("one place, told already how strong it is now, three activities", ACTIVITIES, True),
    ],
    ids=["all", "no activities", "told already"],
)
def test_a_day_takes_less_than_twenty_seconds_once_its_scales_are_known(
    case: str, activities: tuple[str, ...], told: bool
) -> None:
    """And the page of the documentation says the very figures, the first time's too."""
    taps, every, known = _counted(_page(activities, next_day_told=told))
    assert _seconds(taps, known) <= MOST_S
    row = f"| {case} | {taps} | {known} | {_seconds(taps, known):.0f} | {every} | {_seconds(taps, every):.0f} |"
    assert row in PAGE.read_text(encoding="utf-8"), row
