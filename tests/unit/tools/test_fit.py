"""The fit of the locating numbers: what was written is what the last run found, and a short run finds the same."""

from pathlib import Path

import numpy as np
import pytest
from tools.fit.page import PAGE, page
from tools.fit.pictures import pictures
from tools.fit.result import digest, read_result
from tools.fit.rows import GIVEN_MUSCLE, Row, all_rows, used
from tools.fit.sampling import sample
from tools.fit.sheet import SHEET, sheet
from tools.fit.strength_model import cell_share, fit_strengths, role_mean

from making.knowledge import knowledge

PICTURES = PAGE.parents[1] / "pictures"


def test_the_last_run_was_of_these_rows() -> None:
    """Another row, treatment, role or rank wants make fit: the fingerprint of what went in is that of now."""
    ranks = {id_: str(muscle.prevalence.rank) for id_, muscle in knowledge().muscles.items()}
    assert read_result()["digest"] == digest(all_rows(knowledge()), ranks), "Run make fit."


def test_the_sheet_and_the_page_are_those_of_the_last_run() -> None:
    """The sheet, the page and every picture say what the result says."""
    result = read_result()
    assert SHEET.read_text(encoding="utf-8") == sheet(result)
    assert PAGE.read_text(encoding="utf-8") == page(result)
    for name, svg in pictures(result).items():
        assert Path(PICTURES / name).read_text(encoding="utf-8") == svg


def test_a_short_run_with_another_seed_finds_the_same_strengths() -> None:
    """The written means do not hang on the seed: a run a twelfth as long comes within a thirtieth of each."""
    fit = fit_strengths(used(all_rows(knowledge()), GIVEN_MUSCLE), steps=1500, seed=7)
    for role, found in read_result()["strengths"].items():
        assert role_mean(fit, role).mean() == pytest.approx(found["mean"], abs=0.035)


def test_a_count_is_drawn_towards_its_role_and_a_large_one_less() -> None:
    """Twelve people move a share less far from the role's mean than a thousand do."""
    few, many = _row(12, 11), _row(1200, 1100)
    rest = [_row(100, 30, word=f"m{number}") for number in range(4)]
    shares = [float(cell_share(fit_strengths([*rest, row], 900, 3), [row]).mean()) for row in (few, many)]
    assert 0.3 < shares[0] < shares[1] < 1100 / 1200 + 0.01


def test_an_upper_bound_stays_below_itself() -> None:
    """A row that says "at most" gives a share below what it says."""
    row = _row(35, 10, kind="upper")
    fit = fit_strengths([_row(100, 60, word="other"), row], 900, 3)
    assert float(cell_share(fit, [row]).max()) <= 10 / 35 + 1e-9


def test_the_walkers_find_a_known_posterior() -> None:
    """On a normal density the mean and the deviation come out right, and the chains agree."""
    start = np.random.default_rng(1).standard_normal((32, 2))
    draws = sample(lambda at: -0.5 * (((at - 3.0) / 2.0) ** 2).sum(axis=1), start, 2, 6000)
    assert draws.values.mean(axis=0) == pytest.approx([3.0, 3.0], abs=0.15)
    assert draws.values.std(axis=0) == pytest.approx([2.0, 2.0], abs=0.15)
    assert (draws.r_hat < 1.05).all()


def test_every_row_says_how_it_is_used() -> None:
    """No counted row is left without a word on its use, and tenderness is never used."""
    rows = all_rows(knowledge())
    assert all(row.why for row in rows)
    assert all(row.kind == "unused" for row in rows if row.measure == "severe-tenderness")


def _row(n: float, yes: float, word: str = "muscle", kind: str = "count") -> Row:
    return Row(
        fact=f"frequency:{word}.{n}",
        source="study",
        measure="referral-by-pressure-or-needle",
        word=word,
        muscles=(word,),
        area="arm",
        role="essential",
        n=n,
        yes=yes,
        kind=kind,
        controls=False,
        why="as it stands",
    )
