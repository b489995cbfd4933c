"""Is it getting better?  Pain before the session is compared from session-day to session-day, never within one."""

from dataclasses import dataclass
from itertools import pairwise

from unknot.engine.journal.session_day import Episode
from unknot.engine.progress.spells import Knot, Spell, current_knots, current_spell, readings
from unknot.knowledge.base import Knowledge
from unknot.knowledge.figures import ReviewFigures


@dataclass(frozen=True, slots=True)
class Relief:
    """One knot's pain (0 to 10) in this spell: before its first and its last session, and within the last session.

    ``session_days`` counts those whose pain before is known.  ``within_last`` is shown beside the rest and decides
    nothing: it is how many points the pain fell (below 0: rose) during the last session, None when not said.
    """

    knot: Knot
    first: int
    latest: int
    session_days: int
    worthwhile: bool
    within_last: int | None


def reliefs(episode: Episode, knowledge: Knowledge) -> tuple[Relief, ...]:
    """The relief of every knot worked on in the last session-day, where pain before was said."""
    found = (_relief(knot, current_spell(knot, episode.days), knowledge.review) for knot in current_knots(episode))
    return tuple(relief for relief in found if relief is not None)


def _relief(knot: Knot, spell: Spell, figures: ReviewFigures) -> Relief | None:
    befores = _befores(spell)
    if not befores:
        return None
    last = spell[-1]
    within = None if last.before is None or last.after is None else last.before - last.after
    worthwhile = is_worthwhile(befores[0], befores[-1], figures)
    return Relief(knot, befores[0], befores[-1], len(befores), worthwhile, within)


def _befores(spell: Spell) -> list[int]:
    return [reading.before for reading in spell if reading.before is not None]


def is_worthwhile(first: float, latest: float, figures: ReviewFigures) -> bool:
    """At least so many points less, or at least such a share of the first pain less."""
    fall = first - latest
    return fall >= figures.worthwhile_points or (fall > 0 and fall >= figures.worthwhile_share * first)


def no_relief(episode: Episode, knowledge: Knowledge) -> bool:
    """Enough session-days of one knot, pain still there, and no worthwhile relief since the first of them."""
    enough = knowledge.review.sessions_without_relief
    return not is_gone(episode) and any(
        relief.session_days >= enough and not relief.worthwhile for relief in reliefs(episode, knowledge)
    )


def has_relief(episode: Episode, knowledge: Knowledge) -> bool:
    """Worthwhile relief in every knot that is being worked on."""
    found = reliefs(episode, knowledge)
    return bool(found) and all(relief.worthwhile for relief in found)


def worse_twice(episode: Episode, knowledge: Knowledge) -> bool:
    """Worse so many times running: by pain before the sessions, after each of them, or as said the next day."""
    times = knowledge.review.worse_in_a_row
    return any(_worse_running(current_spell(knot, episode.days), times) for knot in current_knots(episode))


def _worse_running(spell: Spell, times: int) -> bool:
    befores = _befores(spell)
    rises = [later > earlier for earlier, later in pairwise(befores)]
    left_worse = [r.before < r.after for r in spell if r.before is not None and r.after is not None]
    said_worse = [reading.no_worse is False for reading in spell if reading.no_worse is not None]
    return any(len(run) >= times and all(run[-times:]) for run in (rises, left_worse, said_worse))


def is_gone(episode: Episode) -> bool:
    """No pain at all when it was last asked about."""
    said = readings(episode.days)
    return bool(said) and said[-1].gone
