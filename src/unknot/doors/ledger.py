"""``unknot ledger --json``: what was pressed, as JSON values."""

from collections.abc import Mapping
from typing import Any

from unknot.engine.dosing import Left, SoFar, SpotSoFar
from unknot.engine.journal.spots import Totals


def ledger_as_json(found: SoFar) -> dict[str, Any]:
    """Every spot with its days and totals in seconds, and what today allows; times are ISO 8601."""
    return {
        "spots": [_spot(row) for row in found.spots],
        "sessions_allowed_today": found.sessions_allowed,
        "sessions_left_today": found.sessions_left,
        "not_before": found.not_before.isoformat() if found.not_before else None,
        "why": list(found.why),
    }


def _spot(row: SpotSoFar) -> dict[str, Any]:
    spot = row.spot
    return {
        "trigger_point": spot.point,
        "side": spot.side.value if spot.side else None,
        "days": {day.isoformat(): _totals(totals) for day, totals in spot.days.items()},
        "total": _totals(spot.total),
        "left_today": _left(row.left) if row.left else None,
    }


def _totals(totals: Totals) -> Mapping[str, Any]:
    return {
        "seconds": totals.seconds,
        "rounds": totals.rounds,
        "sessions": totals.sessions,
        "strongest": totals.strongest,
        "with": [means.value for means in totals.means],
        "sessions_by_therapist": totals.by_therapist,
    }


def _left(left: Left) -> Mapping[str, Any]:
    return {
        "seconds": left.seconds,
        "sessions": left.sessions,
        "not_before": left.not_before.isoformat() if left.not_before else None,
        "why": list(left.why),
    }
