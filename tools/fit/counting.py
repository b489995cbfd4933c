"""The chance of a count: beta-binomial, and of at most or at least so many."""

from typing import Any

import numpy as np
from scipy.special import betainc, betaln, expit, gammaln, logit
from tools.fit.rows import Row
from tools.fit.sampling import Array

__all__ = ["expit", "log_chance", "logit"]


def log_chance(row: Row, mean: Array, spread: Array) -> Array:
    """The log chance of a row; ``mean`` (0 to 1) and ``spread`` (the larger, the closer studies agree) by draw."""
    above, below = mean * spread, (1 - mean) * spread
    if row.kind == "upper":
        return np.log(np.maximum(_at_most(row, above, below), 1e-300))
    if row.kind == "lower":
        return np.log(np.maximum(1 - _at_most(row, above, below), 1e-300))
    ways = gammaln(row.n + 1) - gammaln(row.yes + 1) - gammaln(row.n - row.yes + 1)
    chance: Any = ways + betaln(row.yes + above, row.n - row.yes + below) - betaln(above, below)
    return chance


def _at_most(row: Row, above: Array, below: Array) -> Array:
    """The chance that the share behind the count is at most what was counted: the bound is about the share."""
    return betainc(above, below, np.clip(row.share, 1e-6, 1 - 1e-6))
