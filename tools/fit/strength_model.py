"""How strongly an active point makes a region hurt, by the word its sheet has for the region.

A row counts people in whom one muscle hurt in one area.  Its mean, on the logit scale, is that of its role, and what is
its muscle's own, and what the measure adds: salt water instead of a finger or needle, people without complaint instead
of patients.  Around that mean studies and places differ (beta-binomial).  Muscles are drawn towards their role's mean.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from tools.fit.counting import expit, log_chance, logit
from tools.fit.rows import DESCRIBED, ESSENTIAL, SALINE, SPILLOVER, UNNAMED, Row
from tools.fit.sampling import Array, Draws, sample

ROLES = (ESSENTIAL, SPILLOVER, UNNAMED, DESCRIBED)
BELIEFS: Mapping[str, tuple[float, float, str]] = {
    ESSENTIAL: (0.3, 1.0, "logit; a place the sheets call essential hurts in about half, 20 to 85 in 100"),
    SPILLOVER: (-0.8, 1.0, "logit; a place they call spillover in about a third, 8 to 70 in 100"),
    UNNAMED: (-2.0, 1.2, "logit; a place they do not name in about an eighth, 2 to 50 in 100"),
    DESCRIBED: (
        -0.4,
        1.2,
        "logit; places of a pattern that was written from the same study: kept apart, says nothing of the roles",
    ),
    "between muscles": (np.log(0.5), 0.5, "log of the standard deviation of a muscle's own part, on the logit scale"),
    "agreement": (np.log(10), 0.7, "log of the beta-binomial's size: how close places and studies lie to their mean"),
    "salt water": (0.0, 0.5, "logit; what salt water adds to pressing or needling, either way"),
    "no complaint": (-0.7, 0.7, "logit; people without complaint feel less"),
}
"""Mean and standard deviation of each normal prior, and what it says."""
NAMES = tuple(BELIEFS)
WALKERS, STEPS, SEED = 64, 18000, 20260101
NODES, WEIGHTS = np.polynomial.hermite_e.hermegauss(15)


@dataclass(frozen=True, slots=True)
class StrengthFit:
    """The draws, by name: the first of ``NAMES``, then one column for each muscle."""

    draws: Draws
    muscles: tuple[str, ...]

    def of(self, name: str) -> Array:
        """The draws of one parameter."""
        return self.draws.values[:, (*NAMES, *self.muscles).index(name)]

    def own(self, muscle: str) -> Array:
        """What is the muscle's own, on the logit scale; a muscle not counted is a draw from all of them."""
        deviation = np.exp(self.of("between muscles"))
        if muscle in self.muscles:
            return deviation * self.of(muscle)
        return deviation * np.random.default_rng(SEED).standard_normal(len(deviation))

    def mean(self, row: Row) -> Array:
        """The mean of a row's share, by draw."""
        shift = self.of("salt water") * (row.measure == SALINE) + self.of("no complaint") * row.controls
        return expit(self.of(row.role) + self.own(row.word) + shift)

    def spread(self) -> Array:
        """The beta-binomial's size, by draw."""
        return np.exp(self.of("agreement"))


def fit_strengths(rows: Sequence[Row], steps: int = STEPS, seed: int = SEED) -> StrengthFit:
    """Draw from the posterior given these rows."""
    muscles = tuple(sorted({row.word for row in rows}))
    rng = np.random.default_rng(seed)
    centre = np.array([BELIEFS[name][0] for name in NAMES] + [0.0] * len(muscles))
    start = centre + 0.1 * rng.standard_normal((WALKERS, len(centre)))
    return StrengthFit(sample(lambda at: _density(at, rows, muscles), start, seed, steps), muscles)


def _density(at: Array, rows: Sequence[Row], muscles: Sequence[str]) -> Array:
    believed = np.array([BELIEFS[name][:2] for name in NAMES])
    log = -0.5 * (((at[:, : len(NAMES)] - believed[:, 0]) / believed[:, 1]) ** 2).sum(axis=1)
    log = log - 0.5 * (at[:, len(NAMES) :] ** 2).sum(axis=1)
    value = {name: at[:, number] for number, name in enumerate((*NAMES, *muscles))}
    deviation, spread = np.exp(value["between muscles"]), np.exp(value["agreement"])
    for row in rows:
        shift = value["salt water"] * (row.measure == SALINE) + value["no complaint"] * row.controls
        mean = expit(value[row.role] + deviation * value[row.word] + shift)
        log = log + log_chance(row, np.clip(mean, 1e-6, 1 - 1e-6), spread)
    return np.where(np.isfinite(log), log, -np.inf)


def role_mean(fit: StrengthFit, role: str) -> Array:
    """The share of a role over all muscles, counted or not, in patients and without salt water, by draw."""
    deviation = np.exp(fit.of("between muscles"))
    shares = [expit(fit.of(role) + deviation * node) for node in NODES]
    return np.tensordot(WEIGHTS / WEIGHTS.sum(), np.array(shares), axes=1)


def cell_share(fit: StrengthFit, rows: Sequence[Row]) -> Array:
    """The share of one muscle in one area, by draw: what was counted, drawn towards the mean of its muscle and role."""
    rng = np.random.default_rng(SEED)
    first, spread = rows[0], fit.spread()
    mean = fit.mean(first)
    if first.kind == "upper":
        return (
            _below(mean, spread, first.share, rng)
            if first.measure != SALINE
            else expit(logit(_below(mean, spread, first.share, rng)) - fit.of("salt water"))
        )
    yes, n = sum(row.yes for row in rows), sum(row.n for row in rows)
    drawn = np.clip(rng.beta(mean * spread + yes, (1 - mean) * spread + n - yes), 1e-6, 1 - 1e-6)
    return expit(logit(drawn) - fit.of("salt water") * (first.measure == SALINE))


def _below(mean: Array, spread: Array, limit: float, rng: np.random.Generator) -> Array:
    drawn = rng.beta(mean * spread, (1 - mean) * spread, size=(200, len(mean)))
    fits = np.where(drawn <= limit, drawn, np.nan)
    kept = np.nanmean(np.where(np.isnan(fits).all(axis=0), limit, fits), axis=0)
    return np.clip(kept, 1e-6, 1 - 1e-6)
