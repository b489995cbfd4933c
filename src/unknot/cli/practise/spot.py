"""Which spot and with what; then leave for it, asked for as the engine demands, or the reason why not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.safety import ask_for_sites
from unknot.cli.practise.terminal import choose
from unknot.engine.locating import Candidate
from unknot.engine.screening import Clearance, Missing, Refused, Screening, clear
from unknot.engine.screening.site import Site
from unknot.engine.session import muscle_to_move
from unknot.vocabulary.body import Drawing
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.person import Person
from unknot.vocabulary.technique import MOVING, Technique, Tool


@dataclass(frozen=True, slots=True)
class Cleared:
    """What may be done: pressing, if at all, and the movements."""

    press: Clearance | None
    moves: tuple[Clearance, ...]


def choose_candidate(companion: Companion, shown: Sequence[Candidate]) -> Candidate | None:
    """Let the person pick the muscle that feels right; None where none does."""
    names = [companion.knowledge.muscles[candidate.muscle].name for candidate in shown]
    picked = choose(companion.terminal, "Which one do you want to try?", [*names, "None of them"])
    return shown[picked] if picked < len(shown) else None


def choose_tool(companion: Companion, candidate: Candidate) -> Tool | None:
    """The tools the sheets name for this spot; None to move only, or where only a professional may press."""
    knowledge = companion.knowledge
    care = knowledge.muscle_of(candidate.point).self_care
    techniques = knowledge.techniques_for(candidate.point)
    tools = [tool for tool in care.tools if tool not in care.avoid_tools and tool.technique in techniques]
    if not tools:
        companion.say("screen.professional-only")
        return None
    names = [tool.value.replace("-", " ").capitalize() for tool in tools]
    picked = choose(companion.terminal, "What would you press with?", [*names, "No pressing, only moving"])
    return tools[picked] if picked < len(tools) else None


def keep_choice(companion: Companion, candidate: Candidate, tool: Tool | None) -> None:
    """Write the choice down."""
    body = {
        "trigger_point": candidate.point,
        "muscle": candidate.muscle,
        "side": candidate.side.value if candidate.side else None,
        "technique": tool.technique.value if tool else None,
        "tool": tool.value if tool else None,
    }
    companion.keep(EntryKind.CHOICE, body)


def ask_and_clear(
    companion: Companion, person: Person, drawing: Drawing, candidate: Candidate, technique: Technique | None
) -> Cleared:
    """Ask what remains for the spot and its movements, then clear each of them from the answers."""
    moves = tuple(_moves(companion, candidate))
    press = _press(companion, candidate, technique)
    judged = ask_for_sites(companion, person, drawing, (*press, *moves))
    return Cleared(
        press=next(iter(_clear_all(companion, judged, press)), None),
        moves=_clear_all(companion, judged, moves),
    )


def _press(companion: Companion, candidate: Candidate, technique: Technique | None) -> tuple[Site, ...]:
    if technique is None:
        return ()
    return (Site.press(candidate.point, candidate.side, technique, companion.knowledge),)


def _moves(companion: Companion, candidate: Candidate) -> Iterator[Site]:
    """The muscle's own stretch and exercise, else those of its area."""
    for technique in sorted(MOVING):
        moved = muscle_to_move(candidate.muscle, technique, companion.knowledge)
        if moved is not None:
            yield Site(technique, moved, candidate.side)


def _clear_all(companion: Companion, judged: Screening, sites: Sequence[Site]) -> tuple[Clearance, ...]:
    cleared = []
    for site in sites:
        result = clear(judged, site, companion.answers(), companion.today, companion.knowledge)
        if isinstance(result, Clearance):
            cleared.append(result)
        elif isinstance(result, Refused):
            _say_why_not(companion, site, result)
        elif isinstance(result, Missing):
            names = ", ".join(rule.id for rule in result.questions)
            raise AssertionError(f"Every question was asked, yet these are open: {names}.")
    return tuple(cleared)


def _say_why_not(companion: Companion, site: Site, refused: Refused) -> None:
    companion.terminal.say(f"\nNot today: {site.technique.value}.")
    for reason in refused.because:
        companion.terminal.say(f"  You said yes, or not sure, to: {reason.rule.question} ({reason.rule.reason})")
    for sentence in refused.sentences:
        companion.terminal.say(f"  {sentence}")
