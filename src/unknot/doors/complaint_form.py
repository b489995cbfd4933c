"""How a complaint is written in JSON: who it is, where it hurts and for how long, read the same way by every door."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from unknot.doors.json_form import Written, fields, inside, known, one_of, rows, shown, whole
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.answer import Answer, Sex
from unknot.vocabulary.body import Drawing, Mark, Place, RegionId, Side
from unknot.vocabulary.person import OLDEST, Person
from unknot.vocabulary.scale import Pain

PERSON_FIELDS = ("age", "sex", "pregnant")
MARK_FIELDS = ("region", "side", "intensity", "quality")
PLACE_FIELDS = ("region", "side")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LONGEST_DAYS = 366 * OLDEST


def read_person(written: Any, where: str = "person") -> Person:
    """Who it is; None or a missing field means not said."""
    said = fields(written if written is not None else {}, where, PERSON_FIELDS)
    age, sex, pregnant = (said.get(name) for name in PERSON_FIELDS)
    return Person(
        None if age is None else whole(age, f"{where}.age", 0, OLDEST),
        None if sex is None else Sex(one_of(sex, f"{where}.sex", tuple(Sex))),
        None if pregnant is None else Answer(one_of(pregnant, f"{where}.pregnant", tuple(Answer))),
    )


def read_drawing(written: Written, knowledge: Knowledge) -> Drawing:
    """The drawing of a form with ``pain`` and perhaps ``onset_days``; each place once."""
    marks = [_mark(row, f"pain[{i}]", knowledge) for i, row in enumerate(rows(written["pain"], "pain"))]
    if not marks:
        raise ValueError("pain: name at least one place that hurts.")
    _refuse_doubles([mark.place for mark in marks], knowledge)
    return Drawing(tuple(marks), read_days(written.get("onset_days"), "onset_days"))


def read_days(said: Any, where: str) -> int | None:
    """How many days ago something began, None when not said."""
    return None if said is None else whole(said, where, 0, LONGEST_DAYS)


def _mark(row: Any, where: str, knowledge: Knowledge) -> Mark:
    said = fields(row, where, MARK_FIELDS, needed=("region",))
    intensity, quality = said.get("intensity"), said.get("quality")
    if quality is not None and not isinstance(quality, str):
        raise ValueError(f"{where}.quality: this is a word or null, not {shown(quality)}.")
    pain = None if intensity is None else Pain(whole(intensity, f"{where}.intensity", 0, 10))
    return Mark(_place(said, where, knowledge), pain, quality)


def read_place(written: Any, where: str, knowledge: Knowledge) -> Place:
    """A region and a side; the side may be left out when it is not known."""
    return _place(fields(written, where, PLACE_FIELDS, needed=("region",)), where, knowledge)


def _place(said: Written, where: str, knowledge: Knowledge) -> Place:
    region = known(said["region"], f"{where}.region", knowledge.regions, "region")
    return Place(region, read_side(said.get("side"), region, inside(where, "side"), knowledge))


def read_side(said: Any, region: RegionId, where: str, knowledge: Knowledge) -> Side | None:
    """The person's own side; a region on the midline of the body has none, so midline or null only."""
    if said is None:
        return None
    side = Side(one_of(said, where, tuple(Side)))
    if side is not Side.MIDLINE and not knowledge.regions[region].paired:
        raise ValueError(f"{where}: {region} lies on the midline; its side is midline or null, not {side}.")
    return side


def _refuse_doubles(places: Iterable[Place], knowledge: Knowledge) -> None:
    seen = set()
    for index, place in enumerate(places):
        if on_chart(place, knowledge) in seen:
            raise ValueError(f"pain[{index}]: {place.region} is marked twice on the same side; mark a place once.")
        seen.add(on_chart(place, knowledge))


def on_chart(place: Place, knowledge: Knowledge) -> Place:
    """The one way to name a place: a region on the midline has no side, whether midline was said or nothing."""
    return place if knowledge.regions[place.region].paired else Place(place.region)


def read_day(said: Any, where: str, today: date) -> date:
    """A day written YYYY-MM-DD; ``today`` where nothing was said."""
    if said is None:
        return today
    if isinstance(said, str) and DAY.fullmatch(said):
        with suppress(ValueError):
            return date.fromisoformat(said)
    raise ValueError(f"{where}: a day is written YYYY-MM-DD, not {shown(said)}.")


def drawn_on_chart(drawing: Drawing, knowledge: Knowledge) -> Drawing:
    """The same drawing with every place named in the one way."""
    marks = tuple(replace(mark, place=on_chart(mark.place, knowledge)) for mark in drawing.marks)
    return Drawing(marks, drawing.onset_days)


def write_place(place: Place) -> dict[str, str | None]:
    """A place as the doors answer it."""
    return {"region": place.region, "side": place.side}
