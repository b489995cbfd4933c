"""Where a day's plan looks: the spots to press, the muscles to move and the habit, each still to be cleared."""

from collections.abc import Iterable, Iterator, Sequence

from unknot.engine.journal.drawn import about_present_pain
from unknot.engine.locating import Ranking
from unknot.engine.planning.items import EXERCISE, kind_of
from unknot.engine.planning.preferences import Preferences
from unknot.engine.screening import Site
from unknot.engine.session.sites import sites_beside
from unknot.knowledge.anatomy import Access
from unknot.knowledge.base import Knowledge
from unknot.knowledge.programmes import ProgrammeDays
from unknot.vocabulary.body import MuscleId, Side
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.technique import PRESSING, Technique

SPOTS = 3
"""How many of the likeliest spots are looked at when none is named; the plan itself takes fewer."""
TO_SWAP = 4
"""Of how many of the likeliest muscles the exercise is looked at, so that there is something to swap for."""


def likeliest_spots(ranking: Ranking, knowledge: Knowledge) -> tuple[Site, ...]:
    """The likeliest spots a person may press, each with the first technique its sheet names, one for each muscle."""
    found: dict[str, Site] = {}
    for candidate in ranking.candidates:
        if candidate.muscle not in found and knowledge.access(candidate.point) is not Access.PROFESSIONAL_ONLY:
            named = knowledge.techniques_for(candidate.point)
            technique = next((technique for technique in Technique if technique in named), None)
            if technique is not None:
                found[candidate.muscle] = Site.press(candidate.point, candidate.side, technique, knowledge)
    return tuple(found.values())[:SPOTS]


def chosen_spots(entries: Iterable[Entry], knowledge: Knowledge) -> tuple[Site, ...]:
    """What somebody chose to press, or to move only, for the present pain: the latest choice first, each spot once."""
    chosen = [entry for entry in about_present_pain(entries) if entry.kind is EntryKind.CHOICE]
    found: dict[tuple[object, ...], Site] = {}
    for entry in reversed(chosen):
        site = _site(entry, knowledge)
        if site is not None:
            found.setdefault((site.muscle, site.point, site.side), site)
    return tuple(found.values())[:SPOTS]


def _site(chosen: Entry, knowledge: Knowledge) -> Site | None:
    body = chosen.body
    side = Side(body["side"]) if body.get("side") else None
    technique = Technique(body["technique"]) if body.get("technique") else None
    if technique in PRESSING and body.get("trigger_point") in knowledge.points:
        return Site.press(body["trigger_point"], side, technique, knowledge)
    return Site(Technique.STRETCH, body["muscle"], side) if body["muscle"] in knowledge.muscles else None


def sites_of_day(
    spots: Sequence[Site],
    ranking: Ranking,
    preferences: Preferences,
    days: ProgrammeDays | None,
    knowledge: Knowledge,
) -> tuple[Site, ...]:
    """The spots with what goes along with each, the exercises there are to choose from, and the habit; each once."""
    sites = [site for spot in spots for site in (spot, *sites_beside(spot, knowledge))]
    likely = [(c.muscle, c.side) for c in ranking.candidates]
    first = [(spot.muscle, spot.side) for spot in spots] or likely
    if not first:
        return ()
    sites += _exercises([*_accepted(preferences), *_named(days, first[0][1]), *first], knowledge)
    sites.append(Site(Technique.HABIT, *first[0]))
    return tuple(dict.fromkeys(sites))


def sites_to_swap(ranking: Ranking, knowledge: Knowledge) -> tuple[Site, ...]:
    """Exercises of other likely muscles: offered where the answers clear them already, and never asked about."""
    likely = list(dict.fromkeys((c.muscle, c.side) for c in ranking.candidates))
    return tuple(_exercises(likely[:TO_SWAP], knowledge))


def _exercises(muscles: Iterable[tuple[MuscleId, Side | None]], knowledge: Knowledge) -> Iterator[Site]:
    for muscle, side in muscles:
        if muscle in knowledge.muscles and knowledge.muscles[muscle].movement is not None:
            yield Site(Technique.EXERCISE, muscle, side)


def _named(days: ProgrammeDays | None, side: Side | None) -> Iterator[tuple[MuscleId, Side | None]]:
    yield from ((muscle, side) for muscle in (days.exercises if days else ()))


def _accepted(preferences: Preferences) -> Iterator[tuple[MuscleId, Side | None]]:
    for item in preferences.accepted:
        parts = item.split(":")
        if kind_of(item) == EXERCISE and len(parts) == 3 and parts[2] in {"", *Side}:  # noqa: PLR2004 - kind, muscle, side
            yield parts[1], Side(parts[2]) if parts[2] else None
