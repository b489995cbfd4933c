"""How the reasons of a ranking are written in JSON."""

from typing import TYPE_CHECKING, Any

from unknot.doors.complaint_form import write_place

if TYPE_CHECKING:
    from unknot.engine.locating import Again, Candidate, Change, Contribution, Explained, Explanation, Member, Together
    from unknot.knowledge.messages import Message

DIGITS = 9
"""Digits after the point: those by which the ranking tells candidates apart."""
ADDING_DIGITS = 12
"""Digits of numbers that add up: so many that the sum is right to ``DIGITS``."""


def write_why(why: "Explained") -> dict[str, Any]:
    """Why the candidates stand in this order, and what would change it."""
    return {
        "explanations": [_explanation(one) for one in why.explanations],
        "together": [_together(one) for one in why.together],
        "changes": [_change(one) for one in why.changes],
        "not_counted": [
            {"question": one.question, "spot": _spot(one.question), "answer": one.answer, "because": one.because}
            for one in why.not_counted
        ],
        "none_of_these": {"word": why.none_word, "says": [_message(message) for message in why.says]},
    }


def write_again(again: "Again") -> dict[str, Any]:
    """How the last two drawings compare, and how much each mark counts."""
    repeated = again.repeated
    return {
        "overlap": None if repeated is None else round(repeated.overlap, DIGITS),
        "word": None if repeated is None else repeated.word,
        "moved": None if repeated is None else repeated.moved,
        "last_alone": again.last_alone,
        "repeatability": round(again.combined.repeatability, DIGITS),
        "marks": [
            {**write_place(place), "weight": round(weight, DIGITS)} for place, weight in again.combined.weights.items()
        ],
    }


def _explanation(one: "Explanation") -> dict[str, Any]:
    return {
        **_named(one.candidate),
        "prior_log_odds": round(one.prior, ADDING_DIGITS),
        "contributions": [_contribution(told) for told in one.contributions],
        "posterior_log_odds": round(one.posterior, ADDING_DIGITS),
    }


def _contribution(told: "Contribution") -> dict[str, Any]:
    return {
        "told": told.told,
        "place": None if told.place is None else write_place(told.place),
        "question": told.question,
        "spot": _spot(told.question),
        "answer": told.answer,
        "weight": round(told.weight, DIGITS),
        "log_odds": round(told.log_odds, ADDING_DIGITS),
        "factor": round(told.factor, DIGITS),
        "direction": told.direction,
        "size": told.size,
        "sources": list(told.sources),
    }


def _spot(question: "str | None") -> dict[str, Any] | None:
    """The spot that an answer about what was felt is about."""
    from unknot.engine.locating.feeling import read_feel_id

    felt = read_feel_id(question or "")
    return None if felt is None else {"trigger_point": felt[0], "muscle": felt[0].rpartition(".")[0], "side": felt[1]}


def _together(one: "Together") -> dict[str, Any]:
    return {
        "trigger_points": [_member(member) for member in one.members],
        "probability": round(one.probability, DIGITS),
        "at_least": round(one.at_least, DIGITS),
        "unexplained": [write_place(place) for place in one.unexplained],
    }


def _member(member: "Member") -> dict[str, Any]:
    return {
        **_named(member),
        "explains": [write_place(place) for place in member.explains],
        "near": [write_place(place) for place in member.near],
    }


def _change(change: "Change") -> dict[str, Any]:
    asked = change.question
    return {
        "first": _named(change.first),
        "question": None if asked is None else {"id": asked.id, "question": asked.text},
        "answer": change.answer,
        "place": None if change.place is None else write_place(change.place),
        "hurts": change.hurts,
    }


def _named(one: "Candidate | Member") -> dict[str, Any]:
    return {"trigger_point": one.point, "muscle": one.muscle, "side": one.side}


def _message(message: "Message") -> dict[str, Any]:
    return {"id": message.id, "text": message.text, "sources": list(message.sources)}
