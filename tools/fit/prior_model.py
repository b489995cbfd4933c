"""How likely a muscle holds an active point beforehand, by the rank its sheet gives it.

Rows of the other kind count people with pain in an area who had the point.  The model itself says how likely that is:
one place is marked, nothing is known of the others.  Examiners find several points in most patients, far more than the
one that a mark would need, so each measure has an offset (logit) and each study its own part.  What is left are the
differences between the ranks; the height rests on our own belief and on one row of people without pain.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from tools.fit.counting import expit, log_chance, logit
from tools.fit.rows import PREVALENCE, REPRODUCED, Row
from tools.fit.sampling import Array, Draws, sample

from unknot.engine.locating.net import Net, SidedPoint
from unknot.knowledge.anatomy import Rank
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import Place, Side

BELIEFS: Mapping[str, tuple[float, float, str]] = {
    "common": (np.log(0.02), 0.5, "log; a side of a common muscle: 0.02, between 0.009 and 0.045"),
    "occasional": (np.log(0.25), 0.4, "log of the ratio to common: a quarter, between an eighth and a half"),
    "rare": (np.log(0.3), 0.4, "log of the ratio to occasional: three in ten, between 0.16 and 0.6"),
    PREVALENCE: (1.5, 1.5, "logit; how many more points examiners find than the mark needs"),
    REPRODUCED: (1.5, 1.5, "logit; the same where the point had to bring on the known pain"),
    "between studies": (np.log(0.7), 0.5, "log of the standard deviation of a study's own part"),
    "agreement": (np.log(6), 0.7, "log of the beta-binomial's size"),
}
NAMES = tuple(BELIEFS)
WALKERS, STEPS, SEED = 64, 12000, 20260102


@dataclass(frozen=True, slots=True)
class Cause:
    """A point that can bring on pain in the area: its muscle's rank, how many points share the prior, its strength."""

    rank: Rank
    points: int
    strength: float
    asked: bool
    times: int = 1


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with the points of the net that matter for it."""

    row: Row
    causes: tuple[Cause, ...]
    leak: float


@dataclass(frozen=True, slots=True)
class PriorFit:
    """The draws by name: the first of ``NAMES``, then one column for each study."""

    draws: Draws
    studies: tuple[str, ...]

    def of(self, name: str) -> Array:
        """The draws of one parameter."""
        return self.draws.values[:, (*NAMES, *self.studies).index(name)]

    def priors(self) -> Mapping[Rank, Array]:
        """The prior of each rank, by draw."""
        return _priors({name: self.of(name) for name in NAMES})

    def mean(self, placed: Placed) -> Array:
        """The mean of a row's share, by draw; a study that was not fitted is a draw from all of them."""
        deviation = np.exp(self.of("between studies"))
        known = placed.row.source in self.studies
        own = self.of(placed.row.source) if known else np.random.default_rng(SEED).standard_normal(len(deviation))
        offset = 0.0 if placed.row.kind == "healthy" else self.of(placed.row.measure) + deviation * own
        return expit(logit(predicted(placed, self.priors())) + offset)


def placed(rows: Sequence[Row], net: Net, knowledge: Knowledge) -> list[Placed]:
    """Each row with the points that reach its area on one side, or, without pain, with all copies of its muscles."""
    counted = ((row, Counter(_causes(row, net, knowledge))) for row in rows)
    return [
        Placed(row, tuple(replace(one, times=n) for one, n in found.items()), net.figures.leak)
        for row, found in counted
    ]


def _causes(row: Row, net: Net, knowledge: Knowledge) -> Iterator[Cause]:
    side = Side.RIGHT if knowledge.regions[row.area].paired else None
    for sided in net.points:
        muscle = knowledge.muscles[sided.point.muscle]
        asked = muscle.id in row.muscles and (row.kind == "healthy" or side is None or sided.side in {None, side})
        strength = _silence(sided) if row.kind == "healthy" else sided.reach.get(Place(row.area, side), 0.0)
        if asked or (strength > 0 and row.kind != "healthy"):
            yield Cause(muscle.prevalence.rank, len(muscle.trigger_points), strength, asked)


def _silence(sided: SidedPoint) -> float:
    """How likely an active point would have been told of: some place it reaches would hurt and be marked."""
    return float(1 - np.prod([1 - strength for strength in sided.reach.values()]))


def predicted(one: Placed, priors: Mapping[Rank, Array]) -> Array:
    """The model's own chance that one of the row's muscles holds an active point, by draw."""
    idle = {cause: (1 - priors[cause.rank]) ** (1 / cause.points) for cause in one.causes}
    if one.row.kind == "healthy":
        odds = [(1 - idle[c]) * (1 - c.strength) / idle[c] for c in one.causes]
        return np.clip(
            1 - np.prod([(1 + each) ** -cause.times for cause, each in zip(one.causes, odds, strict=True)], axis=0),
            1e-6,
            1 - 1e-6,
        )
    quiet = {True: 1.0, False: 1.0}
    none = 1.0
    for cause in one.causes:
        quiet[cause.asked] = quiet[cause.asked] * (1 - (1 - idle[cause]) * cause.strength) ** cause.times
        none = none * (idle[cause] ** cause.times if cause.asked else 1.0)
    mark = 1 - (1 - one.leak) * quiet[True] * quiet[False]
    without = none * (1 - (1 - one.leak) * quiet[False])
    return np.clip(1 - without / mark, 1e-6, 1 - 1e-6)


def fit_priors(rows: Sequence[Placed], steps: int = STEPS, seed: int = SEED) -> PriorFit:
    """Draw from the posterior given these rows."""
    studies = tuple(sorted({one.row.source for one in rows if one.row.kind != "healthy"}))
    rng = np.random.default_rng(seed)
    centre = np.array([BELIEFS[name][0] for name in NAMES] + [0.0] * len(studies))
    start = centre + 0.1 * rng.standard_normal((WALKERS, len(centre)))
    return PriorFit(sample(lambda at: _density(at, rows, studies), start, seed, steps), studies)


def _density(at: Array, rows: Sequence[Placed], studies: Sequence[str]) -> Array:
    believed = np.array([BELIEFS[name][:2] for name in NAMES])
    log = -0.5 * (((at[:, : len(NAMES)] - believed[:, 0]) / believed[:, 1]) ** 2).sum(axis=1)
    log = log - 0.5 * (at[:, len(NAMES) :] ** 2).sum(axis=1)
    value = {name: at[:, number] for number, name in enumerate((*NAMES, *studies))}
    priors, spread = _priors(value), np.exp(np.clip(value["agreement"], -5, 9))
    deviation = np.exp(value["between studies"])
    for one in rows:
        offset = 0.0
        if one.row.kind != "healthy":
            offset = value[one.row.measure] + deviation * value[one.row.source]
        mean = expit(logit(predicted(one, priors)) + offset)
        log = log + log_chance(one.row, np.clip(mean, 1e-6, 1 - 1e-6), spread)
    return np.where(np.isfinite(log), log, -np.inf)


def _priors(value: Mapping[str, Array]) -> Mapping[Rank, Array]:
    common = np.minimum(np.exp(value["common"]), 0.5)
    occasional = np.minimum(common * np.exp(value["occasional"]), 0.5)
    return {
        Rank.COMMON: common,
        Rank.OCCASIONAL: occasional,
        Rank.RARE: np.minimum(occasional * np.exp(value["rare"]), 0.5),
    }
