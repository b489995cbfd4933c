"""Draw the family of positions and movements: thick round limbs, thin things around them, one arrow for what moves.

Each drawing is a list of strokes in a field of 200 by 150; the page's own colours come in by ``currentColor`` and by
the classes.  ``python tools/positions.py`` writes them anew.
"""

from collections.abc import Sequence
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "src" / "unknot" / "web" / "static" / "positions"
HEAD = 10
TRUNK, LEG, ARM, NECK = 17, 11, 8, 7
HALO = 4
"""How far the ground shows around a limb that crosses another."""
THING = 3


def line(points: str, width: float, style: str = "near") -> str:
    """One stroke through these points; ``points`` is an SVG path."""
    return f'<path class="{style}" d="{points}" stroke-width="{width:g}"/>'


def limb(points: str, width: float) -> str:
    """A limb in front, with the ground around it."""
    return line(points, width + HALO, "halo") + line(points, width)


def far(points: str, width: float) -> str:
    """A limb on the side turned away."""
    return line(points, width, "far")


def head(x: float, y: float, radius: float = HEAD) -> str:
    """A head."""
    return f'<circle class="solid" cx="{x:g}" cy="{y:g}" r="{radius:g}"/>'


def spot(x: float, y: float, radius: float = 5) -> str:
    """The place that is meant."""
    return f'<circle class="spot" cx="{x:g}" cy="{y:g}" r="{radius:g}"/>'


def ring(x: float, y: float, radius: float, style: str = "thing") -> str:
    """A round thing."""
    return f'<circle class="{style}" cx="{x:g}" cy="{y:g}" r="{radius:g}" stroke-width="{THING}"/>'


def thing(points: str, width: float = THING) -> str:
    """Floor, wall, chair."""
    return line(points, width, "thing")


def tissue(points: str) -> str:
    """A soft surface seen near."""
    return f'<path class="soft" d="{points}"/>'


def move(points: str, tip: Sequence[float], toward: Sequence[float]) -> str:
    """Where it goes: a stroke with an arrow's tip, pointing by ``toward``."""
    (x, y), (dx, dy) = tip, toward
    length = (dx * dx + dy * dy) ** 0.5
    ux, uy = 8 * dx / length, 8 * dy / length
    wings = (
        f"M{x - ux - uy * 0.7:.1f} {y - uy + ux * 0.7:.1f}L{x:g} {y:g}L{x - ux + uy * 0.7:.1f} {y - uy - ux * 0.7:.1f}"
    )
    return line(points, THING, "move") + line(wings, THING, "move")


FLOOR = thing("M14 136H186")
CHAIR = thing("M66 62L64 106H108M68 106V136M104 106V136")
SKIN = tissue("M10 118Q100 84 190 118V146H10Z") + thing("M10 118Q100 84 190 118")
BUST = line("M88 146L92 100", 36)
LYING = thing("M10 128H190") + head(30, 112) + line("M34 113L50 116", NECK) + line("M50 116H100", TRUNK)

