"""The few shapes that the pictures of explaining are made of.  White ground, so that they read in light and in dark."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import TypeAlias

INK, FAINT, UP, DOWN, PLAIN = "#1f2933", "#9aa5b1", "#1d4ed8", "#b45309", "#52606d"
MARGIN = 16
Spot: TypeAlias = tuple[float, float]
"""To the right and down."""


def picture(title: str, width: float, height: float, shapes: Iterable[str]) -> str:
    """The whole picture under its title."""
    size, named = f'viewBox="0 0 {width:g} {height:g}"', f'role="img" aria-label="{escape(title)}"'
    ground = f'<rect width="{width:g}" height="{height:g}" fill="#ffffff"/>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {named} font-family="sans-serif" font-size="13">'
    return "\n".join([head, ground, bold((MARGIN, MARGIN + 10), title), *shapes, "</svg>\n"])


def text(at: Spot, words: str, anchor: str = "start", color: str = INK) -> str:
    """Words at a place."""
    return f'<text x="{at[0]:.1f}" y="{at[1]:.1f}" fill="{color}" text-anchor="{anchor}">{escape(words)}</text>'


def bold(at: Spot, words: str) -> str:
    """Words that stand out."""
    return f'<text x="{at[0]:.1f}" y="{at[1]:.1f}" fill="{INK}" font-weight="bold">{escape(words)}</text>'


def line(at: Spot, to: Spot) -> str:
    """A thin straight line."""
    return f'<path d="M{at[0]:.1f} {at[1]:.1f}L{to[0]:.1f} {to[1]:.1f}" stroke="{FAINT}" fill="none"/>'


def bar(at: Spot, to_x: float, height: float, color: str, *, hollow: bool = False) -> str:
    """A bar between two places on a line, whichever is the left one; a hollow one shows its edge alone."""
    left, width = min(at[0], to_x), max(abs(to_x - at[0]), 1.0)
    fill = f'fill="none" stroke="{color}" stroke-width="1.5"' if hollow else f'fill="{color}"'
    return f'<rect x="{left:.1f}" y="{at[1]:.1f}" width="{width:.1f}" height="{height:g}" {fill}/>'


@dataclass(frozen=True, slots=True)
class Curve:
    """Values at even steps.  ``dashed`` and the shape of its dots tell it from the others without colour."""

    label: str
    values: Sequence[float]
    color: str
    dashed: bool = False

    def shapes(self, places: Sequence[Spot]) -> Iterable[str]:
        """The curve through these places, its name at the end."""
        route = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        dashes = ' stroke-dasharray="6 4"' if self.dashed else ""
        yield f'<path d="M{route}" stroke="{self.color}" stroke-width="2.5" fill="none"{dashes}/>'
        for x, y in places:
            fill = "#ffffff" if self.dashed else self.color
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{fill}" stroke="{self.color}" stroke-width="2"/>'
        yield text((places[-1][0] + 10, places[-1][1] + 4), self.label, color=self.color)
