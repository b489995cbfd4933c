"""Which spot and with what; then leave for it, asked for as the engine demands, or the reason why not."""

from collections.abc import Iterator
from dataclasses import dataclass

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.kept import Kept
from unknot.cli.practise.safety import ask_for_sites
from unknot.cli.practise.terminal import choose
from unknot.engine.locating import Candidate
from unknot.engine.screening import Clearance, Missing, Refused, Screening, clear
from unknot.engine.screening.site import Site
from unknot.engine.session import Manner, muscle_to_move
from unknot.vocabulary.body import Drawing
from unknot.vocabulary.person import Person
from unknot.vocabulary.technique import MOVING, PRESSING, Technique
from unknot.vocabulary.voice import Voice
from unknot.vocabulary.wording import sentence

WORDS = {
    Technique.HANDS: "pressing by hand",
    Technique.BALL: "pressing with a ball",
    Technique.HOOK: "pressing with a hook",
    Technique.ROLLER: "the roller",
    Technique.GUN: "the massage gun",
    Technique.STRETCH: "the stretch",
    Technique.EXERCISE: "the movement",
    Technique.HABIT: "a habit",
}


@dataclass(frozen=True, slots=True)
class Cleared:
    """What may be done: pressing, if at all, the movements and habits; and sentences on what may not be, and why."""

    press: Clearance | None
    moves: tuple[Clearance, ...]
    habits: tuple[Clearance, ...] = ()
    left_out: tuple[str, ...] = ()


def choose_manner(companion: Companion, candidate: Candidate) -> Manner:
    """The tools the sheets name for this spot, or a therapist's hands where they name hands.

    The manner has no technique to move only, or where only a professional may press.
    """
    knowledge = companion.knowledge
    care = knowledge.muscle_of(candidate.point).self_care
    techniques = knowledge.techniques_for(candidate.point)
    tools = [tool for tool in care.tools if tool not in care.avoid_tools and tool.technique in techniques]
    if not tools:
        companion.say("screen.professional-only")
        return Manner()
    theirs = companion.words("therapist.choice") if Technique.HANDS in techniques else ""
    therapist = [theirs] if theirs else []
    names = [tool.value.replace("-", " ").capitalize() for tool in tools]
    picked = choose(companion.terminal, "What would you press with?", [*names, *therapist, "No pressing, only moving"])
    if picked < len(tools):
        return Manner(tool=tools[picked])
    return Manner(Voice.THERAPIST) if therapist and picked == len(tools) else Manner()


def keep_muscle(kept: Kept, candidate: Candidate) -> None:
    """Write the muscle and spot down."""
    side = candidate.side.value if candidate.side else None
    kept.keep(trigger_point=candidate.point, muscle=candidate.muscle, side=side)


def keep_manner(kept: Kept, manner: Manner) -> None:
    """Write down who presses and with what; no technique to move only."""
    kept.keep(technique=manner.technique, tool=manner.tool, given_by=manner.voice)


def in_words(manner: Manner) -> str:
    """Who presses and with what, in a few words."""
    if manner.voice is Voice.THERAPIST:
        return "a therapist, by hand"
    return manner.tool.value.replace("-", " ") if manner.tool else "moving only"


def ask_and_clear(  # noqa: PLR0913 - who, where, which spot and with what, as the design's verb needs them
    companion: Companion,
    person: Person,
    drawing: Drawing,
    candidate: Candidate,
    technique: Technique | None,
    *,
    again: bool = False,
) -> Cleared:
    """Ask what remains for the spot and its movements, then clear each of them from the answers."""
    moves, press = tuple(_moves(companion, candidate)), _press(companion, candidate, technique)
    habit = (Site(Technique.HABIT, candidate.muscle, candidate.side),)
    judged = ask_for_sites(companion, person, drawing, (*press, *moves, *habit), again=again)
    found = [(site, _cleared(companion, judged, site)) for site in (*press, *moves, *habit)]
    clearances = [result for _, result in found if isinstance(result, Clearance)]
    return Cleared(
        press=next((c for c in clearances if c.technique in PRESSING), None),
        moves=tuple(c for c in clearances if c.technique in MOVING),
        habits=tuple(c for c in clearances if c.technique is Technique.HABIT),
        left_out=tuple(why_not(site, result) for site, result in found if isinstance(result, Refused)),
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


def _cleared(companion: Companion, judged: Screening, site: Site) -> Clearance | Refused:
    result = clear(judged, site, companion.answers(), companion.today, companion.knowledge)
    if isinstance(result, Missing):
        names = ", ".join(rule.id for rule in result.questions)
        raise AssertionError(f"Every question was asked, yet these are open: {names}.")
    return result


def why_not(site: Site, refused: Refused) -> str:
    """One sentence after another: what is left out of the session, and the answers or facts that rule it out."""
    said = [f"You said yes, or not sure, to: {r.rule.question} {sentence(r.rule.reason)}" for r in refused.because]
    return " ".join((f"Not today: {WORDS[site.technique]}.", *said, *refused.sentences))
