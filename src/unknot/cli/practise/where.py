"""Where does it hurt, how much, since when, and has anybody looked at it; each answer is kept before the next question.

The drawing's own fields say how far we are, so that somebody who comes back goes on with the question they left.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.kept import Kept
from unknot.cli.practise.own_words import OFFER, ask_own_words
from unknot.cli.practise.terminal import Back, Terminal, ask_whole_or_skip, choose, in_order
from unknot.knowledge.anatomy import Region
from unknot.knowledge.base import Knowledge
from unknot.knowledge.programmes import ProgrammeId
from unknot.vocabulary.body import Side

PAIN_WORST = 10
YEARS = 36_500
PROGRAMMES = "Show me the ready programmes instead"
SIDES = (Side.LEFT, Side.RIGHT, Side.MIDLINE, None)
SIDE_NAMES = ("My left", "My right", "In the middle", "Both sides, or I cannot say")


def finished(body: Mapping[str, Any], knowledge: Knowledge) -> bool:
    """True where nothing is left to ask about this drawing."""
    return _next(body, knowledge) is None


def ask_drawing(companion: Companion, kept: Kept) -> None:
    """Ask what is still open, then show it all to be checked.  Raises Back where there is nothing to go back to."""
    while True:
        step = _next(kept.body, companion.knowledge)
        try:
            if step is not None:
                step(companion, kept)
            elif _is_right(companion, kept.body):
                return
            else:
                kept.replace({**_kind_of(kept.body), "pain": []})
        except Back:
            if not kept.body.get("pain"):
                raise
            kept.replace(without_last(kept.body, companion.knowledge))


def _next(body: Mapping[str, Any], knowledge: Knowledge) -> Callable[[Companion, Kept], None] | None:
    pain = body.get("pain") or []
    if not pain:
        return _place
    if "side" not in pain[-1]:
        return _side
    if "intensity" not in pain[-1]:
        return _strength
    if "onset_days" not in body:
        return _more_or_since
    return _seen if _has_lasted(body, knowledge) and "seen_by_professional" not in body else None


def _kind_of(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """That it is the same pain marked again stays so, whatever is taken back."""
    return {"again": body["again"]} if "again" in body else {}


def _has_lasted(body: Mapping[str, Any], knowledge: Knowledge) -> bool:
    return (body["onset_days"] or 0) > knowledge.review.lasting_days


def without_last(body: Mapping[str, Any], knowledge: Knowledge) -> dict[str, Any]:
    """The drawing as it was one answer ago."""
    for name in ("seen_by_professional", "onset_days"):
        if name in body:
            return {key: value for key, value in body.items() if key != name}
    *before, mark = body["pain"]
    for name in ("intensity", "side") if knowledge.regions[mark["region"]].paired else ("intensity",):
        if name in mark:
            return {**body, "pain": [*before, {key: value for key, value in mark.items() if key != name}]}
    return {**(body if before else _kind_of(body)), "pain": before}


def _place(companion: Companion, kept: Kept) -> None:
    said, programme = _ask_region(companion)
    before = kept.body.get("pain", [])
    if isinstance(said, Region):
        mark: dict[str, Any] = {"region": said.id} if said.paired else {"region": said.id, "side": None}
        kept.keep(pain=[*before, mark], **({"programme": programme} if programme else {}))
    else:
        new = {(mark["region"], mark.get("side")) for mark in said["pain"]}
        others = [mark for mark in before if (mark["region"], mark["side"]) not in new]
        kept.keep(**{**said, "pain": [*others, *_with_asked_sides(said["pain"], companion.knowledge)]})


def _with_asked_sides(marks: Sequence[Mapping[str, Any]], knowledge: Knowledge) -> Sequence[Mapping[str, Any]]:
    """A place on the midline has no side to ask for."""
    return [mark if knowledge.regions[mark["region"]].paired else {**mark, "side": None} for mark in marks]


@dataclass(frozen=True, slots=True)
class Near:
    """Regions to choose from; ``programme`` is the ready programme that they are of."""

    regions: Sequence[Region]
    programme: ProgrammeId | None = None


def _ask_region(companion: Companion) -> tuple[Region | Mapping[str, Any], ProgrammeId | None]:
    """A region of the list with the programme it was picked from, or the fields of a drawing said in own words."""
    found: list[Any] = [None, None]

    def near() -> None:
        found[0] = _ask_near(companion)

    def region() -> None:
        found[1] = _ask_nearest(companion, found[0].regions) if isinstance(found[0], Near) else found[0]

    in_order((near, region))
    picked: Region | Mapping[str, Any] = found[1]
    return picked, found[0].programme if isinstance(found[0], Near) else None


def _ask_near(companion: Companion) -> Near | Mapping[str, Any]:
    """The regions of an area or of one of the ready programmes, or what was said in own words.

    Going back from a programme or from own words leads to this question.
    """
    regions = companion.knowledge.regions.values()
    areas = list(dict.fromkeys(region.area for region in regions))
    names = [*(name.replace("-", " ").capitalize() for name in areas), PROGRAMMES, OFFER]
    while True:
        picked = choose(companion.terminal, "Where does it hurt?", names)
        if picked < len(areas):
            return Near([region for region in regions if region.area == areas[picked]])
        with suppress(Back):
            said = _ask_programme(companion) if names[picked] == PROGRAMMES else ask_own_words(companion)
            if said is not None:
                return said


def _ask_programme(companion: Companion) -> Near:
    knowledge = companion.knowledge
    programmes = list(knowledge.programmes.values())
    said = [knowledge.message(f"programme.{programme.id}.sentence") for programme in programmes]
    lines = [f"{p.name}: {message.text}" if message else p.name for p, message in zip(programmes, said, strict=True)]
    picked = programmes[choose(companion.terminal, "Which of these is it most like?", lines)]
    return Near([knowledge.regions[region] for region in picked.regions], picked.id)


def _ask_nearest(companion: Companion, near: Sequence[Region]) -> Region:
    return near[choose(companion.terminal, "Which place is nearest?", [region.name for region in near])]


def _side(companion: Companion, kept: Kept) -> None:
    *before, mark = kept.body["pain"]
    side = SIDES[choose(companion.terminal, "Which side of your own body?", SIDE_NAMES)]
    marked = {**mark, "side": side.value if side else None}
    others = [row for row in before if (row["region"], row["side"]) != (marked["region"], marked["side"])]
    kept.keep(pain=[*others, marked])


def _strength(companion: Companion, kept: Kept) -> None:
    *before, mark = kept.body["pain"]
    asked = "How strong is it, 0 to 10? (Enter if you cannot say)"
    strength = ask_whole_or_skip(companion.terminal, asked, 0, PAIN_WORST)
    kept.keep(pain=[*before, {**mark, "intensity": strength}])


def _more_or_since(companion: Companion, kept: Kept) -> None:
    asked = "Does it hurt anywhere else?"
    if choose(companion.terminal, asked, ("No, that is all", "Yes, one more place")) == 1:
        _place(companion, kept)
        return
    if kept.body.get("again"):  # when it began was said the first time
        kept.keep(onset_days=None)
        return
    try:
        asked = "How many days ago did it begin? (0 is today; Enter if unknown)"
        kept.keep(onset_days=ask_whole_or_skip(companion.terminal, asked, 0, YEARS))
    except Back:
        return


def _seen(companion: Companion, kept: Kept) -> None:
    kept.keep(seen_by_professional=ask_seen(companion.terminal))


def ask_seen(terminal: Terminal) -> bool:
    """Has a professional looked at it?"""
    asked = "Has a doctor or a physical therapist looked at it?"
    return choose(terminal, asked, ("No, or not yet", "Yes")) == 1


def _is_right(companion: Companion, body: Mapping[str, Any]) -> bool:
    companion.terminal.say("\nYou said:")
    for row in in_words(body, companion.knowledge):
        companion.terminal.say(f"  {row}")
    return choose(companion.terminal, "Is that right?", ("Yes, go on", "No, ask me again")) == 0


def in_words(body: Mapping[str, Any], knowledge: Knowledge) -> Sequence[str]:
    """The drawing, a row for each thing that was said."""
    rows = [_mark_in_words(mark, knowledge) for mark in body["pain"]]
    days = body.get("onset_days")
    if body.get("again"):
        return rows
    rows.append("You do not know when it began." if days is None else f"It began {_ago(days)}.")
    if "seen_by_professional" in body:
        seen = "has" if body["seen_by_professional"] else "has not"
        rows.append(f"A doctor or a physical therapist {seen} looked at it.")
    return rows


def _mark_in_words(mark: Mapping[str, Any], knowledge: Knowledge) -> str:
    region, side = knowledge.regions[mark["region"]], mark.get("side")
    where = f"{region.name}, {side}" if side else region.name
    strength = mark.get("intensity")
    return f"{where}: {'strength unknown' if strength is None else f'{strength} of 10'}."


def _ago(days: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")