DRAWINGS: dict[str, Sequence[str]] = {
    "settle": (
        FLOOR,
        CHAIR,
        far("M86 62L100 82L114 94", ARM),
        line("M82 98L84 62", TRUNK),
        line("M85 58L88 40", NECK),
        head(88, 37, 11),
        line("M82 99L118 100L120 130H130", LEG),
        limb("M84 60L94 82L112 92", ARM),
        move("M114 40Q126 34 136 40T158 40", (159, 40), (1, 0.2)),
    ),
    "press-fingers": (
        SKIN,
        spot(99, 104, 9),
        line("M34 12L66 42", 20),
        line("M94 96L96 74L82 52", 9),
        limb("M106 97L112 72L94 46", 9),
        line("M66 42L86 50", 26),
        line("M66 56L74 78", 9),
        move("M140 58V88", (140, 90), (0, 1)),
    ),
    "press-ball": (
        tissue("M10 30Q100 26 190 30V82Q140 96 118 98Q100 88 82 98Q60 96 10 82Z"),
        thing("M10 82Q60 96 82 98M118 98Q140 96 190 82"),
        thing("M10 134H190"),
        f'<circle class="ball" cx="100" cy="112" r="21" stroke-width="{THING}"/>',
        spot(100, 90, 6),
        move("M100 44V68", (100, 70), (0, 1)),
    ),
    "press-hook": (
        SKIN,
        spot(128, 102, 9),
        line("M44 138V58C44 14 128 14 128 62V84", 8),
        ring(128, 89, 8, "solid"),
        line("M8 60L28 72", 18),
        limb("M30 72L50 70M30 80L50 80M30 90L48 90", 9),
        move("M154 50V78", (154, 80), (0, 1)),
    ),
    "press-roller": (
        tissue("M10 34Q100 30 190 34V78Q100 96 10 78Z"),
        thing("M10 78Q100 96 190 78"),
        thing("M10 136H190"),
        '<path class="ball" d="M70 136A23 23 0 0 1 70 90H128A23 23 0 0 1 128 136Z" stroke-width="3"/>',
        '<ellipse class="ball" cx="128" cy="113" rx="12" ry="23" stroke-width="3"/>',
        '<ellipse class="thing" cx="128" cy="113" rx="5" ry="10" stroke-width="3"/>',
        spot(98, 86, 6),
        move("M98 42V64", (98, 66), (0, 1)),
    ),
    "press-gun": (
        SKIN,
        spot(100, 104, 7),
        line("M100 34V60", 24),
        line("M100 60V84", 7),
        head(100, 89, 10),
        line("M98 40L52 58", 15),
        limb("M40 40L58 70M48 34L66 64M57 30L74 56", 9),
        line("M20 42L44 52", 20),
        thing("M120 80Q126 88 120 96M130 74Q140 88 130 102"),
        thing("M80 80Q74 88 80 96"),
    ),
    "strokes": (
        SKIN,
        line("M16 30L58 68", 18),
        limb("M58 68L82 86", 20),
        limb("M84 88L132 92", 14),
        line("M70 82L88 102", 8),
        move("M66 40Q120 30 170 76", (171, 77), (1, 1.1)),
    ),
    "neck-side": (
        thing("M64 136H136M72 136V146M128 136V146"),
        line("M84 84H116", TRUNK),
        line("M100 88V124", 34),
        line("M100 84L106 64", 11),
        head(113, 46, 15),
        line("M80 86L70 108L82 132", ARM),
        line("M120 86L132 108L118 128", ARM),
        line("M90 130L84 143M110 130L116 143", LEG),
        move("M100 20Q128 18 142 40", (143, 42), (0.6, 1)),
    ),
    "chin-tuck": (
        BUST,
        far("M96 92L112 74", 15),
        f'<circle class="ghost" cx="126" cy="50" r="24" stroke-width="{THING}"/>',
        line("M94 96L98 72", 16),
        head(102, 50, 23),
        line("M123 48L129 55L122 57", 3),
        move("M176 52H158", (156, 52), (-1, 0)),
    ),
    "neck-forward": (
        line("M82 146L86 104", 36),
        line("M90 100L106 76", 16),
        head(124, 72, 22),
        line("M142 84L143 92L135 92", 3),
        limb("M84 104L66 66L106 54", 10),
        move("M132 36Q158 46 162 72", (162, 74), (0.1, 1)),
    ),
    "doorway": (
        FLOOR,
        thing("M52 10V136M46 10V136"),
        line("M103 24V46", NECK),
        head(103, 22, 10),
        line("M90 48H116", 12),
        line("M103 50V82", 24),
        line("M90 48L64 50L60 22", ARM),
        line("M118 50L124 70L122 90", ARM),
        far("M98 88L92 112L88 132", LEG),
        line("M109 88L114 112L116 134H126", LEG),
        move("M146 66L166 86", (167, 87), (1, 1)),
    ),
    "cross-body": (
        line("M80 66H120", TRUNK),
        line("M100 74V126", 38),
        line("M100 66V36", 11),
        head(100, 34, 15),
        limb("M80 66L104 78L150 78", 10),
        limb("M121 66L138 98L120 82", 10),
        move("M162 56H182", (184, 56), (1, 0)),
    ),
    "wrist-down": (
        line("M38 146V70", 30),
        line("M38 72L41 34", 12),
        head(42, 30, 15),
        far("M46 74L92 120L142 96", 9),
        limb("M40 66L92 68L140 66", 10),
        line("M140 66L146 78L144 104", 8),
        move("M172 100H158", (156, 100), (-1, 0)),
    ),
    "wrist-up": (
        line("M38 146V70", 30),
        line("M38 72L41 34", 12),
        head(42, 30, 15),
        far("M46 76L100 108L148 54", 9),
        limb("M40 68L92 76L140 78", 10),
        line("M140 78L146 62L144 38", 8),
        move("M174 44H160", (158, 44), (-1, 0)),
    ),
    "knee-to-chest": (
        LYING,
        far("M102 114L136 84L148 122H158", LEG),
        line("M102 114L86 78L116 86L124 80", LEG),
        limb("M54 112L72 98L90 84", ARM),
        move("M98 56Q86 52 74 62", (72, 63), (-1, 0.7)),
    ),
    "cat": (
        FLOOR,
        '<path class="ghost" d="M72 82Q98 104 122 84" stroke-width="3"/>',
        line("M72 82Q96 42 122 84", TRUNK),
        line("M70 86L58 96", NECK),
        head(54, 100, 10),
        line("M70 84L68 130", ARM),
        line("M123 86L122 128L156 130", LEG),
        move("M96 40V22", (96, 20), (0, -1)),
    ),
    "bridge": (
        thing("M10 130H190"),
        head(30, 116),
        line("M32 116H50", NECK),
        line("M50 116L96 90", TRUNK),
        line("M98 88L140 66L146 124H156", LEG),
        limb("M54 120L98 125", ARM),
        move("M110 122V106", (110, 104), (0, -1)),
    ),
    "lunge": (
        FLOOR,
        line("M94 82L95 46", TRUNK),
        line("M95 44L97 24", NECK),
        head(97, 22, 11),
        far("M94 84L130 86L132 130H142", LEG),
        line("M94 84L84 128L46 130", LEG),
        limb("M94 48L80 66L94 80", ARM),
        move("M114 66H136", (138, 66), (1, 0)),
    ),
    "figure-four": (
        LYING,
        far("M102 114L124 70L156 86L163 78", LEG),
        limb("M102 114L78 86L118 74L126 67", LEG),
        limb("M54 112L78 108L106 96", ARM),
        move("M124 52Q110 42 96 48", (94, 49), (-1, 0.5)),
    ),
    "heel-to-seat": (
        FLOOR,
        thing("M162 10V136"),
        far("M98 50L126 64L158 56", ARM),
        far("M96 84L97 110L97 132H107", LEG),
        line("M96 80L97 46", TRUNK),
        line("M97 44L99 24", NECK),
        head(99, 22, 11),
        line("M96 84L97 114L74 92L66 96", LEG),
        limb("M95 48L80 68L70 90", ARM),
        move("M50 118Q44 104 52 92", (53, 90), (0.5, -1)),
    ),
    "calf-at-wall": (
        FLOOR,
        thing("M166 10V136"),
        far("M88 84L118 102L110 131H122", LEG),
        line("M88 80L110 48", TRUNK),
        line("M110 48L120 32", NECK),
        head(122, 28, 11),
        line("M86 84L66 108L46 130H60", LEG),
        limb("M112 50L136 60L162 50", ARM),
        move("M32 100V122", (32, 124), (0, 1)),
    ),
    "jaw-open": (
        tissue(
            "M64 146C70 120 50 108 50 74C50 38 78 18 108 20C134 22 144 42 144 58L155 76L145 80L146 90L116 92"
            "L112 104L136 118C134 136 118 134 104 130Q98 136 98 146Z"
        ),
        thing(
            "M64 146C70 120 50 108 50 74C50 38 78 18 108 20C134 22 144 42 144 58L155 76L145 80L146 90L116 92"
            "L112 104L136 118C134 136 118 134 104 130Q98 136 98 146",
            4,
        ),
        head(128, 58, 3),
        spot(88, 92, 8),
        move("M168 92V118", (168, 120), (0, 1)),
    ),
    "heel-raise": (
        FLOOR,
        thing("M146 58V136M146 92H176V136"),
        far("M97 44L120 60L144 58", ARM),
        line("M96 74L97 42", TRUNK),
        line("M97 42L98 20", NECK),
        head(98, 18, 11),
        line("M96 78L97 102L95 122L106 132", LEG),
        limb("M96 44L120 64L144 60", ARM),
        move("M72 132V112", (72, 110), (0, -1)),
    ),
    "shrug": (
        FLOOR,
        line("M100 46V26", 8),
        head(100, 24, 11),
        line("M84 46H116", 14),
        line("M100 50V86", 28),
        line("M82 46L74 72L74 94M118 46L126 72L126 94", ARM),
        thing("M64 98H84M116 98H136", 9),
        line("M93 92L91 132M107 92L109 132", LEG),
        move("M56 50V30", (56, 28), (0, -1)),
        move("M144 50V30", (144, 28), (0, -1)),
    ),
}


