"""The rows and sentences of a summary in words, the same on the page, in the PDF and in the terminal."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from unknot.doors.summary import NOT_SAID, Summary

if TYPE_CHECKING:
    from unknot.doors.summary_days import Day
    from unknot.doors.summary_measured import Measured
    from unknot.doors.summary_pressed import Pressed

NOT_RECORDED = "Not recorded."
SPOTS = ("Spot", "With", "Time", "Holds", "Sessions", "Days", "Last")
DAYS = ("Day", "What", "Pressed", "Before", "After", "Next day", "Sore", "Notes")
MEASURES = ("What", "First", "Last", "Answers", "Better when")
MEASURE_SCALE = "0 to 10, but for degrees."
SCALE = "Pain is 0 to 10: before and after the session, and the next day."
A_MINUTE_S = 60


def day_words(day: date) -> str:
    """For example 3 May 2026."""
    return f"{day.day} {day:%B %Y}"


def short_day(day: date) -> str:
    """For example 3 May."""
    return f"{day.day} {day:%b}"


def mark_lines(summary: Summary) -> Iterator[str]:
    """Each place with its number on the map, how strong, and of which kind."""
    for number, (place, mark) in enumerate(summary.marks, 1):
        strength = f"{mark.intensity.value} of 10" if mark.intensity else "strength not said"
        yield f"{number}. {place}: {strength}{f', {mark.quality}' if mark.quality else ''}"


def began_line(summary: Summary) -> str:
    """Since when, and whether somebody had seen it before."""
    days = (summary.made - summary.began).days if summary.began else 0
    since = f"{day_words(summary.began)}, {days} days ago" if summary.began else NOT_SAID
    return f"Since: {since}. Seen by somebody before: {'yes' if summary.seen_before else 'no, or not said'}."


def spot_row(spot: "Pressed") -> tuple[str, ...]:
    """As the columns of ``SPOTS``."""
    sessions = f"{spot.sessions} ({spot.by_therapist} by a therapist)" if spot.by_therapist else str(spot.sessions)
    counts = (str(spot.rounds), sessions, str(spot.days))
    return (spot.name, ", ".join(spot.techniques), time_words(spot.seconds), *counts, short_day(spot.last))


def day_row(day: "Day") -> tuple[str, ...]:
    """As the columns of ``DAYS``; a dash stands for what was not said."""
    said = tuple("-" if value is None else str(value) for value in (day.before, day.after, day.next_day))
    sore = "-" if day.sore_hours is None else f"{day.sore_hours:g} h"
    pressed = time_words(day.seconds) if day.seconds else "-"
    return (short_day(day.day), day.what, pressed, *said, sore, "; ".join(day.notes))


def time_words(seconds: int) -> str:
    """For example 4 min 30 s."""
    minutes, rest = divmod(seconds, A_MINUTE_S)
    return " ".join(
        part for part in (f"{minutes} min" if minutes else "", f"{rest} s" if rest or not minutes else "") if part
    )


def measured_row(one: "Measured") -> tuple[str, ...]:
    """As the columns of ``MEASURES``."""
    first, latest = f"{one.first:g} ({short_day(one.first_on)})", f"{one.latest:g} ({short_day(one.latest_on)})"
    return (one.name, first, latest, str(one.answers), "more" if one.more_is_better else "less")


def safety_lines(summary: Summary) -> Iterator[str]:
    """What was ticked or not sure, in words, and the number of noes."""
    safety = summary.safety
    if not safety.asked:
        yield "No safety question was answered."
        return
    yield from (f"Danger sign: {line}" for line in safety.signs)
    yield from (f"Illness, medicine or state: {line}" for line in safety.conditions)
    if not safety.signs and not safety.conditions:
        yield "Nothing was ticked, and nothing was unsure."
    last = f", the last on {day_words(safety.last)}" if safety.last else ""
    yield f"Answered no: {safety.no}{last}."


def cut_line(summary: Summary) -> str:
    """What was left out to fit the page; empty where nothing was."""
    return f"Left out to fit one page: {', '.join(summary.cut)}." if summary.cut else ""


def as_text(summary: Summary, title: str) -> Iterator[str]:
    """All of it as lines, for a terminal."""
    yield title
    yield f"Made on {day_words(summary.made)}. {summary.person}."
    yield from ("", "Where it hurts", *(f"  {line}" for line in mark_lines(summary)), f"  {began_line(summary)}")
    if summary.decision:
        yield from ("", f"The review says: {summary.decision}", *(f"  {line}" for line in summary.says))
    if summary.ended:
        yield f"  {summary.ended}."
    yield from (
        "",
        "What was pressed",
        *_listed(f"  {'; '.join(_with(SPOTS, spot_row(one)))}" for one in summary.pressed),
    )
    yield from (
        "",
        f"Day by day. {SCALE}",
        *_listed(f"  {'; '.join(_with(DAYS, day_row(one)))}" for one in summary.days),
    )
    yield from (
        "",
        "What was measured",
        *_listed(f"  {'; '.join(_with(MEASURES, measured_row(one)))}" for one in summary.measured),
    )
    yield from ("", "The safety questions", *(f"  {line}" for line in safety_lines(summary)))
    yield from ("", "What Unknot is not sure of", *(f"  {line}" for line in summary.not_sure))
    yield from (line for line in ("", cut_line(summary)) if cut_line(summary))


def _with(names: tuple[str, ...], row: tuple[str, ...]) -> Iterator[str]:
    yield row[0]
    for name, value in zip(names[1:], row[1:], strict=True):
        if value not in {"", "-"}:
            yield f"{name.lower()} {value}"


def _listed(lines: Iterator[str]) -> Iterator[str]:
    found = list(lines)
    yield from found or [f"  {NOT_RECORDED}"]
