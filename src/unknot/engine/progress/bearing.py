"""How the pressing was borne: soreness afterwards, pressing beyond the day's limits, and moving freely again."""

from unknot.engine.journal.session_day import Episode, SessionDay, SorenessTrend
from unknot.engine.progress.relief import is_gone
from unknot.engine.progress.spells import current_knots
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.technique import PRESSING


def sore_too_long(episode: Episode, knowledge: Knowledge) -> bool:
    """Soreness still rising after the usual time, or still there when it should be long gone: rest first."""
    ok, long = knowledge.review.soreness_ok_hours, knowledge.review.soreness_long_hours
    return any(_rising_past(row, ok) or _sore_past(row, long) for row in _last_soreness(episode))


def _rising_past(row: SessionDay, hours: int) -> bool:
    """Rising soreness whose hours nobody said is taken to have lasted."""
    late = row.soreness_hours is None or row.soreness_hours >= hours
    return late and row.soreness_trend is SorenessTrend.RISING


def _sore_past(row: SessionDay, hours: int) -> bool:
    """Hours that nobody said are past nothing."""
    return row.soreness_hours is not None and row.soreness_hours > hours


def sore_past_a_day(episode: Episode, knowledge: Knowledge) -> bool:
    """Soreness past the usual time, though not so long that rest days come first."""
    lasted = any(_sore_past(row, knowledge.review.soreness_ok_hours) for row in _last_soreness(episode))
    return lasted and not sore_too_long(episode, knowledge)


def _last_soreness(episode: Episode) -> list[SessionDay]:
    """The rows of the last day whose soreness was told; a day nobody told of changes nothing."""
    told = [row for row in episode.days if row.soreness_hours is not None or row.soreness_trend is not None]
    last = max((row.day for row in told), default=None)
    return [row for row in told if row.day == last]


def pressed_too_much(episode: Episode, knowledge: Knowledge) -> bool:
    """More minutes on one muscle, in the last session-day, than that day could allow at most."""
    last = max(episode.session_days, default=None)
    rows = [row for row in episode.days if row.day == last]
    return any(
        sum(row.pressed_minutes or 0 for row in rows if knot.has(row)) > minutes_allowed(episode, knowledge)
        for knot in current_knots(episode)
    )


def minutes_allowed(episode: Episode, knowledge: Knowledge) -> float:
    """The most minutes on one muscle that the last session-day could allow, had every answer been "no worse".

    One session to begin with and one more for each earlier session-day, up to the ceiling.
    """
    limits = knowledge.dose_limits
    session_s = max(limits.techniques[technique].session_max_s for technique in PRESSING)
    before = {row.day for row in (*episode.earlier, *episode.days) if row.has_session}
    sessions = limits.sessions_start + max(0, len(before) - 1)
    return min(sessions, limits.sessions_ceiling) * session_s / 60


def new_injury(episode: Episode, _: Knowledge) -> bool:
    """A fall, a blow or a strain since the episode began."""
    return any(row.new_injury for row in episode.days)


def may_finish(episode: Episode, _: Knowledge) -> bool:
    """Gone, and nobody has said that moving is not yet free and comfortable."""
    return is_gone(episode) and _moves_freely(episode)


def gone_but_stiff(episode: Episode, _: Knowledge) -> bool:
    """Gone, but moving is not yet free and comfortable."""
    return is_gone(episode) and not _moves_freely(episode)


def _moves_freely(episode: Episode) -> bool:
    """As last told; free where nobody has said otherwise."""
    told = [row for row in episode.days if row.free_movement is not None]
    last = max((row.day for row in told), default=None)
    return all(row.free_movement for row in told if row.day == last)