def drawn(name: str) -> str:
    """The file of one drawing."""
    return svg_of(DRAWINGS[name])


def svg_of(parts: Sequence[str]) -> str:
    """Strokes as a file."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 150" fill="none" stroke="currentColor" '
        'stroke-linecap="round" stroke-linejoin="round">\n' + "\n".join(_styled(part) for part in parts) + "\n</svg>\n"
    )


_STYLE = {
    "near": "",
    "far": 'stroke-opacity=".45"',
    "halo": 'stroke="#fff"',
    "thing": 'stroke-opacity=".6"',
    "move": "",
    "ghost": 'stroke-opacity=".55" stroke-dasharray="1 7"',
    "soft": 'fill="currentColor" fill-opacity=".14" stroke="none"',
    "solid": 'fill="currentColor" stroke="none"',
    "spot": 'fill="currentColor" stroke="none"',
    "ball": 'fill="#fff"',
}
"""How a class looks where no page gives it colours."""


def _styled(part: str) -> str:
    for name, style in _STYLE.items():
        part = part.replace(f'class="{name}"', f'class="{name}"{" " if style else ""}{style}')
    return part


def main() -> None:
    """Write every drawing."""
    FOLDER.mkdir(exist_ok=True)
    for name in DRAWINGS:
        (FOLDER / f"{name}.svg").write_text(drawn(name), encoding="utf-8")


if __name__ == "__main__":
    main()
