"""Write a drawing as SVG: paths with classes and data, no style of its own."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence

from tools.body_chart.borders import Curve
from tools.body_chart.drawing import Circle, Drawing, Points

Place = Callable[[Points], Points]
NEW_LINE = "\n"
OTHER = {"left": "right", "right": "left", "midline": "midline"}


def svg(drawing: Drawing, *, flip: bool = False) -> str:
    """The picture of the right side or, flipped, of the left; of both where the view is symmetric."""
    view = drawing.view
    place = _flipped(view.width) if flip else _kept
    twin = f' transform="matrix(-1 0 0 1 {view.width} 0)"' if view.symmetric else ""
    regions: list[str] = []
    for (region, side), outline in drawing.regions.items():
        at = _at(drawing.widest.get((region, side)), place)
        path = f'{at}d="{_outline(outline, place)}"'
        regions.append(_region(region, OTHER[side] if flip else side, path))
        if twin and side != "midline":
            regions.append(_region(region, OTHER[side], path + twin))
    lines = _lines(drawing.half, place) + _lines(drawing.middle, place)
    if twin:
        lines += [line.replace("/>", f"{twin}/>") for line in _lines(drawing.half, place)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {view.width} {view.height}">\n'
        f'<path class="skin" d="{_outline(drawing.skin, place)}"/>\n'
        f'<g class="regions">\n{NEW_LINE.join(regions)}\n</g>\n<g class="lines">\n{NEW_LINE.join(lines)}\n</g>\n'
        "</svg>\n"
    )


def version(drawing: Drawing, *, flip: bool = False) -> str:
    """Changes when the file changes, so that a browser may keep it for ever."""
    return hashlib.sha256(svg(drawing, flip=flip).encode()).hexdigest()[:8]


def _at(circle: Circle | None, place: Place) -> str:
    """Where a sign in the region is put: the middle of its widest circle."""
    if circle is None:
        return ""
    ((x, y),) = place([(circle.x, circle.y)])
    return f'data-at="{x} {y}" '


def _region(region: str, side: str, rest: str) -> str:
    return f'<path class="region" data-region="{region}" data-side="{side}" {rest}/>'


def _lines(kinds: Mapping[str, Sequence[Points]], place: Place) -> list[str]:
    drawn = {
        kind: "".join(_path(place(points), close=kind != "silhouette") for points in kinds[kind]) for kind in kinds
    }
    return [f'<path class="{kind}" d="{path}"/>' for kind, path in drawn.items() if path]


def _kept(points: Points) -> Points:
    return points


def _flipped(width: int) -> Place:
    return lambda points: [(width - x, y) for x, y in points]


def _outline(rings: Sequence[Sequence[Curve]], place: Place) -> str:
    return "".join(_path(place(_joined(ring)), close=True) for ring in rings)


def _joined(ring: Iterable[Curve]) -> Points:
    points: list[tuple[int, int]] = []
    for curve in ring:
        points += curve.points[1:] if points else curve.points
    return points


def _path(points: Points, *, close: bool) -> str:
    """Relative cubics; straight ones, and ones that stand still, as lines or nothing."""
    start = points[0]
    parts = [f"M{start[0]} {start[1]}"]
    letter = ""
    for index in range(1, len(points), 3):
        steps = [(x - start[0], y - start[1]) for x, y in points[index : index + 3]]
        if steps[2] == (0, 0) and steps[0] == (0, 0):
            continue
        straight = steps[0] == (0, 0) and steps[1] == steps[2]
        wanted, numbers = ("l", steps[2:]) if straight else ("c", steps)
        parts.append(_numbers(wanted if wanted != letter else "", numbers))
        letter, start = wanted, points[index + 2]
    return "".join(parts) + ("z" if close else "")


def _numbers(letter: str, steps: Iterable[tuple[int, int]]) -> str:
    """Numbers with a space only where neither a letter nor a minus parts them."""
    text = letter
    for number in (n for step in steps for n in step):
        text += f"{number}" if number < 0 or (letter and text == letter) else f" {number}"
    return text
