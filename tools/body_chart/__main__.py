"""Draw the body anew: ``python -m tools.body_chart path/to/base.obj [view ...]``; docs/how-to/redraw-the-body.md."""

import json
import sys
from pathlib import Path
from typing import Any

import yaml
from tools.body_chart.body import make_body
from tools.body_chart.directory import directory, regions_of, views_of
from tools.body_chart.drawing import Drawing, make_drawing
from tools.body_chart.landmarks import FACTS, LANDMARKS, PICTURES
from tools.body_chart.mesh import read_mesh
from tools.body_chart.svg import svg
from tools.body_chart.views import VIEWS


def main() -> int:
    """Draw all views, or only those named, and bring the directory up to date."""
    wanted = sys.argv[2:] or [view.name for view in VIEWS]
    facts: dict[str, Any] = yaml.safe_load(FACTS.read_text("utf-8"))
    landmarks: dict[str, Any] = yaml.safe_load(LANDMARKS.read_text("utf-8"))
    unpaired = frozenset(region for region, fact in facts.items() if not fact["paired"])
    mesh = read_mesh(Path(sys.argv[1]))
    body = make_body(mesh, {region: mark["paths"] for region, mark in landmarks["regions"].items()})
    PICTURES.mkdir(exist_ok=True)
    drawings = []
    for view in (view for view in VIEWS if view.name in wanted):
        drawings.append(make_drawing(body, view, landmarks["lines"], unpaired))
        _write(drawings[-1])
    known = PICTURES / "regions.json"
    before = json.loads(known.read_text("utf-8"))["views"] if known.exists() and sys.argv[2:] else {}
    text = directory(regions_of(facts, landmarks), {**before, **views_of(drawings)})
    known.write_text(text, encoding="utf-8")
    return 0


def _write(drawing: Drawing) -> None:
    name = drawing.view.name
    files = {name: False} if drawing.view.symmetric else {f"{name}-right": False, f"{name}-left": True}
    for file, flip in files.items():
        text = svg(drawing, flip=flip)
        (PICTURES / f"{file}.svg").write_text(text, encoding="utf-8")
        print(f"{file}.svg: {len(text)} bytes")


if __name__ == "__main__":
    sys.exit(main())
