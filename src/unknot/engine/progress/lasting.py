"""How long it has gone on and how often it has come: what a professional should look at, better or not."""

from collections.abc import Iterable

from unknot.engine.journal.session_day import Episode, SessionDay
from unknot.engine.progress.relief import is_gone
from unknot.engine.progress.spells import knots, spells
from unknot.knowledge.base import Knowledge


def third_spell(episode: Episode, knowledge: Knowledge) -> bool:
    """The same knot has come so many times within the window; earlier episodes count too.

    Once a professional has seen it, only a spell that began later asks for one again.
    """
    rows = (*episode.earlier, *episode.days)
    return any(
        _comes_back((row for row in rows if knot.has(row)), episode.seen_on, knowledge) for knot in knots(episode.days)
    )


def _comes_back(rows: Iterable[SessionDay], seen_on: int | None, knowledge: Knowledge) -> bool:
    figures = knowledge.review
    begun = [spell[0].day for spell in spells(rows) if any(reading.before for reading in spell)]
    often = len(begun) >= figures.spells and begun[-1] - begun[-figures.spells] <= figures.spell_window_days
    return often and (seen_on is None or begun[-1] > seen_on)


def waiting_to_be_seen(episode: Episode, _: Knowledge) -> bool:
    """It was handed to a professional, and nobody is said to have looked at it since."""
    return episode.referred_on is not None


def lasting_unseen(episode: Episode, knowledge: Knowledge) -> bool:
    """Pain that goes on beyond so many days and that no professional has seen."""
    if episode.seen_by_professional or is_gone(episode):
        return False
    return pain_days(episode) > knowledge.review.lasting_days


def pain_days(episode: Episode) -> int:
    """Days since the pain began: since its onset, or, when it has been gone and came back, since then."""
    found = spells(episode.days)
    if len(found) > 1:
        return episode.today - found[-1][0].day
    first = min((row.day for row in episode.days), default=episode.today)
    return (episode.onset_days or 0) + episode.today - first
