"""``unknot check``: what stands in the fact base, and what is wrong with it."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge


def check_door(knowledge: "Knowledge", today: date) -> dict[str, Any]:
    """The counts of each kind of fact, the warnings and the faults.  Only the warnings depend on the day."""
    from unknot.knowledge.check import check

    report = check(knowledge, today)
    return {**report.counts, "warnings": list(report.warnings), "faults": list(report.faults)}


def as_text(found: Mapping[str, Any]) -> str:
    """The same for people: counts first, then warnings, then faults."""
    counts = [f"{name.replace('_', ' '):<24}{n:>7}" for name, n in found.items() if isinstance(n, int)]
    warnings = [f"warning: {warning}" for warning in found["warnings"]]
    faults = [f"fault: {fault}" for fault in found["faults"]]
    return "\n".join([*counts, *warnings, *(faults or ["No faults."])])
