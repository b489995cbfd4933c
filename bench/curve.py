"""How the time of locating grows with the number of marks, as a picture."""

from collections.abc import Iterator, Sequence
from math import log10

from tools.explain.svg import DOWN, INK, UP, Curve, Spot, line, picture, text

from bench.locating import MANY, Size
from bench.sampling import Seconds, p95

LEFT, RIGHT, TOP, BOTTOM = 80.0, 540.0, 60.0, 330.0
LEAST, MOST = 0.0001, 1.0
STEPS = {0.0001: "0.1 ms", 0.001: "1 ms", 0.01: "10 ms", 0.1: "100 ms", 1.0: "1 s"}


def speed_picture(measured: Sequence[Size]) -> str:
    """The p95 of the posterior, of the next question and of a ranking with all its reasons, for 1 to 14 marks."""
    return picture(
        "Time by the number of marks (p95, each line is ten times the one below)", 760, 390, _shapes(measured)
    )


def _shapes(measured: Sequence[Size]) -> Iterator[str]:
    for seconds, label in STEPS.items():
        y = _spot(1, seconds)[1]
        yield line((LEFT, y), (RIGHT, y))
        yield text((LEFT - 8, y + 4), label, "end")
    for size in measured:
        yield text((_spot(size.marks, LEAST)[0], BOTTOM + 20), str(size.marks), "middle")
    yield text(((LEFT + RIGHT) / 2, BOTTOM + 42), "marks that hang together", "middle")
    for label, color, dashed, samples in (
        ("with all its reasons", INK, False, [size.explained for size in measured]),
        ("next question", DOWN, True, [size.question for size in measured]),
        ("posterior", UP, False, [size.posterior for size in measured]),
    ):
        curve = Curve(label, [p95(sample) for sample in samples], color, dashed)
        yield from curve.shapes([_spot(size.marks, value) for size, value in zip(measured, curve.values, strict=True)])


def _spot(marks: int, seconds: Seconds) -> Spot:
    height = (log10(max(seconds, LEAST)) - log10(LEAST)) / (log10(MOST) - log10(LEAST))
    return LEFT + (RIGHT - LEFT) * (marks - 1) / (MANY - 1), BOTTOM - (BOTTOM - TOP) * min(height, 1.0)
