"""The entries that a player keeps while a session is played."""

from typing import Any

SESSION = {"session": "s-1", "muscle": "levator-scapulae", "trigger_point": "levator-scapulae.2", "side": "right"}


def played(sign: str | None = None) -> list[tuple[str, dict[str, Any]]]:
    """A session of one hold, to its end or until a stop sign."""
    started = {**SESSION, "technique": "hands", "before": 6, "planned_s": 300}
    hold = {**SESSION, "technique": "hands", "seconds": 30, "probe": False}
    ended = {"session": "s-1", "how": "stop-sign" if sign else "complete", "sign": sign, "after": None}
    return [("session-started", started), ("hold", hold), ("session-ended", ended)]
