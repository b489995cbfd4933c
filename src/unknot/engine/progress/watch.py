"""Which delayed danger signs are still to be asked about: the day after a session, and for weeks after neck work."""

from collections.abc import Iterable
from datetime import date

from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.session_day import Episode, SessionDay
from unknot.engine.progress.signs import danger_signs
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import AfterSign, Section
from unknot.vocabulary.disposition import Level
from unknot.vocabulary.entry import Entry, EntryKind

NECK_DELAY = "af-neck-delay"
"""The one sign that can come weeks later: a possible artery tear after work on the neck."""


def signs_to_ask(episode: Episode, knowledge: Knowledge) -> tuple[AfterSign, ...]:
    """The danger signs to ask about today, emergencies first; empty where nothing was pressed lately."""
    since = episode.today - episode.session_days[-1] if episode.session_days else None
    neck = neck_watched(episode, knowledge)
    due = [
        sign
        for sign in danger_signs(knowledge)
        if (sign.id == NECK_DELAY and neck) or (sign.id != NECK_DELAY and since is not None and since <= 1)
    ]
    return tuple(sorted(due, key=lambda sign: (sign.level is not Level.EMERGENCY, sign.id)))


def neck_watched(episode: Episode, knowledge: Knowledge) -> bool:
    """True for so many days after the neck was pressed, also where that episode has ended."""
    return last_neck_work(episode, knowledge) is not None


def last_neck_work(episode: Episode, knowledge: Knowledge) -> int | None:
    """The last day number on which the neck was pressed and that is still watched; None where none is."""
    rows = (*episode.earlier, *episode.days)
    days = [row.day for row in rows if row.day <= episode.today and _is_neck_work(row, knowledge)]
    last = max(days, default=None)
    watched = knowledge.review.neck_watch_days
    return last if last is not None and episode.today - last <= watched else None


def watch_to_ask(entries: Iterable[Entry], episode: Episode, knowledge: Knowledge) -> tuple[date, AfterSign] | None:
    """The delayed sign still to ask about today, with the day of the neck work; None where it was asked today already.

    The next day's own questions ask about it too; after those it is asked once on each day somebody comes back.
    """
    day, sign = last_neck_work(episode, knowledge), knowledge.after_signs.get(NECK_DELAY)
    today = date.fromordinal(episode.today)
    answers = (entry for entry in corrected(entries) if entry.kind is EntryKind.NEXT_DAY)
    asked = any(entry.happened_at.date() == today for entry in answers)
    if day is None or sign is None or asked or day == episode.today:
        return None
    return date.fromordinal(day), sign


def _is_neck_work(row: SessionDay, knowledge: Knowledge) -> bool:
    """Pressing where the neck's danger signs are asked; an unknown muscle might be in the neck."""
    if not row.pressed_minutes:
        return False
    if row.point is not None and row.point in knowledge.points:
        pressed = {knowledge.points[row.point].press_region}
    elif row.muscle is not None and row.muscle in knowledge.muscles:
        pressed = {point.press_region for point in knowledge.muscles[row.muscle].trigger_points}
    else:
        return True
    return any(Section.NECK in knowledge.sections_of(region) for region in pressed)
