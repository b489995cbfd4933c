"""Where does it hurt, how much, since when; and the few things about the person that safety depends on."""

from collections.abc import Mapping
from typing import Any

from unknot.cli.practise.terminal import Terminal, ask_whole, ask_whole_or_skip, choose
from unknot.knowledge.anatomy import Region
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.answer import Answer, Sex
from unknot.vocabulary.body import Side
from unknot.vocabulary.person import OLDEST

PAIN_WORST = 10
YEARS = 36_500
FERTILE = range(10, 61)


def ask_drawing(terminal: Terminal, knowledge: Knowledge) -> Mapping[str, Any]:
    """Ask for one place after another; gives the body of a ``drawing`` entry."""
    pain: list[dict[str, Any]] = []
    while True:
        mark = _ask_mark(terminal, knowledge)
        pain = [row for row in pain if (row["region"], row["side"]) != (mark["region"], mark["side"])] + [mark]
        if choose(terminal, "Does it hurt anywhere else?", ("No, that is all", "Yes, one more place")) == 0:
            break
    days = ask_whole_or_skip(terminal, "How many days ago did it begin? (0 is today; Enter if unknown)", 0, YEARS)
    return {"pain": pain, "onset_days": days}


def _ask_mark(terminal: Terminal, knowledge: Knowledge) -> dict[str, Any]:
    areas = list(dict.fromkeys(region.area for region in knowledge.regions.values()))
    area = areas[choose(terminal, "Where does it hurt?", [name.replace("-", " ").capitalize() for name in areas])]
    regions = [region for region in knowledge.regions.values() if region.area == area]
    region = regions[choose(terminal, "Which place is nearest?", [region.name for region in regions])]
    side = _ask_side(terminal, region)
    pain = ask_whole_or_skip(terminal, "How strong is it, 0 to 10? (Enter if you cannot say)", 0, PAIN_WORST)
    return {"region": region.id, "side": side, "intensity": pain}


def _ask_side(terminal: Terminal, region: Region) -> str | None:
    if not region.paired:
        return None
    sides = (Side.LEFT, Side.RIGHT, Side.MIDLINE, None)
    names = ("My left", "My right", "In the middle", "Both sides, or I cannot say")
    side = sides[choose(terminal, "Which side of your own body?", names)]
    return side.value if side else None


def ask_person(terminal: Terminal) -> Mapping[str, Any]:
    """Gives the body of a ``person`` entry."""
    age = ask_whole(terminal, "How old are you, in years?", 0, OLDEST)
    sexes = (Sex.FEMALE, Sex.MALE, Sex.OTHER)
    sex = sexes[choose(terminal, "Some safety questions depend on sex. Which fits?", ("Female", "Male", "Other"))]
    pregnant = Answer.NO
    if sex is not Sex.MALE and age in FERTILE:
        asked = "Are you pregnant, or did you give birth in the last six weeks?"
        pregnant = (Answer.NO, Answer.YES, Answer.UNSURE)[choose(terminal, asked, ("No", "Yes", "Not sure"))]
    return {"age": age, "sex": sex.value, "pregnant": pregnant.value}
