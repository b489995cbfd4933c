"""Each study left out in turn: how well the rest foretells it, beside simpler ways."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

import numpy as np
from tools.fit.prior_model import Placed, fit_priors, predicted
from tools.fit.rows import Row
from tools.fit.sampling import Array
from tools.fit.strength_model import fit_strengths

from unknot.knowledge.anatomy import Rank

FOLD_STEPS, PRIOR_FOLD_STEPS, SEED = 5000, 3000, 20260103
LEAST = 0.003
"""No method may call a thing that was seen impossible: what it says is kept this far from nought and one."""


@dataclass(frozen=True, slots=True)
class Foretold:
    """One row as foretold without its study: the mean, nine in ten of what would be counted, and what others say."""

    fact: str
    predicted: float
    low: float
    high: float
    others: Mapping[str, float]


def strength_folds(rows: Sequence[Row], before: Mapping[str, float]) -> list[Foretold]:
    """Every row of the strengths, foretold by the other studies."""
    told = []
    for source in sorted({row.source for row in rows}):
        rest = [row for row in rows if row.source != source]
        fit = fit_strengths(rest, FOLD_STEPS, SEED)
        for row in (row for row in rows if row.source == source):
            others = {
                "the numbers before": before.get(row.role, LEAST),
                "one number for all": mean(one.share for one in rest if one.kind == "count"),
                "each role's raw mean": _raw(rest, lambda one, row=row: one.role == row.role),  # type: ignore[misc]
            }
            told.append(_foretold(row, fit.mean(row), fit.spread(), others))
    return told


def prior_folds(rows: Sequence[Placed], ranks: Mapping[str, Rank], before: Mapping[Rank, float]) -> list[Foretold]:
    """Every row of the priors, foretold by the other studies."""
    told = []
    counted = [one.row for one in rows if one.row.kind == "count"]
    for source in sorted({row.source for row in counted}):
        fit = fit_priors([one for one in rows if one.row.source != source], PRIOR_FOLD_STEPS, SEED)
        rest = [row for row in counted if row.source != source]
        for one in (one for one in rows if one.row.source == source and one.row.kind == "count"):
            rank = ranks[one.row.muscles[0]]
            others = {
                "the numbers before": float(predicted(one, {r: np.array([p]) for r, p in before.items()})[0]),
                "one number for all": mean(row.share for row in rest),
                "each role's raw mean": _raw(rest, lambda row, rank=rank: ranks[row.muscles[0]] is rank),  # type: ignore[misc]
            }
            told.append(_foretold(one.row, fit.mean(one), np.exp(fit.of("agreement")), others))
    return told


def _raw(rows: Sequence[Row], alike: Callable[[Row], bool]) -> float:
    shares = [row.share for row in rows if row.kind == "count" and alike(row)]
    return mean(shares) if shares else mean(row.share for row in rows if row.kind == "count")


def _foretold(row: Row, means: Array, spread: Array, others: Mapping[str, float]) -> Foretold:
    rng = np.random.default_rng(SEED)
    share = rng.beta(means * spread, (1 - means) * spread)
    counted = rng.binomial(max(1, round(row.n)), share) / max(1, round(row.n))
    low, high = np.quantile(counted, [0.05, 0.95])
    return Foretold(row.fact, float(means.mean()), float(low), float(high), others)


def losses(rows: Sequence[Row], told: Sequence[Foretold]) -> dict[str, float]:
    """The log loss of a person, in nats, as the mean over rows: lower is better."""
    by_fact = {row.fact: row for row in rows}
    pairs = [(by_fact[one.fact], one) for one in told if by_fact[one.fact].kind == "count"]
    found = {"this fit": mean(_loss(row, one.predicted) for row, one in pairs)}
    for name in pairs[0][1].others:
        found[name] = mean(_loss(row, one.others[name]) for row, one in pairs)
    found["the counts themselves (no method can be better)"] = mean(_loss(row, row.share) for row, _ in pairs)
    return found


def _loss(row: Row, chance: float) -> float:
    safe = min(1 - LEAST, max(LEAST, chance))
    return float(-(row.share * np.log(safe) + (1 - row.share) * np.log(1 - safe)))


def covered(rows: Sequence[Row], told: Sequence[Foretold]) -> tuple[int, int]:
    """How many counts lie where nine in ten should, and of how many."""
    pairs = list(_with_rows(rows, told))
    return sum(one.low <= row.share <= one.high for row, one in pairs), len(pairs)


def _with_rows(rows: Sequence[Row], told: Sequence[Foretold]) -> Iterator[tuple[Row, Foretold]]:
    by_fact = {row.fact: row for row in rows}
    yield from ((by_fact[one.fact], one) for one in told if by_fact[one.fact].kind == "count")
