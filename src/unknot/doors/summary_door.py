"""``unknot summary --json``: the whole summary as JSON, nothing cut."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from unknot.doors.summary import Summary
    from unknot.doors.summary_days import Day
    from unknot.doors.summary_measured import Measured
    from unknot.doors.summary_pressed import Pressed
    from unknot.vocabulary.body import Mark


def write_summary(summary: "Summary") -> dict[str, Any]:
    """Every part of it; a day is YYYY-MM-DD, what was not said is null."""
    safety = summary.safety
    return {
        "made": summary.made.isoformat(),
        "person": summary.person,
        "began": summary.began.isoformat() if summary.began else None,
        "seen_before": summary.seen_before,
        "pain": [_mark(name, mark) for name, mark in summary.marks],
        "review": {"decision": summary.decision or None, "says": list(summary.says)},
        "ended": summary.ended or None,
        "days": [_day(day) for day in summary.days],
        "pressed": [_pressed(spot) for spot in summary.pressed],
        "measured": [_measured(one) for one in summary.measured],
        "safety": {
            "danger_signs": list(safety.signs),
            "conditions": list(safety.conditions),
            "answered_no": safety.no,
            "last": safety.last.isoformat() if safety.last else None,
        },
        "not_sure": list(summary.not_sure),
    }


def _mark(name: str, mark: "Mark") -> dict[str, Any]:
    place = mark.place
    return {
        "region": place.region,
        "side": place.side.value if place.side else None,
        "name": name,
        "intensity": mark.intensity.value if mark.intensity else None,
        "quality": mark.quality,
    }


def _day(day: "Day") -> dict[str, Any]:
    return {
        "day": day.day.isoformat(),
        "what": day.what,
        "seconds": day.seconds,
        "before": day.before,
        "after": day.after,
        "next_day": day.next_day,
        "sore_hours": day.sore_hours,
        "notes": list(day.notes),
    }


def _pressed(spot: "Pressed") -> dict[str, Any]:
    return {
        "trigger_point": spot.point,
        "name": spot.name,
        "techniques": list(spot.techniques),
        "seconds": spot.seconds,
        "rounds": spot.rounds,
        "sessions": spot.sessions,
        "days": spot.days,
        "last": spot.last.isoformat(),
        "sessions_by_therapist": spot.by_therapist,
    }


def _measured(one: "Measured") -> dict[str, Any]:
    return {
        "name": one.name,
        "first": one.first,
        "first_on": one.first_on.isoformat(),
        "latest": one.latest,
        "latest_on": one.latest_on.isoformat(),
        "answers": one.answers,
        "more_is_better": one.more_is_better,
    }
