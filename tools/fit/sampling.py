"""Draws from a posterior by an ensemble of walkers (Goodman and Weare's stretch move), the same from each seed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

Array: TypeAlias = Any
"""A numpy array; numpy ships no types that mypy's strict mode would take here."""
LogDensity: TypeAlias = Callable[[Array], Array]
STRETCH = 2.0


@dataclass(frozen=True, slots=True)
class Draws:
    """The kept draws, one row each, and how well the chains agree (R-hat, 1 is perfect) by parameter."""

    values: Array
    r_hat: Array
    effective: Array


def sample(density: LogDensity, start: Array, seed: int, steps: int, thin: int = 10) -> Draws:
    """Walk ``steps`` steps, drop the first third, keep every ``thin``-th of the rest."""
    rng = np.random.default_rng(seed)
    walkers, logs = start.copy(), density(start)
    half = len(start) // 2
    kept = []
    for step in range(steps):
        for mine, theirs in ((slice(None, half), slice(half, None)), (slice(half, None), slice(None, half))):
            walkers[mine], logs[mine] = _moved(density, walkers[mine], logs[mine], walkers[theirs], rng)
        if step >= steps // 3 and step % thin == 0:
            kept.append(walkers.copy())
    chains = np.array(kept)
    return Draws(chains.reshape(-1, start.shape[1]), _r_hat(chains), _effective(chains))


def _moved(density: LogDensity, mine: Array, logs: Array, theirs: Array, rng: Any) -> tuple[Array, Array]:
    size, dimensions = mine.shape
    stretch = ((STRETCH - 1) * rng.random(size) + 1) ** 2 / STRETCH
    partners = theirs[rng.integers(len(theirs), size=size)]
    proposed = partners + stretch[:, None] * (mine - partners)
    found = density(proposed)
    taken = np.log(rng.random(size)) < (dimensions - 1) * np.log(stretch) + found - logs
    return np.where(taken[:, None], proposed, mine), np.where(taken, found, logs)


def _r_hat(chains: Array) -> Array:
    """Of the two halves of the run over all walkers, as means of each walker: near 1 where they agree."""
    half = len(chains) // 2
    split = np.concatenate([chains[:half], chains[half : 2 * half]], axis=1)
    within = split.var(axis=0, ddof=1).mean(axis=0)
    between = split.mean(axis=0).var(axis=0, ddof=1)
    return np.sqrt((within * (half - 1) / half + between) / within)


def _effective(chains: Array) -> Array:
    """Draws that count as independent: all draws over the autocorrelation time of the walkers' mean."""
    length, walkers, dimensions = chains.shape
    sizes = []
    for dimension in range(dimensions):
        centred = chains[:, :, dimension] - chains[:, :, dimension].mean()
        variance = (centred**2).mean()
        time = 1.0
        for lag in range(1, length // 2):
            related = (centred[lag:] * centred[:-lag]).mean() / variance
            if related < 0.05:  # noqa: PLR2004 - beyond this it is noise
                break
            time += 2 * related
        sizes.append(length * walkers / time)
    return np.array(sizes)
