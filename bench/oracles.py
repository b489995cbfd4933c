"""The posterior beside brute force and pyAgrum on nets that all three can do, and how far apart they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from random import Random
from statistics import median

from bench.drawings import neighbours
from bench.locating import whole
from bench.measured import NOTHING, ms, times_as_long
from bench.sampling import Seconds, repeated, timed
from bench.small_nets import small_net
from bench.table import Table
from making import bayes_net
from making.brute_force import brute_force
from unknot.engine.locating.net import Net
from unknot.vocabulary.body import Drawing, Mark

SIZES = (4, 6, 8, 10, 12, 14)
NETS = 3
MARKS = 6
REPEATS = 5
WANTED = 1e-9
HEADINGS = (
    "points at most",
    "nets",
    "ours",
    "brute force",
    "times ours",
    "pyAgrum",
    "times ours",
    "largest difference",
    "wanted",
    "result",
)
Chances = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Compared:
    """One net: how long each took, and the largest difference of any chance from ours."""

    ours: Seconds
    brute: Seconds
    agrum: Seconds | None
    difference: float


def oracles_table() -> tuple[Table, list[str]]:
    """The table, and what was further apart than wanted."""
    by_size = {size: [_compared(small_net(size, seed), seed) for seed in range(NETS)] for size in SIZES}
    worst = {size: max(one.difference for one in compared) for size, compared in by_size.items()}
    rows = tuple(_row(size, compared) for size, compared in by_size.items())
    missed = [f"oracles agree to {WANTED:g} on {size} points" for size, apart in worst.items() if apart > WANTED]
    return Table("Posterior beside other methods", HEADINGS, rows, tuple(_notes())), missed


def _notes() -> Sequence[str]:
    note = (
        f"{NETS} nets of each size, cut from the fact base, with up to {MARKS} marks. Brute force weighs every set of "
        "active points; pyAgrum's figure is its exact inference alone, with the net built beforehand. Difference: of "
        "any point's chance."
    )
    return (note,) if _installed() else (note, "pyAgrum is not installed here, so its column is empty.")


def _installed() -> bool:
    return find_spec("pyagrum") is not None


def _compared(net: Net, seed: int) -> Compared:
    drawing = _drawing(net, seed)
    ours = whole(drawing, {}, net).chances
    theirs: list[Chances] = []
    brute = timed(lambda: theirs.append(_by_brute_force(net, drawing, ours)))
    agrum = _agrum_times(net, drawing, theirs) if _installed() else None
    difference = max(abs(ours[index] - other[index]) for other in theirs for index in ours)
    return Compared(median(repeated(lambda: whole(drawing, {}, net), REPEATS)), brute, agrum, difference)


def _drawing(net: Net, seed: int) -> Drawing:
    places = sorted(neighbours(net), key=lambda place: (place.region, place.side or ""))
    marked = Random(seed).sample(places, min(MARKS, len(places)))  # noqa: S311 - a seed, not a secret
    return Drawing(tuple(Mark(place) for place in marked))


def _by_brute_force(net: Net, drawing: Drawing, ours: Chances) -> Chances:
    oracle = brute_force(net, drawing, {})
    return {index: oracle.chance(lambda active, index=index: index in active) for index in ours}  # type: ignore[misc]


def _agrum_times(net: Net, drawing: Drawing, theirs: list[Chances]) -> Seconds:
    bayes, seen = bayes_net.bayes_net(net, drawing), bayes_net.evidence(net, drawing, {})
    theirs.append(dict(enumerate(bayes_net.chances(bayes, seen))))
    return median(repeated(lambda: bayes_net.chances(bayes, seen), REPEATS))


def _row(size: int, compared: Sequence[Compared]) -> tuple[str, ...]:
    ours, brute = median(one.ours for one in compared), median(one.brute for one in compared)
    agrum = [one.agrum for one in compared if one.agrum is not None]
    worst = max(one.difference for one in compared)
    theirs = (ms(median(agrum)), times_as_long(median(agrum) / ours)) if agrum else (NOTHING, NOTHING)
    verdict = "met" if worst <= WANTED else "NOT MET"
    apart = (f"{worst:.1e}", f"<= {WANTED:g}", verdict)
    return (str(size), str(len(compared)), ms(ours), ms(brute), times_as_long(brute / ours), *theirs, *apart)
