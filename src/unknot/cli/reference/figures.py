"""The reference of numbers: the limits of a dose, the thresholds of a review, the strengths of the locating model."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from unknot.cli.reference.markdown import page, table

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge
    from unknot.knowledge.figures import Fitted

_INTRO = (
    "Each number stands in one sheet of `src/unknot/knowledge/facts` and nowhere in the code.  `facts` names what it",
    "rests on; a number without facts is our own choice, and the sheet says so.",
)
_LIMIT_COLUMNS = ("hold_s", "hold_max_s", "rounds", "rounds_max", "rest_s", "session_max_s")


def figures_page() -> str:
    """Every number the engine works with, with what it rests on."""
    from unknot.knowledge.load import load_knowledge

    return page("Figures", _figures(load_knowledge()))


def _figures(knowledge: "Knowledge") -> Iterator[str]:
    yield from (
        *_INTRO,
        "",
        "## Dose limits",
        "",
        "From `dose-limits.yaml`.  Times are seconds, intensities 0 to 10.",
        "",
    )
    yield from _limits(knowledge)
    yield from ("", "## Review", "", "From `review.yaml`.  Pain is 0 to 10, a share is 0 to 1.", "")
    yield from _plain_figures(knowledge.review, knowledge.review.facts)
    yield from ("", "### What each rule of the review says and decides", "")
    rules = knowledge.review.rules.values()
    rows = [(r.id, r.says, r.decision, r.disposition or "", _refs(r.facts)) for r in rules]
    yield from table(("rule", "says", "decision", "disposition", "facts"), rows)
    yield from ("", "### What it offers where it says to look again", "")
    offers = [(kind, offer.says, _refs(offer.facts)) for kind, offer in knowledge.review.offers.items()]
    yield from table(("offer", "says", "facts"), offers)
    yield from ("", "## Locating", "", "From `strengths.yaml`.  All are probabilities, 0 to 1, but the last.", "")
    yield from _reasoned(knowledge.strengths, ("measured",))
    yield from _measured(knowledge)
    yield from ("", "## Explaining a ranking", "", "From `explaining.yaml`.", "")
    yield from _reasoned(knowledge.explaining)
    yield from ("", "## Planning a day", "", "From `planning.yaml`.  Pain is 0 to 10.", "")
    yield from _reasoned(knowledge.planning)


def _limits(knowledge: "Knowledge") -> Iterator[str]:
    limits = knowledge.dose_limits
    rows = [
        (each.technique, *(getattr(each, name) for name in _LIMIT_COLUMNS), each.why.strip(), _refs(each.facts))
        for each in limits.techniques.values()
    ]
    yield from table(("technique", *_LIMIT_COLUMNS, "why", "facts"), rows)
    yield ""
    yield from _plain_figures(limits, limits.facts)


def _plain_figures(sheet: Any, facts: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    named = [each.name for each in fields(sheet) if each.name in facts]
    yield from table(("figure", "is", "facts"), [(f"`{n}`", _said(getattr(sheet, n)), _refs(facts[n])) for n in named])


def _reasoned(sheet: Any, apart: Collection[str] = ()) -> Iterator[str]:
    named = [each.name for each in fields(sheet) if each.name in sheet.why and each.name not in apart]
    rows = [
        (f"`{n}`", _said(getattr(sheet, n)), _limits_of(n, sheet), sheet.why[n].strip(), _refs(sheet.facts.get(n, ())))
        for n in named
    ]
    yield from table(("figure", "is", "may be", "why", "facts"), rows)


def _measured(knowledge: "Knowledge") -> Iterator[str]:
    sheet = knowledge.strengths
    yield from ("", "### Measured shares", "", sheet.why["measured"].strip(), "")
    measured = [(m.muscle, m.region, m.share, f"{m.low} to {m.high}", _refs(m.facts)) for m in sheet.measured]
    yield from table(("muscle", "region", "share", "may be", "facts"), measured)


def _limits_of(figure: str, sheet: Any) -> str:
    limits: Mapping[str, Fitted] = getattr(sheet, "intervals", {})
    found = {name: each for name, each in limits.items() if name.split()[0] == figure}
    said = [(name.partition(" ")[2], f"{each.low} to {each.high}") for name, each in found.items()]
    return "; ".join(f"{part}: {limits}" if part else limits for part, limits in said)


def _said(value: Any) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {_said(each)}" for key, each in value.items())
    if isinstance(value, tuple):
        return " to ".join(map(str, value))
    if hasattr(value, "present"):
        return f"{value.present} with the muscle, {value.background} without"
    return str(value)


def _refs(refs: Iterable[str]) -> str:
    return ", ".join(f"`{ref}`" for ref in refs) or "none"
