"""How a plan's blocks are written in JSON."""

from collections.abc import Iterable
from typing import Any

from unknot.engine.planning.care_plan import Block, LeftOut, Said, Task


def write_block(block: Block) -> dict[str, Any]:
    """One block, as the plan's door answers it."""
    return {
        "kind": block.kind,
        "tasks": [_task(task) for task in block.tasks],
        "why": _said(block.why),
        "others": [{"item": other.item, "how": _said([other.how])[0]} for other in block.others],
        "proposed_by": block.proposed_by,
        "accepted_by": block.accepted_by,
    }


def _task(task: Task) -> dict[str, Any]:
    return {
        "item": task.item,
        "technique": task.technique,
        "muscle": task.muscle,
        "trigger_point": task.point,
        "side": task.side,
        "seconds": task.seconds,
        "rounds": task.rounds,
        "times": task.times,
        "how": _said([task.how])[0],
        "cautions": list(task.cautions),
        "step": task.step,
        "since": task.since.isoformat() if task.since else None,
        "proposed_by": task.proposed_by,
        "accepted_by": task.accepted_by,
    }


def write_left_out(left: LeftOut) -> dict[str, Any]:
    """One thing that is not in the plan, and why."""
    return {
        "kind": left.kind,
        "item": left.item,
        "trigger_point": left.point,
        "side": left.side,
        "declined": left.declined,
        "why": _said(left.why),
    }


def _said(sentences: Iterable[Said]) -> list[dict[str, Any]]:
    return [
        {"message": each.id, "says": each.text, "sources": list(each.sources), "grade": each.grade}
        for each in sentences
    ]
