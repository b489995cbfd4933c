"""Read an episode as ``unknot review --json`` takes it: strictly, with one sentence for whatever is wrong."""

import json
from collections.abc import Collection, Mapping
from math import isfinite
from typing import Any

from unknot.engine.journal.session_day import Episode, SessionDay, SorenessTrend
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import Side

FIELDS = ("today", "onset_days", "seen_by_professional", "sessions")
ROW_FIELDS = (
    "day", "muscle", "trigger_point", "side", "before", "after", "soreness_hours", "soreness_trend",
    "pressed_minutes", "signs", "new_injury", "free_movement",
)  # fmt: skip
MOST_PAIN = 10


def read_episode(written: Mapping[str, Any], knowledge: Knowledge) -> Episode:
    """Read the written form of an episode; ``today`` is the last row's day where it is left out.

    Raises ValueError with one sentence that names the field and says what is allowed.
    """
    _refuse_unknown(written, FIELDS, "")
    rows = tuple(_row(row, f"sessions[{index}]", knowledge) for index, row in enumerate(_sessions(written)))
    last = max((row.day for row in rows), default=0)
    today = _whole(written.get("today"), "today")
    if today is not None and today < last:
        raise ValueError(f"today: a day number that is not before the last row's day ({last}), not {today}.")
    return Episode(
        today=last if today is None else today,
        days=rows,
        onset_days=_whole(written.get("onset_days"), "onset_days"),
        seen_by_professional=_yes(written.get("seen_by_professional"), "seen_by_professional"),
    )


def _sessions(written: Mapping[str, Any]) -> list[Any]:
    rows = written.get("sessions")
    if not isinstance(rows, list):
        raise ValueError("sessions: give a list of days, each with at least its day number.")  # noqa: TRY004 - unreadable input is a ValueError at every door
    return rows


def _row(row: Any, where: str, knowledge: Knowledge) -> SessionDay:
    if not isinstance(row, Mapping):
        raise ValueError(f"{where}: a day is an object with the fields {', '.join(ROW_FIELDS)}.")  # noqa: TRY004
    _refuse_unknown(row, ROW_FIELDS, f"{where}: ")
    day = _whole(row.get("day"), f"{where}.day")
    if day is None:
        raise ValueError(f"{where}.day: a whole number from 0 is needed.")
    muscle = _known(row.get("muscle"), knowledge.muscles, f"{where}.muscle", "a muscle")
    trend = _known(row.get("soreness_trend"), tuple(SorenessTrend), f"{where}.soreness_trend", "a trend")
    side = _known(row.get("side"), tuple(Side), f"{where}.side", "a side")
    return SessionDay(
        day=day,
        muscle=muscle,
        point=_point(row.get("trigger_point"), muscle, f"{where}.trigger_point", knowledge),
        side=Side(side) if side else None,
        before=_pain(row.get("before"), f"{where}.before"),
        after=_pain(row.get("after"), f"{where}.after"),
        soreness_hours=_amount(row.get("soreness_hours"), f"{where}.soreness_hours", "hours"),
        soreness_trend=SorenessTrend(trend) if trend else None,
        pressed_minutes=_amount(row.get("pressed_minutes"), f"{where}.pressed_minutes", "minutes"),
        signs=_signs(row.get("signs"), f"{where}.signs", knowledge),
        new_injury=_yes(row.get("new_injury"), f"{where}.new_injury"),
        free_movement=_yes_or_none(row.get("free_movement"), f"{where}.free_movement"),
    )


def _refuse_unknown(written: Mapping[str, Any], fields: Collection[str], where: str) -> None:
    for field in written:
        if field not in fields:
            raise ValueError(f'{where}"{field}" is not a field here; the fields are {", ".join(fields)}.')


def _whole(said: Any, where: str) -> int | None:
    if said is None:
        return None
    if isinstance(said, bool) or not isinstance(said, int) or said < 0:
        raise ValueError(f"{where}: a whole number from 0, not {_shown(said)}.")
    return said


def _pain(said: Any, where: str) -> int | None:
    if said is None:
        return None
    if isinstance(said, bool) or not isinstance(said, int) or not 0 <= said <= MOST_PAIN:
        raise ValueError(f"{where}: pain is a whole number from 0 to 10 or null, not {_shown(said)}.")
    return said


def _amount(said: Any, where: str, unit: str) -> float | None:
    if said is None:
        return None
    if isinstance(said, bool) or not isinstance(said, int | float) or not isfinite(said) or said < 0:
        raise ValueError(f"{where}: a number of {unit} from 0 or null, not {_shown(said)}.")
    return float(said)


def _known(said: Any, allowed: Collection[str], where: str, what: str) -> str | None:
    if said is None:
        return None
    if not isinstance(said, str) or said not in allowed:
        raise ValueError(f"{where}: {_shown(said)} is not {what} here; {_choices(allowed)}.")
    return said


def _choices(allowed: Collection[str]) -> str:
    """A short list is told in full; a long one is named by where it can be read."""
    few = 4
    return f"allowed are {', '.join(allowed)} or null" if len(allowed) <= few else "use an id of the fact base or null"


def _point(said: Any, muscle: str | None, where: str, knowledge: Knowledge) -> str | None:
    point = _known(said, knowledge.points, where, "a trigger point")
    if point is not None and muscle is not None and knowledge.points[point].muscle != muscle:
        raise ValueError(f'{where}: "{point}" does not lie in the muscle "{muscle}".')
    return point


def _signs(said: Any, where: str, knowledge: Knowledge) -> frozenset[str]:
    if said is None:
        return frozenset()
    if not isinstance(said, list):
        raise ValueError(f"{where}: give a list of stop signs (sd-…) and signs noticed afterwards (af-…).")  # noqa: TRY004
    for sign in said:
        if not isinstance(sign, str) or (sign not in knowledge.stop_signs and sign not in knowledge.after_signs):
            raise ValueError(f"{where}: {_shown(sign)} is neither a stop sign (sd-…) nor an after-sign (af-…).")
    return frozenset(said)


def _yes(said: Any, where: str) -> bool:
    return bool(_yes_or_none(said, where))


def _yes_or_none(said: Any, where: str) -> bool | None:
    if said is not None and not isinstance(said, bool):
        raise ValueError(f"{where}: true, false or null, not {_shown(said)}.")
    return said


def _shown(said: Any) -> str:
    """What was written, as it was written and not too long."""
    most = 60
    return json.dumps(said, default=str)[:most]
