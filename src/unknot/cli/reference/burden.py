"""How much a safe person has to read before a first session and on coming back, by really walking the screening."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from unknot.cli.reference.markdown import page, table

if TYPE_CHECKING:
    from unknot.engine.screening.walk import Screen
    from unknot.knowledge.base import Knowledge
    from unknot.knowledge.programmes import Programme
    from unknot.vocabulary.answer import Sex
    from unknot.vocabulary.body import Drawing

WORDS_A_MINUTE = 200
MOST_SCREENS, MOST_SECONDS, SECONDS_ON_RETURN = 12, 240, 30
DAY = date(2026, 11, 24)
TRUE_ALL_THE_SAME: Mapping[str, frozenset[str]] = {
    "p-headache": frozenset({"g-headache"}),
    "p-thigh": frozenset({"g-leg"}),
    "p-calf-foot": frozenset({"g-leg"}),
}
"""Gates whose plain tick is what somebody comes to the programme with, so that it opens."""


@dataclass(frozen=True, slots=True)
class Burden:
    """What is read: how many screens and ticks, how many words in these, and the school grade they ask for."""

    screens: int
    ticks: int
    words: int
    grade: float

    @property
    def seconds(self) -> int:
        """Reading time of the ticks alone."""
        return round(self.words * 60 / WORDS_A_MINUTE)


def of_screens(screens: "Sequence[Screen]") -> Burden:
    """Measure some screens."""
    from unknot.engine.screening.walk import ticks_of
    from unknot.knowledge.wording import reading_grade

    texts = tuple(ticks_of(screens))
    return Burden(len(screens), len(texts), sum(len(text.split()) for text in texts), reading_grade(texts))


def screens_of(
    programme: "Programme", sex: "Sex", knowledge: "Knowledge"
) -> "tuple[Sequence[Screen], Sequence[Screen]]":
    """The screens of a safe grown-up before the first spot of a programme, the first time and on return.

    The right side hurts in the programme's first region; the spot is pressed, stroked, stretched and exercised.
    Raises AssertionError where the walk does not end in leave for all of that.
    """
    from unknot.engine.screening import Clearance, clear, screen
    from unknot.engine.screening.walk import on_return, walk
    from unknot.engine.session.preparing import Wish
    from unknot.vocabulary.answer import Answer
    from unknot.vocabulary.body import Side
    from unknot.vocabulary.person import Person
    from unknot.vocabulary.technique import Technique

    person, spot = Person(40, sex, Answer.NO), programme.spots[0]
    tool = next(technique for technique in Technique if technique in knowledge.techniques_for(spot))
    sites = Wish(knowledge.points[spot].muscle, Side.RIGHT, spot, tool).sites(knowledge)
    drawing, opened = _drawing(programme, knowledge), TRUE_ALL_THE_SAME.get(programme.id, frozenset())
    first = walk(person, drawing, sites, {}, DAY, knowledge, opened)
    judged = screen(person, drawing, first.answers, DAY, knowledge, sites)
    if not all(isinstance(clear(judged, site, first.answers, DAY, knowledge), Clearance) for site in sites):
        raise AssertionError(f"A safe person is not given leave for the first spot of {programme.id}.")
    again = walk(person, drawing, sites, on_return(first.answers, knowledge), DAY, knowledge, opened)
    return first.screens, again.screens


def _drawing(programme: "Programme", knowledge: "Knowledge") -> "Drawing":
    from unknot.vocabulary.body import Drawing, Mark, Place, Side

    region = programme.regions[0]
    return Drawing((Mark(Place(region, Side.RIGHT if knowledge.regions[region].paired else None)),))


def burden_page() -> str:
    """The figures for the ten programmes, and how far they are from the budget."""
    from unknot.knowledge.load import load_knowledge

    return page("How much is asked", _lines(load_knowledge()))


def _lines(knowledge: "Knowledge") -> Iterator[str]:
    from unknot.vocabulary.answer import Sex

    yield from _INTRO
    head = ("programme", "person", "screens", "ticks", "words", "time", "grade", "screens then", "ticks", "time")
    rows = [
        _row(programme, sex, knowledge) for programme in knowledge.programmes.values() for sex in (Sex.FEMALE, Sex.MALE)
    ]
    yield from table(head, rows)
    yield from ("", "## Against the budget", "")
    yield from _against_budget(knowledge)


def _row(programme: "Programme", sex: "Sex", knowledge: "Knowledge") -> tuple[object, ...]:
    first, again = (of_screens(screens) for screens in screens_of(programme, sex, knowledge))
    person = "woman" if sex.value == "female" else "man"
    told = (first.screens, first.ticks, first.words, _clock(first.seconds), f"{first.grade:.1f}")
    return (programme.name, person, *told, again.screens, again.ticks, _clock(again.seconds))


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"


def _against_budget(knowledge: "Knowledge") -> Iterator[str]:
    from unknot.vocabulary.answer import Sex

    neck = knowledge.programmes["p-neck"]
    first, again = (of_screens(screens) for screens in screens_of(neck, Sex.FEMALE, knowledge))
    ungated = of_screens(screens_of(neck, Sex.FEMALE, replace(knowledge, gates={}))[0])
    gravest = [asked for asked in screens_of(neck, Sex.FEMALE, knowledge)[0] if is_emergency(asked)]
    alone = of_screens(gravest)
    yield f"The design asks that an ordinary knot in the neck take at most {MOST_SCREENS} screens and"
    yield f"{_clock(MOST_SECONDS)} the first time, and {_clock(SECONDS_ON_RETURN)} on return.  A woman of 40 meets"
    yield f"{first.screens} screens ({_clock(first.seconds)}), and {_clock(again.seconds)} on return; without gates it"
    yield f"would be {ungated.screens} screens ({_clock(ungated.seconds)}).  Emergency signs stand behind no gate: they"
    yield f"alone take {alone.screens} screens ({alone.ticks} ticks, {_clock(alone.seconds)}).  The screens and the"
    yield "return are within the budget, and a test holds them there.  The reading time is not: like signs share a"
    yield "tick, but each sign keeps its words, and no more can be left out without asking less.  Safety wins, and this"
    yield "is the figure."


def is_emergency(asked: "Screen") -> bool:
    """True for a screen that asks for an emergency sign."""
    return any(tick.level.value == "emergency" for rule in asked for tick in rule.raising)


_INTRO = (
    "What a plainly safe person of 40 meets before the first spot of each programme.  It hurts on the right in the",
    'programme\'s first region, every screen is answered "none of these", and the walk ends in leave to press the spot',
    "(by hand where its muscle allows), to stretch and to exercise.  Who comes with a headache or a sore leg opens its",
    f"gate.  `words` are those of the ticks, `time` is for reading them at {WORDS_A_MINUTE} words a minute, `grade` is",
    "the school grade that they ask for (Flesch-Kincaid).  The last three columns are a second session while answers",
    "are fresh: only what is asked before every session.",
    "",
)
