"""Draw the steps of a desk and of a bed in the hand of the positions: the scene, and one accent for what is measured.

Each drawing has the id of its step; the sentence beside it says the same.  ``python -m tools.setups`` writes them anew.
"""

from collections.abc import Sequence
from pathlib import Path

from tools.positions import ARM, FLOOR, LEG, NECK, TRUNK, far, head, limb, line, move, spot, svg_of, thing, tissue

FOLDER = Path(__file__).parents[1] / "src" / "unknot" / "web" / "static" / "setups"

SEAT = thing("M38 104H84M38 104L34 56M60 104V128M46 136L60 128L74 136", 4)
DESK = thing("M104 90H188M178 90V136", 4)
KEYS = thing("M108 86H126", 4)
SCREEN = thing("M150 30V72M150 72V90M142 90H160", 4)
SITTING = (
    line("M54 96L54 58", TRUNK),
    line("M55 52L58 42", NECK),
    head(61, 33),
    line("M56 97L96 97L98 128H108", LEG),
    limb("M56 58L64 84L104 84", ARM),
)
AT_DESK = (FLOOR, SEAT, DESK, KEYS, SCREEN, *SITTING)
FROM_ABOVE = (line("M72 122H128", TRUNK), head(100, 118, 12), limb("M76 122L84 92M124 122L116 92", ARM))
KEYS_ABOVE = thing("M74 82H126V92H74Z")
SCREEN_ABOVE = thing("M66 40H134", 5)
BED = thing("M8 124H192M14 124V138M186 124V138", 4)
ON_BACK = (head(34, 104), line("M44 108L56 110", NECK), line("M58 112H108", TRUNK))
PILLOW = tissue("M14 122Q12 112 22 112H46Q54 112 52 122Z")

DRAWINGS: dict[str, Sequence[str]] = {
    "screen-top": (*AT_DESK, move("M76 31H140", (143, 31), (1, 0))),
    "screen-distance": (*AT_DESK, move("M80 50H140", (143, 50), (1, 0)), move("M100 50H80", (77, 50), (-1, 0))),
    "screen-straight": (*FROM_ABOVE, KEYS_ABOVE, SCREEN_ABOVE, move("M100 76V50", (100, 47), (0, -1))),
    "screen-light": (
        *FROM_ABOVE,
        KEYS_ABOVE,
        SCREEN_ABOVE,
        thing("M186 20V120M180 20V120"),
        move("M172 60H146", (143, 60), (-1, 0)),
        move("M172 90H146", (143, 90), (-1, 0)),
    ),
    "papers": (*AT_DESK, thing("M132 90L136 34M136 34L128 34L124 74L133 74"), move("M84 44H116", (119, 44), (1, 0))),
    "laptop": (
        FLOOR,
        SEAT,
        DESK,
        KEYS,
        *SITTING,
        thing("M138 70H172V90H138ZM138 80H172"),
        thing("M140 66H170L178 32", 4),
        move("M158 62V44", (158, 41), (0, -1)),
    ),
    "elbows": (*AT_DESK, spot(64, 84, 6), move("M62 68Q78 66 80 78", (80, 81), (0.1, 1))),
    "wrists": (*AT_DESK, spot(104, 84, 6), move("M74 74H118", (121, 74), (1, 0))),
    "mouse": (
        *FROM_ABOVE,
        KEYS_ABOVE,
        '<ellipse class="thing" cx="148" cy="87" rx="7" ry="10" stroke-width="3"/>',
        move("M172 87H162", (159, 87), (-1, 0)),
    ),
    "back-rest": (*AT_DESK, spot(42, 86, 6), move("M18 86H30", (33, 86), (1, 0))),
    "seat-gap": (*AT_DESK, thing("M84 104V118"), move("M66 114H78", (81, 114), (1, 0)), spot(88, 108, 4)),
    "feet": (*AT_DESK, move("M118 110V126", (118, 129), (0, 1)), spot(102, 132, 5)),
    "phone-up": (
        line("M70 146L72 96", 32),
        line("M72 82L76 66", 10),
        head(82, 48, 18),
        limb("M80 98L118 110L126 62", 10),
        thing("M122 30H132V60H122Z"),
        move("M152 96V52", (152, 49), (0, -1)),
    ),
    "neck-pillow": (
        BED,
        PILLOW,
        *ON_BACK,
        line("M108 113L146 116H178", LEG),
        move("M30 88H120", (123, 88), (1, 0)),
        spot(50, 109, 5),
    ),
    "side-pillow": (
        BED,
        PILLOW,
        head(34, 102),
        line("M44 106L56 106", NECK),
        line("M58 108H102", 22),
        far("M104 114L140 116L168 118", LEG),
        tissue("M124 100Q122 112 132 112H158Q166 112 164 100Q162 96 144 96Q126 96 124 100Z"),
        limb("M104 102L142 90L170 106", LEG),
        move("M144 64V78", (144, 81), (0, 1)),
    ),
    "back-pillow": (
        BED,
        PILLOW,
        *ON_BACK,
        tissue("M116 122Q116 98 134 98Q152 98 154 122Z"),
        line("M108 112L134 92L166 116H180", LEG),
        move("M134 56V74", (134, 77), (0, 1)),
    ),
}


def main() -> None:
    """Write every drawing."""
    FOLDER.mkdir(exist_ok=True)
    for name, parts in DRAWINGS.items():
        (FOLDER / f"{name}.svg").write_text(svg_of(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
