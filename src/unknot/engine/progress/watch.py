"""Which delayed danger signs are still to be asked about: the day after a session, and for weeks after neck work."""

from unknot.engine.journal.session_day import Episode, SessionDay
from unknot.engine.progress.signs import danger_signs
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import AfterSign, Section
from unknot.vocabulary.disposition import Level

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
    days = [row.day for row in (*episode.earlier, *episode.days) if _is_neck_work(row, knowledge)]
    return any(0 <= episode.today - day <= knowledge.review.neck_watch_days for day in days)


def _is_neck_work(row: SessionDay, knowledge: Knowledge) -> bool:
    """Pressing where the neck's danger signs are asked; a muscle nobody named might be in the neck."""
    if not row.pressed_minutes:
        return False
    if row.point is not None:
        pressed = {knowledge.points[row.point].press_region}
    elif row.muscle is not None:
        pressed = {point.press_region for point in knowledge.muscles[row.muscle].trigger_points}
    else:
        return True
    return any(Section.NECK in knowledge.sections_of(region) for region in pressed)
