"""The counted rows as the fit uses them: each with its role in the sheets and what its note asks for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from unknot.knowledge.anatomy import Muscle
from unknot.knowledge.base import Knowledge

TREATMENTS = Path(__file__).with_name("treatments.yaml")
SALINE, PRESSED = "referral-by-saline", "referral-by-pressure-or-needle"
REPRODUCED, PREVALENCE = "reproduction-at-pain-site", "prevalence-in-patients"
GIVEN_MUSCLE, GIVEN_AREA = frozenset({SALINE, PRESSED}), frozenset({REPRODUCED, PREVALENCE})
ESSENTIAL, SPILLOVER, PRESS_SITE, UNNAMED, DESCRIBED = "essential", "spillover", "press_site", "unnamed", "same study"
FACT = "frequency:"


@dataclass(frozen=True, slots=True)
class Row:
    """One count: ``yes`` of ``n`` people (fractions where a row counts only in part).

    ``kind`` is count, upper or lower (at most or at least so many), or healthy (people without pain).
    """

    fact: str
    source: str
    measure: str
    word: str
    muscles: tuple[str, ...]
    area: str
    role: str
    n: float
    yes: float
    kind: str
    controls: bool
    why: str

    @property
    def share(self) -> float:
        """What was counted (0 to 1)."""
        return self.yes / self.n


def treatments() -> dict[str, Any]:
    """What each row's note asks for."""
    read: dict[str, Any] = yaml.safe_load(TREATMENTS.read_text(encoding="utf-8"))
    return read


def all_rows(knowledge: Knowledge) -> list[Row]:
    """Every counted row of a muscle, used or not, in the order of the sheet."""
    return list(_rows(knowledge, treatments()))


def used(rows: list[Row], measures: frozenset[str]) -> list[Row]:
    """Those of some measures that the fit uses."""
    return [row for row in rows if row.measure in measures and row.kind != "unused"]


def _rows(knowledge: Knowledge, told: Mapping[str, Any]) -> Iterator[Row]:
    for fact, finding in knowledge.findings.items():
        figures = finding.figures
        if fact.startswith(FACT) and "muscle" in figures:
            treated = told["rows"].get(fact.removeprefix(FACT), {})
            muscles = tuple(treated.get("muscles") or told["muscles"].get(figures["muscle"], [figures["muscle"]]))
            known = tuple(muscle for muscle in muscles if muscle in knowledge.muscles)
            role = _role(known, figures["area"], knowledge, told)
            n = float(treated.get("n") or figures["n"] or 0) * float(treated.get("weight", 1))
            yield Row(
                fact=fact,
                source=finding.sources[0],
                measure=figures["measure"],
                word=figures["muscle"],
                muscles=known,
                area=figures["area"],
                role=role,
                n=n,
                yes=n * float(treated.get("share", figures["percent"])) / 100,
                kind=_kind(figures["measure"], treated, role),
                controls="control" in figures["who"],
                why=_why(figures["measure"], treated, role),
            )


def _kind(measure: str, treated: Mapping[str, Any], role: str) -> str:
    reaches = measure in GIVEN_MUSCLE or role != UNNAMED
    return str(treated.get("as", "count")) if measure in GIVEN_MUSCLE | GIVEN_AREA and role and reaches else "unused"


def _why(measure: str, treated: Mapping[str, Any], role: str) -> str:
    if measure not in GIVEN_MUSCLE | GIVEN_AREA:
        return "tenderness to pressure is no pain that somebody has, and its range is shared by several muscles"
    if not role:
        return "no sheet of this muscle"
    if measure in GIVEN_AREA and role == UNNAMED and treated.get("as") != "unused":
        return "by the sheet this muscle does not reach the area: what was found says how often examiners find points"
    return str(treated.get("why", "as it stands"))


def _role(muscles: tuple[str, ...], area: str, knowledge: Knowledge, told: Mapping[str, Any]) -> str:
    if not muscles:
        return ""
    if any(muscle in told["from_the_same_study"] for muscle in muscles):
        return DESCRIBED
    roles = [role_of(knowledge.muscles[muscle], area) for muscle in muscles]
    return next((role for role in (ESSENTIAL, SPILLOVER, PRESS_SITE) if role in roles), UNNAMED)


def role_of(muscle: Muscle, area: str) -> str:
    """The strongest word that the sheet of a muscle has for an area."""
    points = muscle.trigger_points
    if any(area in point.essential for point in points):
        return ESSENTIAL
    if any(area in point.spillover for point in points):
        return SPILLOVER
    return PRESS_SITE if any(area == point.press_region for point in points) else UNNAMED
