"""What the browser needs beside the pictures: names, neighbours, and which view shows a region how wide."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from tools.body_chart.drawing import Circle, Drawing
from tools.body_chart.svg import OTHER, version
from tools.body_chart.views import VIEWS

AREAS = {
    "head": "Head and neck",
    "shoulder": "Shoulder",
    "trunk": "Chest, belly and back",
    "arm": "Arm",
    "hand": "Hand",
    "leg": "Leg",
    "foot": "Foot",
}


AREA_OF = {
    "neck": "head", "chest": "trunk", "abdomen": "trunk", "pelvis": "trunk", "back": "trunk", "hip": "trunk",
    "thigh": "leg", "knee": "leg", "lower-leg": "leg",
}  # fmt: skip
"""Where an area of the facts is enlarged, if not under its own name."""


def directory(regions: Mapping[str, Mapping[str, Any]], views: Mapping[str, Mapping[str, Any]]) -> str:
    """One JSON text, one line for each region and each view."""
    parts = {
        "areas": [f"{json.dumps(key)}:{json.dumps(title)}" for key, title in AREAS.items()],
        "regions": [f"{json.dumps(key)}:{_compact(value)}" for key, value in regions.items()],
        "views": [f"{json.dumps(key)}:{_compact(value)}" for key, value in views.items()],
    }
    lines = ",\n".join(f'"{name}":{{\n' + ",\n".join(rows) + "\n}" for name, rows in parts.items())
    return f"{{\n{lines}\n}}\n"


def regions_of(facts: Mapping[str, Mapping[str, Any]], landmarks: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Each region's name, whether it has two sides, its neighbours, and whether it touches its own mirror image."""
    return {
        key: {
            "name": fact["name"],
            "area": AREA_OF.get(fact["area"], fact["area"]),
            "paired": fact["paired"],
            "beside": landmarks["regions"][key]["adjacent"],
            "midline": landmarks["regions"][key].get("midline", False),
        }
        for key, fact in facts.items()
    }


def views_of(drawings: Iterable[Drawing]) -> dict[str, dict[str, Any]]:
    """Each file: its area and words, its size, and the widest circle in each region it shows."""
    order = [view.name for view in VIEWS]
    found: dict[str, dict[str, Any]] = {}
    for drawing in sorted(drawings, key=lambda drawing: order.index(drawing.view.name)):
        view = drawing.view
        size = {"area": view.area, "title": view.title, "width": view.width, "height": view.height}
        if view.symmetric:
            found[view.name] = {**size, "version": version(drawing), "shows": _shows(_both(drawing.widest))}
        else:
            found[f"{view.name}-right"] = {
                **size,
                "side": "right",
                "version": version(drawing),
                "shows": _shows(drawing.widest),
            }
            flipped = {(region, OTHER[side]): wide for (region, side), wide in drawing.widest.items()}
            left = version(drawing, flip=True)
            found[f"{view.name}-left"] = {**size, "side": "left", "version": left, "shows": _shows(flipped)}
    return found


def _both(widest: Mapping[tuple[str, str], Circle]) -> dict[tuple[str, str], Circle]:
    return {(region, side): wide for (region, own), wide in widest.items() for side in {own, OTHER[own]}}


def _shows(widest: Mapping[tuple[str, str], Circle]) -> dict[str, int]:
    return {f"{region}:{side}": wide.across for (region, side), wide in sorted(widest.items())}


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))
