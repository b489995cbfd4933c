"""Fit, and write down the result, the sheet, the page and its pictures.  ``--write-only`` writes from the last run."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
from tools.fit.folds import covered, losses, prior_folds, strength_folds
from tools.fit.page import write_page
from tools.fit.prior_model import BELIEFS as PRIOR_BELIEFS
from tools.fit.prior_model import PriorFit, fit_priors, placed
from tools.fit.result import digest, read_result, write_result
from tools.fit.rows import DESCRIBED, ESSENTIAL, GIVEN_AREA, GIVEN_MUSCLE, SPILLOVER, UNNAMED, Row, all_rows, used
from tools.fit.sampling import Array
from tools.fit.sheet import write_sheet
from tools.fit.strength_model import BELIEFS, StrengthFit, cell_share, fit_strengths, role_mean

from unknot.engine.locating.net import net_of
from unknot.knowledge.anatomy import Rank
from unknot.knowledge.base import Knowledge
from unknot.knowledge.load import load_knowledge

BEFORE = {ESSENTIAL: 0.57, SPILLOVER: 0.29, DESCRIBED: 0.57}
PRIORS_BEFORE = {Rank.COMMON: 0.02, Rank.OCCASIONAL: 0.005, Rank.RARE: 0.0015}
"""The numbers that stood in the sheet before anything was fitted."""


def main() -> None:
    """Run what was asked for."""
    if "--write-only" not in sys.argv:
        write_result(run(load_knowledge()))
    result = read_result()
    write_sheet(result)
    write_page(result)
    print(f"essential {result['strengths'][ESSENTIAL]['mean']}, spillover {result['strengths'][SPILLOVER]['mean']}")
    print("Written: strengths.yaml, docs/explanation/locating-fit.md and its pictures.")


def run(knowledge: Knowledge) -> dict[str, Any]:
    """Both fits and their folds."""
    rows = all_rows(knowledge)
    ranks = {id_: muscle.prevalence.rank for id_, muscle in knowledge.muscles.items()}
    on_muscle = used(rows, GIVEN_MUSCLE)
    strengths = fit_strengths(on_muscle)
    on_area = placed(used(rows, GIVEN_AREA), net_of(knowledge), knowledge)
    priors = fit_priors(on_area)
    told, told_priors = strength_folds(on_muscle, BEFORE), prior_folds(on_area, ranks, PRIORS_BEFORE)
    area_rows = [one.row for one in on_area]
    return {
        "digest": digest(rows, {id_: str(rank) for id_, rank in ranks.items()}),
        "muscles": {str(rank): sum(each is rank for each in ranks.values()) for rank in Rank},
        "strengths": {
            role: _summary(role_mean(strengths, role), _count(on_muscle, role))
            for role in (ESSENTIAL, SPILLOVER, UNNAMED)
        },
        "priors": {str(rank): _summary(found, len(area_rows)) for rank, found in priors.priors().items()},
        "parameters": {"strengths": _parameters(strengths, BELIEFS), "priors": _parameters(priors, PRIOR_BELIEFS)},
        "measured": _measured(strengths, on_muscle),
        "rows": [{**_plain(row), "fitted": _fitted(row, strengths, priors, on_area)} for row in rows],
        "folds": [_rounded(asdict(one)) for one in (*told, *told_priors)],
        "losses": {
            "strengths": _rounded(losses(on_muscle, told)),
            "priors": _rounded(losses(area_rows, told_priors)),
        },
        "covered": {
            "strengths": list(covered(on_muscle, told)),
            "priors": list(covered(area_rows, told_priors)),
        },
    }


def _count(rows: Sequence[Row], role: str) -> int:
    return sum(row.role == role for row in rows)


def _summary(draws: Array, rows: int) -> dict[str, float]:
    low, high = np.quantile(draws, [0.05, 0.95])
    return {"mean": _short(draws.mean()), "low": _short(low), "high": _short(high), "rows": rows}


def _short(number: float) -> float:
    """Three digits after the point, or two that count where it is small."""
    return float(f"{number:.2g}") if number < 0.1 else round(float(number), 3)  # noqa: PLR2004 - see above


def _parameters(fit: StrengthFit | PriorFit, beliefs: Mapping[str, tuple[float, float, str]]) -> dict[str, Any]:
    found = {}
    for number, name in enumerate((*beliefs, *(fit.muscles if isinstance(fit, StrengthFit) else fit.studies))):
        draws = fit.of(name)
        believed = beliefs.get(name, (0.0, 1.0, "what is its own, in units of the spread between them"))
        found[name] = {
            "believed": [round(float(believed[0]), 2), round(float(believed[1]), 2)],
            "says": believed[2],
            "mean": round(float(draws.mean()), 2),
            "deviation": round(float(draws.std()), 2),
            "r_hat": round(float(fit.draws.r_hat[number]), 3),
            "effective": int(fit.draws.effective[number]),
        }
    return found


def _measured(fit: StrengthFit, rows: Sequence[Row]) -> list[dict[str, Any]]:
    cells: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        if not row.controls:
            cells.setdefault((row.word, row.area), []).append(row)
    found = []
    for (muscle, area), some in cells.items():
        summary = _summary(cell_share(fit, some), len(some))
        facts = [row.fact for row in some]
        counted = sum(row.yes for row in some) / sum(row.n for row in some)
        found.append({"muscle": muscle, "region": area, **summary, "counted": round(counted, 3), "facts": facts})
    return found


def _plain(row: Row) -> dict[str, Any]:
    return {**asdict(row), "muscles": list(row.muscles), "n": round(row.n, 2), "yes": round(row.yes, 2)}


def _fitted(row: Row, strengths: StrengthFit, priors: PriorFit, on_area: Sequence[Any]) -> dict[str, float] | None:
    if row.kind == "unused":
        return None
    if row.measure in GIVEN_MUSCLE:
        return _summary(strengths.mean(row), 1)
    return _summary(priors.mean(next(one for one in on_area if one.row.fact == row.fact)), 1)


def _rounded(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _rounded(each) for key, each in value.items()}
    return round(value, 4) if isinstance(value, float) else value


if __name__ == "__main__":
    main()
