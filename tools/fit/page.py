"""The page of the fit: what went in, what came out, how well it foretells, and where a muscle's pattern is odd."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tools.fit.pictures import pictures
from tools.fit.sheet import own_choices

DOCS = Path(__file__).parents[2] / "docs"
PAGE = DOCS / "explanation" / "locating-fit.md"
READ_AGAIN = Path(__file__).with_name("read-again.md")
BEFORE = {"essential": 0.57, "spillover": 0.29, "common": 0.02, "occasional": 0.005, "rare": 0.0015}
INTRO = """\
# How the numbers of locating were fitted

Written by `make fit`, which fits the numbers anew and writes this page, its pictures and `strengths.yaml`. The method
in words stands in [how locating works](locating.md#where-the-numbers-come-from). The data are thin: every number here
has wide limits, and they are printed with it. Limits hold nine times in ten. Nothing was fitted to the [example
cases](example-cases.md). Run again on another machine the walkers may take other steps, since each rounds a little
differently: the strengths came out the same, the priors nearly so (common 0.029 or 0.030), far inside their limits.
"""
TWO_KINDS = """\
## Two kinds of counts, kept apart

**The muscle is known, where does it hurt?** Salt water is put into a muscle, or its point is pressed or needled, and
people say where it hurts. This is what a strength is. Salt water in healthy people and a finger on patients may
differ, so salt water has an offset, and so have people without complaint.

**The pain is known, which muscle has a point?** Somebody with pain there is examined. This is not a chance that the
muscle is the cause: most patients have several points by such counts (the heel rows add up to more than three muscles
per person), and healthy people have points too. So each measure has an offset, and each study its own. What is left
says how the ranks differ from one another, and little of that, since nearly all rows are about muscles ranked common,
and the ranks were given with some of these counts in sight. How high all priors are, such rows cannot say at all.
Rows where the sheet says that the muscle does not reach the area say only how often examiners find points, and are
left out; so are pains that a nerve or a worn joint explains.

**Tenderness** to 2 kg of pressure is neither, and is not used.
"""


def write_page(result: Mapping[str, Any]) -> None:
    """Write the page and its pictures."""
    for name, svg in pictures(result).items():
        (DOCS / "pictures" / name).write_text(svg, encoding="utf-8")
    PAGE.write_text(page(result), encoding="utf-8")


def page(result: Mapping[str, Any]) -> str:
    """The page as Markdown."""
    return "\n".join(_lines(result)) + "\n"


def _lines(result: Mapping[str, Any]) -> Iterator[str]:
    yield INTRO
    yield from ("## What came out", "")
    yield from _table(("number", "before", "now", "limits", "rows"), _numbers(result))
    yield from (
        "",
        "An * marks people without complaint.",
        "",
        "![Strengths](../pictures/locating-fit-strengths.svg)",
        "",
    )
    yield from ("![Measured shares](../pictures/locating-fit-shares.svg)", "")
    yield from ("![Priors](../pictures/locating-fit-priors.svg)", "", TWO_KINDS)
    yield from ("![Muscle given area](../pictures/locating-fit-areas.svg)", "")
    yield from ("## How well it foretells", "", *_foretelling(result))
    yield from ("## Our own choices", "", *_own(), "")
    yield from ("## What was believed beforehand, and what the counts made of it", "", *_beliefs(result))
    yield from ("## Every row", "", *_rows(result), "")
    yield READ_AGAIN.read_text(encoding="utf-8").rstrip("\n")


def _numbers(result: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for kind, named in (
        ("strengths", ("essential", "spillover", "unnamed")),
        ("priors", ("common", "occasional", "rare")),
    ):
        for name in named:
            found = result[kind][name]
            label = {"unnamed": "a place the sheet does not name (used for measured shares only)"}.get(name, name)
            limits = f"{found['low']} to {found['high']}"
            yield label, str(BEFORE.get(name, "-")), str(found["mean"]), limits, str(found["rows"])


def _foretelling(result: Mapping[str, Any]) -> Iterator[str]:
    yield (
        "Each study is left out in turn and foretold from the others. Log loss of one person in nats, as the mean over "
        "rows: lower is better. With so few rows small differences mean nothing. Where one number for all does as well "
        "or better, the counts do not show that the sheets' words tell places apart; those rest on the sheets alone."
    )
    yield ""
    names = list(result["losses"]["strengths"])
    rows = [(name, *(f"{result['losses'][kind][name]:.3f}" for kind in ("strengths", "priors"))) for name in names]
    yield from _table(("foretold by", "area given muscle", "muscle given area"), rows)
    yield ""
    for kind, label in (("strengths", "area given muscle"), ("priors", "muscle given area")):
        inside, of = result["covered"][kind]
        yield f"- {label}: {inside} of {of} counts lie within the limits that should hold nine times in ten."
    yield ""


def _own() -> Iterator[str]:
    own = own_choices()
    rows = []
    for name, value in own["numbers"].items():
        limits = own["believed"].get(name)
        facts = ", ".join(f"`{fact}`" for fact in own["facts"].get(name, ())) or "none"
        rows.append((f"`{name}`", str(value), f"{limits[0]} to {limits[1]}" if limits else "-", facts))
    yield (
        "No count fits these. The limits are our own belief; why each is what it is stands in "
        "[figures](../reference/figures.md#locating)."
    )
    yield ""
    yield from _table(("number", "is", "believed", "rests on"), rows)


def _beliefs(result: Mapping[str, Any]) -> Iterator[str]:
    for kind, label in (("strengths", "Area given muscle"), ("priors", "Muscle given area")):
        rows = [
            (
                name,
                f"{p['believed'][0]} ± {p['believed'][1]}",
                f"{p['mean']} ± {p['deviation']}",
                str(p["r_hat"]),
                str(p["effective"]),
                p["says"],
            )
            for name, p in result["parameters"][kind].items()
        ]
        yield from (f"**{label}**", "")
        yield from _table(("parameter", "believed", "after", "R-hat", "effective draws", "says"), rows)
        yield ""


def _rows(result: Mapping[str, Any]) -> Iterator[str]:
    yield (
        "Foretold: by the other studies, within which nine in ten counts should lie. A row outside them "
        "is marked odd, and the muscle's sheet was read again."
    )
    yield ""
    told = {one["fact"]: one for one in result["folds"]}
    rows = [_one_row(row, told.get(row["fact"])) for row in result["rows"]]
    yield from _table(
        ("row", "measure", "role", "people", "counted", "fitted", "foretold", "odd", "how it is used"), rows
    )


def _one_row(row: Mapping[str, Any], told: Mapping[str, Any] | None) -> tuple[str, ...]:
    share = row["yes"] / row["n"] if row["n"] else 0.0
    sign = {"upper": "at most ", "lower": "at least "}.get(row["kind"], "")
    fitted = f"{row['fitted']['mean']:.2f}" if row["fitted"] else "not used"
    foretold = f"{told['predicted']:.2f} ({told['low']:.2f} to {told['high']:.2f})" if told else "-"
    odd = "odd" if told and row["kind"] == "count" and not told["low"] <= share <= told["high"] else ""
    counted = f"{sign}{share:.2f}" if row["n"] else "-"
    measure = row["measure"].replace("referral-by-", "").replace("-", " ")
    return (
        f"`{row['fact'].removeprefix('frequency:')}`",
        f"{measure}{', no complaint' if row['controls'] else ''}",
        row["role"] or "-",
        f"{row['n']:.3g}",
        counted,
        fitted,
        foretold,
        odd,
        row["why"],
    )


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(heads) + " |"
    yield "| " + " | ".join("---" for _ in heads) + " |"
    yield from ("| " + " | ".join(row) + " |" for row in rows)
