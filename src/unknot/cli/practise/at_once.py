"""Beyond one muscle: which may be behind it together, what would put another one first, and none of these."""

from collections.abc import Iterable, Iterator
from contextlib import suppress

from unknot.cli.practise.bars import with_bar
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.screens import name_of
from unknot.cli.practise.terminal import Back, choose, read_on
from unknot.engine.locating import Candidate, Change, Explained, Member, Together
from unknot.engine.locating.ranking import word_for
from unknot.vocabulary.body import Place

NOTHING_CHANGES = "Nothing that was tried puts another muscle first."
TRIED = "Only the answers and places that tell most were tried; other things may change it too."


def show_together(companion: Companion, why: Explained) -> None:
    """The likeliest sets, each with what it explains and what it leaves open."""
    terminal, figures = companion.terminal, companion.knowledge.strengths
    terminal.say("\nThese and no other may be behind it, the likeliest first:")
    for one in why.together:
        words = f"- {together_in_words(one, why, companion)}: {word_for(one.probability, figures)}"
        terminal.say(with_bar(words, one.probability, companion))
        for row in _about(one, why, companion):
            terminal.say(f"    {row}")
    read_on(terminal)


def _about(one: Together, why: Explained, companion: Companion) -> Iterator[str]:
    """Which spot, where a muscle is in the list with several; what each explains, and what the set leaves open."""
    for member in one.members:
        if number := _spot(member, why):
            yield f"Spot {number}: {companion.knowledge.points[member.point].site}."
        if len(one.members) > 1 or member.near:
            yield f"{_member(member, companion, number)} {_reached(member, companion)}."
    left = _places(one.unexplained, companion)
    yield f"Leaves open: {left}." if left else "Explains all that you marked."


def _reached(member: Member, companion: Companion) -> str:
    """What it explains and what it lies right beside: one of them there always is."""
    explained, near = _places(member.explains, companion), _places(member.near, companion)
    said = (f"explains {explained}" if explained else "", f"lies right beside {near}" if near else "")
    return " and ".join(filter(None, said))


def together_in_words(one: Together, why: Explained, companion: Companion) -> str:
    """The muscles of a set with their sides, and with the spot where one muscle has several on the list."""
    return " with ".join(_member(member, companion, _spot(member, why)) for member in one.members)


def _spot(member: Member, why: Explained) -> str:
    """The number of the spot, where the list has others of the same muscle; else nothing."""
    spots = {other.point for one in why.together for other in one.members if other.muscle == member.muscle}
    return member.point.rpartition(".")[2] if len(spots) > 1 else ""


def show_changes(companion: Companion, why: Explained) -> None:
    """What would put another muscle first."""
    terminal = companion.terminal
    terminal.say("\nWhat would put another muscle first:" if why.changes else f"\n{NOTHING_CHANGES}")
    for change in why.changes:
        terminal.say(f"- {_if(change, companion)}: then {_member(change.first, companion)}.")
    terminal.say(TRIED)
    read_on(terminal)


def show_none(companion: Companion, why: Explained) -> bool:
    """How likely it is that none fits, and what to do then; true where somebody stops for today."""
    terminal = companion.terminal
    terminal.say()
    for message in why.says:
        terminal.say(message.text)
    with suppress(Back):
        return choose(terminal, "How to go on?", ("Show me the list again", "Stop here for today")) == 1
    return False


def _if(change: Change, companion: Companion) -> str:
    if change.question is not None:
        return f'You say {change.answer} to "{change.question.text}"'
    place = name_of(change.place, companion.knowledge) if change.place else ""
    return f"{place[:1].upper()}{place[1:]}, {'hurts as well' if change.hurts else 'does not hurt'}"


def _member(one: Member | Candidate, companion: Companion, spot: str = "") -> str:
    name = companion.knowledge.muscles[one.muscle].name + (f" (spot {spot})" if spot else "")
    return f"{name}, {one.side}" if one.side else name


def _places(places: Iterable[Place], companion: Companion) -> str:
    return "; ".join(name_of(place, companion.knowledge) for place in places)
