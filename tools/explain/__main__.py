"""Draw the pictures of the pages on locating, and write the figures beside them: ``make explain``."""

from collections.abc import Mapping
from pathlib import Path

from tools.example_cases import read_cases
from tools.explain.expected import Expected, by_chance, by_telling
from tools.explain.pictures import questions, sets, worked

from unknot.doors.complaint_form import read_drawing
from unknot.engine.locating import Said, explain_said
from unknot.knowledge.base import Knowledge
from unknot.knowledge.load import load_knowledge

DOCS = Path(__file__).parents[2] / "docs"
PICTURES = DOCS / "pictures"
PAGE = DOCS / "explanation" / "explaining-a-ranking.md"
WORKED = "example-03"
"""A case with several marks, one of which speaks against the muscle that comes first."""
BEGIN, END = "<!-- written by make explain -->", "<!-- end of what make explain writes -->"


def drawn(knowledge: Knowledge) -> Mapping[str, str]:
    """Every picture by its file name, and the table of the page under the page's own."""
    cases = {case["id"]: read_drawing({"pain": case["pain"]}, knowledge) for case in read_cases()}
    telling, chance = by_telling(list(cases.values()), knowledge), by_chance(list(cases.values()), knowledge)
    why = explain_said(Said(cases[WORKED], {}), knowledge)
    return {
        "explain-questions.svg": questions(telling, chance, len(cases)),
        "explain-worked-case.svg": worked(why.explanations[0], WORKED, knowledge),
        "explain-sets.svg": sets(why.together, WORKED, knowledge),
        PAGE.name: table(telling, chance),
    }


def table(telling: list[Expected], chance: list[Expected]) -> str:
    """The figures of the first picture."""
    rows = [
        f"| {number} | {t.first:.3f} | {c.first:.3f} | {t.first_three:.3f} | {c.first_three:.3f} |"
        for number, (t, c) in enumerate(zip(telling, chance, strict=True))
    ]
    head = (
        "questions",
        "first, most telling",
        "first, chance order",
        "first three, most telling",
        "the same by chance",
    )
    return "\n".join([f"| {' | '.join(head)} |", "| --- | --- | --- | --- | --- |", *rows])


def with_table(page: str, written: str) -> str:
    """The page with what lies between the two marks written anew."""
    before, rest = page.split(BEGIN)
    return f"{before}{BEGIN}\n\n{written}\n\n{END}{rest.split(END)[1]}"


def main() -> None:
    """Write everything."""
    for name, written in drawn(load_knowledge()).items():
        if name == PAGE.name:
            PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8"), written), encoding="utf-8")
        else:
            (PICTURES / name).write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
