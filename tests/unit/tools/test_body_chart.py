"""The drawing of the body: borders are shared, curves are smooth and mirrored ones exact, lines taper."""

import pytest

pytest.importorskip("scipy")

import numpy as np
from tools.body_chart.borders import SKIN, Grid, mirrored, rings, skin_of, smooth_edge, trace_regions
from tools.body_chart.curves import End, fit, sampled, smooth
from tools.body_chart.mesh import mirror_of, refine
from tools.body_chart.strokes import Stroke, sliver
from tools.body_chart.thin import thinned, walks
from tools.body_chart.trace import OUTSIDE, framed, runs


def _two_squares() -> "np.ndarray[tuple[int, int], np.dtype[np.int64]]":
    labels = np.full((60, 60), OUTSIDE)
    labels[10:50, 10:30] = 0
    labels[10:50, 30:50] = 4
    return labels


def test_two_neighbours_share_one_border() -> None:
    """Three runs meet in two corners: the border between the two, and the outside of each."""
    found = runs(framed(_two_squares(), half=False))
    inner = [run for run in found if {run.left, run.right} == {0, 4}]
    assert len(inner) == 1
    assert {inner[0].corners[0], inner[0].corners[-1]} == {(30, 10), (30, 50)}


def test_every_outline_closes_and_the_neighbours_outlines_hold_the_same_points() -> None:
    """No gap and no overlap can be between regions that are put together from the same curves."""
    labels, grid = _two_squares(), Grid(2.5, None)
    borders = trace_regions(labels, np.zeros(labels.shape, dtype=bool), smooth_edge(labels, grid), grid)
    first, second = (
        {point for ring in rings(borders, code) for curve in ring for point in curve.points} for code in (0, 4)
    )
    shared = {point for curve in borders if {curve.left, curve.right} == {0, 4} for point in curve.points}
    assert shared <= first & second
    assert len(rings(skin_of(borders), SKIN)) == 1


def test_a_region_on_the_middle_line_is_whole_and_a_paired_one_is_cut_there() -> None:
    """Of a half picture the middle region (code 1) is joined to its mirror, the paired one (0) meets its twin (2)."""
    labels = np.full((60, 40), OUTSIDE)
    labels[10:30, 20:] = 1
    labels[30:50, 20:] = 0
    grid = Grid(1.0, 16)
    half = trace_regions(labels, np.zeros(labels.shape, dtype=bool), smooth_edge(labels, grid), grid)
    whole = mirrored(half, 16, {0: 2, 1: 1})
    across = {code: {x for ring in rings(whole, code) for curve in ring for x, _ in curve.points} for code in (0, 1, 2)}
    assert max(across[0]) == min(across[2]) == 16
    assert min(across[1]) + max(across[1]) == 32


def test_a_fitted_curve_stays_within_its_tolerance_and_keeps_its_ends() -> None:
    """A circle's quarter, fitted to a tenth of a pixel."""
    angle = np.linspace(0, np.pi / 2, 200)
    quarter = np.stack([100 * np.cos(angle), 100 * np.sin(angle)], axis=1)
    curve = sampled(fit(quarter, 0.1), 50)
    assert np.allclose(curve[[0, -1]], quarter[[0, -1]])
    assert np.abs(np.linalg.norm(curve, axis=1) - 100).max() < 0.15


def test_smoothing_keeps_fixed_ends_and_lets_a_mirrored_end_slide_along_the_middle() -> None:
    """A border that crosses the middle line crosses it level."""
    steps = np.array([[x, 10 + x // 3] for x in range(30)], dtype=float)
    line = smooth(steps, 4, (End.FIXED, End.MIRRORED))
    assert line[0].tolist() == steps[0].tolist()
    assert line[-1, 0] == steps[-1, 0]
    assert abs(line[-1, 1] - line[-2, 1]) < abs(line[-12, 1] - line[-13, 1])


def test_a_band_is_thinned_to_one_walk_through_its_middle() -> None:
    """A bar 9 pixels wide becomes a line near its middle."""
    band = np.zeros((40, 100), dtype=bool)
    band[15:24, 10:90] = True
    (walk,) = walks(thinned(band))
    assert len(walk) > 60
    assert np.abs(walk[5:-5, 1] - 19).max() <= 1


def test_a_free_end_is_thin_and_the_middle_is_not() -> None:
    """A line as a pen draws it."""
    stroke = Stroke(np.stack([np.linspace(30, 230, 200), np.full(200, 60.0)], axis=1), (True, True))
    outline = np.array(sliver(stroke, 8, Grid(10.0, None)))
    assert 75 <= np.ptp(outline[:, 1]) <= 95  # what pulls a curve may lie a little outside it
    at_start = outline[outline[:, 0] <= outline[:, 0].min() + 5]
    assert np.ptp(at_start[:, 1]) < 20


def test_refining_a_cube_keeps_it_closed_and_its_own_mirror_image() -> None:
    """Catmull-Clark: 26 points and 24 faces, rounder, symmetric."""
    cube = np.array([[x, y, z] for x in (-1.0, 1.0) for y in (-1.0, 1.0) for z in (-1.0, 1.0)])
    faces = np.array([[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]])
    finer, new = refine(faces, len(cube))
    points = finer @ cube
    assert points.shape == (26, 3)
    assert new.shape == (24, 4)
    assert np.linalg.norm(points[0]) == pytest.approx(np.sqrt(3) * 5 / 9)
    assert np.allclose(points[mirror_of(points)] * [-1, 1, 1], points)
