"""Doors for tests: run as somebody at a terminal runs them, in one process of their own or, quicker, in this one."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from making.knowledge import knowledge
from unknot.knowledge.safety import RuleKind

UNKNOT = Path(sys.executable).with_name("unknot")
TEMPLE = {"region": "temple", "side": "right", "intensity": 6}
ADULT = {"age": 40, "sex": "female", "pregnant": "no"}
PRESS = {"trigger_point": "trapezius-upper.1", "side": "right", "technique": "hands"}
PRESSED_AT = {"region": "neck-angle", "side": "right"}


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, read as JSON."""
        return json.loads(self.out)


def unknot(*arguments: str, given: Any = "", home: Path | None = None) -> Said:
    """Run a command; ``given`` goes to standard input, as it is where it is text, else as JSON."""
    text = given if isinstance(given, str) else json.dumps(given)
    environment = {**os.environ, **({"UNKNOT_HOME": str(home)} if home else {})}
    done = subprocess.run(
        [UNKNOT, *arguments], input=text, capture_output=True, text=True, check=False, env=environment, encoding="utf-8"
    )
    return Said(done.returncode, done.stdout, done.stderr)


def no_to_all(*places: dict[str, Any]) -> dict[str, Any]:
    """No to every question, and about each of these places where a question is about a place."""
    asked = [rule for rule in knowledge().rules.values() if rule.kind is not RuleKind.PLACE_RULE]
    at = [{"region": place["region"], "side": place["side"], "answer": "no"} for place in places]
    return {rule.id: {"none": "yes", "at": at} if rule.here and at else "no" for rule in asked}
