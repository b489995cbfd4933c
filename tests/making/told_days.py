"""Somebody whose browser has kept twelve days of numbers, with gaps, a session, a stop in time and a movement."""

from datetime import timedelta
from typing import Any

from making.walker import Walker
from unknot.engine.journal.measures import activity

PLACE = {"region": "neck-angle", "side": "right"}
DRAWN = {"pain": [{**PLACE, "intensity": 7, "quality": None}], "onset_days": 3, "seen_by_professional": False}
PERSON = {"age": 40, "sex": "female", "pregnant": "no"}
DAY = timedelta(days=1)
NAMED = activity("Look over my shoulder")
GONE_WELL = (7, 6, 6, None, 5, 5, 4, None, None, 4, 3, 3)
"""Twelve days, the last of them yesterday; on some nothing was said."""


def with_days(guest: Walker, sign: str = "sd-sharp") -> Walker:
    """Somebody whose browser has kept twelve days, and who stopped a session because of this sign."""
    first = len(GONE_WELL)
    guest.open().keep(("drawing", DRAWN), ("person", PERSON), ago=first * DAY)
    guest.keep(("activities", {"activities": [{"id": NAMED.id, "text": NAMED.text}]}), ago=first * DAY)
    started = {"session": "s", "muscle": "levator-scapulae", "trigger_point": None, "side": "right"}
    guest.keep(("session-started", {**started, "technique": None, "before": None, "planned_s": 60}), ago=10 * DAY)
    guest.keep(("session-ended", {"session": "s", "how": "stop-sign", "sign": sign, "after": None}), ago=10 * DAY)
    for days, now in enumerate(reversed(GONE_WELL), 1):
        if now is not None:
            guest.keep(("measures", said(now)), ago=days * DAY)
    turned = {"test": "neck-turn", "side": "right", "degrees": 45, "how": "hand", "when": "before"}
    guest.keep(("measures", {"motion": [turned, {**turned, "degrees": 58, "when": "after"}]}), ago=2 * DAY)
    return guest


def said(now: int) -> dict[str, Any]:
    """What is told of a day on which it is this strong."""
    pain = [{**PLACE, "now": now, "worst": min(10, now + 2), "average": now}]
    return {"pain": pain, "activities": {NAMED.id: 9 - now}, "sleep": 5, "concentration": 6, "stress": 4}
