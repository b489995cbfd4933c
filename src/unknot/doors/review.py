"""``unknot review --json``: the session-days of an episode in, the decision and the rules behind it out."""

from typing import TYPE_CHECKING, Any

from unknot.doors.json_form import Written

if TYPE_CHECKING:
    from unknot.engine.progress import Because, Offer
    from unknot.knowledge.base import Knowledge


def review_door(written: Written, knowledge: "Knowledge") -> dict[str, Any]:
    """Review the episode.

    Raises ValueError with one sentence that names the field.
    """
    from unknot.engine.journal.read_episode import read_episode
    from unknot.engine.progress import review

    found = review(read_episode(written, knowledge), knowledge)
    return {
        "decision": found.decision,
        "disposition": found.disposition,
        "because": [write_because(because) for because in found.because],
        "offers": [write_offer(offer) for offer in found.offers],
    }


def write_because(because: "Because") -> dict[str, Any]:
    """One rule behind a decision, as the doors answer it."""
    return {"rule": because.rule, "says": because.says, "sources": list(because.sources)}


def write_offer(offer: "Offer") -> dict[str, Any]:
    """What to try instead, as the doors answer it; ``tried`` are muscle ids."""
    return {"kind": offer.kind, "says": offer.says, "tried": list(offer.tried), "sources": list(offer.sources)}
