"""Pictures of the fit as SVG, by our own few lines: a row for each thing, what was counted and what was fitted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

LABEL, CHART, ROW, MARGIN, NOTE = 330, 420, 24, 14, 46
INK, COUNTED, FITTED, FAINT = "#1f2933", "#b45309", "#1d4ed8", "#9aa5b1"


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a picture: a label, what was counted, and the fitted mean with its limits (all 0 to 1)."""

    label: str
    counted: float | None
    mean: float
    low: float
    high: float


def picture(title: str, bars: Sequence[Bar], most: float, counted: str, fitted: str) -> str:
    """The picture; ``counted`` and ``fitted`` say what the two marks are."""
    height = MARGIN * 2 + ROW * (len(bars) + 1) + NOTE
    width = LABEL + CHART + 4 * MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" font-family="sans-serif"',
        f'aria-label="{escape(title)}" font-size="13">',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        f'<text x="{MARGIN}" y="{MARGIN + 10}" fill="{INK}" font-weight="bold">{escape(title)}</text>',
        *_grid(most, MARGIN + ROW, height - NOTE),
        *(line for number, bar in enumerate(bars) for line in _bar(bar, MARGIN + ROW * (number + 1.5), most)),
        *_legend(height - 14, counted, fitted),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _x(share: float, most: float) -> float:
    return round(LABEL + MARGIN + CHART * min(share, most) / most, 1)


def _grid(most: float, top: float, bottom: float) -> Iterator[str]:
    for step in range(6):
        share = most * step / 5
        x = _x(share, most)
        yield f'<line x1="{x}" y1="{top}" x2="{x}" y2="{bottom}" stroke="{FAINT}" stroke-width="0.5"/>'
        yield f'<text x="{x}" y="{bottom + 14}" fill="{INK}" text-anchor="middle">{100 * share:.3g} %</text>'


def _bar(bar: Bar, y: float, most: float) -> Iterator[str]:
    yield f'<text x="{MARGIN}" y="{y + 4}" fill="{INK}">{escape(bar.label)}</text>'
    low, high = _x(bar.low, most), _x(bar.high, most)
    yield f'<line x1="{low}" y1="{y}" x2="{high}" y2="{y}" stroke="{FITTED}" stroke-width="3"/>'
    yield f'<circle cx="{_x(bar.mean, most)}" cy="{y}" r="5" fill="{FITTED}"/>'
    if bar.counted is not None:
        x = _x(bar.counted, most)
        yield f'<path d="M{x} {y - 6}l5 6l-5 6l-5 -6z" fill="none" stroke="{COUNTED}" stroke-width="2"/>'


def _legend(y: float, counted: str, fitted: str) -> Iterator[str]:
    yield f'<circle cx="{MARGIN + 6}" cy="{y - 4}" r="5" fill="{FITTED}"/>'
    yield f'<text x="{MARGIN + 18}" y="{y}" fill="{INK}">{escape(fitted)}</text>'
    if counted:
        x = LABEL + MARGIN + 60
        yield f'<path d="M{x} {y - 10}l5 6l-5 6l-5 -6z" fill="none" stroke="{COUNTED}" stroke-width="2"/>'
        yield f'<text x="{x + 14}" y="{y}" fill="{INK}">{escape(counted)}</text>'


def pictures(result: Mapping[str, Any]) -> dict[str, str]:
    """Every picture by its file name."""
    given_muscle = [row for row in result["rows"] if row["measure"].startswith("referral") and row["fitted"]]
    given_area = [row for row in result["rows"] if not row["measure"].startswith("referral") and row["fitted"]]
    order = ("essential", "spillover", "unnamed", "same study")
    strengths = sorted(given_muscle, key=lambda row: (order.index(row["role"]), row["fact"]))
    counted, fitted = "what was counted", "fitted mean, nine in ten"
    return {
        "locating-fit-strengths.svg": picture(
            "Share of people in whom a muscle hurt in an area",
            [*(_role(result, role) for role in order[:3]), *map(_row, strengths)],
            1.0,
            counted,
            fitted,
        ),
        "locating-fit-shares.svg": picture(
            "Shares that take the place of a sheet's word",
            [
                Bar(_said(cell["muscle"], cell["region"]), cell["counted"], cell["mean"], cell["low"], cell["high"])
                for cell in result["measured"]
            ],
            1.0,
            "what was counted",
            "what stands in the sheet",
        ),
        "locating-fit-areas.svg": picture(
            "Share of people with pain in an area who had the point", list(map(_row, given_area)), 1.0, counted, fitted
        ),
        "locating-fit-priors.svg": picture(
            "Chance beforehand that a side of a muscle holds an active point", list(_priors(result)), 0.1, "", fitted
        ),
    }


def _role(result: Mapping[str, Any], role: str) -> Bar:
    found = result["strengths"][role]
    return Bar(f"ALL {role} ({found['rows']} rows)", None, found["mean"], found["low"], found["high"])


def _row(row: Mapping[str, Any]) -> Bar:
    fitted = row["fitted"]
    who = " *" if row["controls"] else ""
    label = f"{_said(row['word'], row['area'])}{who}"
    return Bar(label, row["yes"] / row["n"], fitted["mean"], fitted["low"], fitted["high"])


def _said(muscle: str, area: str) -> str:
    return f"{muscle} - {area}"


def _priors(result: Mapping[str, Any]) -> Iterator[Bar]:
    believed = {"common": (0.02, 0.009, 0.045), "occasional": (0.005, 0.0017, 0.014), "rare": (0.0015, 0.0004, 0.005)}
    for rank, (mean, low, high) in believed.items():
        yield Bar(f"{rank}: believed before", None, mean, low, high)
        found = result["priors"][rank]
        yield Bar(f"{rank}: fitted", None, found["mean"], found["low"], found["high"])
