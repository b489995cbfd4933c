"""Step: how is it now, right after a session, and what was felt at the spot."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import QueryDict

from unknot.engine.journal.episode import is_practice
from unknot.engine.locating import feel_question
from unknot.engine.locating.from_journal import ToFeel, to_feel_after
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.web.guest.step import NotTaken, Shown
from unknot.web.guest.visit import Visit

name = "afterwards"
STRONGEST = 10
ANSWERS = ((Answer.YES, "Yes"), (Answer.NO, "No"), (Answer.UNSURE, "Not sure"))


def _open_end(visit: Visit) -> Entry | None:
    """The last session's end, where it is of today and nobody has said how it is since."""
    ended = visit.last(EntryKind.SESSION_ENDED)
    if ended is None or ended.happened_at.date() != visit.now.date() or ended.body.get("after") is not None:
        return None
    began = next((e for e in visit.standing if _begins(e, ended)), None)
    if began is not None and is_practice(began) and not ended.body.get("sign"):
        return None
    asked = any(e.kind is EntryKind.CORRECTION and e.body["of"] == str(ended.id) for e in visit.entries)
    return None if asked else ended


def _begins(entry: Entry, ended: Entry) -> bool:
    return entry.kind is EntryKind.SESSION_STARTED and entry.body["session"] == ended.body["session"]


def due(visit: Visit) -> bool:
    """Due once after each session."""
    return _open_end(visit) is not None


def show(visit: Visit, _again: Mapping[str, Any]) -> Shown:
    """A scale, and the advice where the session ended with a sign."""
    ended = _open_end(visit)
    sign = visit.knowledge.stop_signs.get(str(ended.body.get("sign"))) if ended else None
    level = visit.knowledge.message(f"session.level-{sign.then}") if sign else None
    context = {
        "scale": range(STRONGEST + 1),
        "sign": sign,
        "level": level,
        "feel": dict(_asked(visit)),
        "feel_answers": ANSWERS,
        "feel_worth": visit.knowledge.message("locate.feel.how-sure"),
    }
    return Shown("practise/afterwards.html", "How is it now?", context)


def _to_feel(visit: Visit) -> ToFeel | None:
    ended = _open_end(visit)
    return to_feel_after(ended, visit.entries, visit.knowledge) if ended else None


def _asked(visit: Visit) -> Iterator[tuple[str, str]]:
    """The fields about what was felt, each with its question; one that the fact base does not say is not asked."""
    spot = _to_feel(visit)
    for sign in spot.signs if spot else ():
        question = feel_question(sign, visit.knowledge)
        if question:
            yield f"feel-{sign}", question


def take(visit: Visit, sent: QueryDict) -> Visit:
    """Put the answer into the session's end."""
    ended, said = _open_end(visit), sent.get("after", "")
    if ended is None:
        return visit
    if said != "unknown" and not (said.isascii() and said.isdigit() and int(said) <= STRONGEST):
        raise NotTaken(f"Choose a whole number from 0 to {STRONGEST}, or say that you cannot tell.")
    body = {**ended.body, "after": None if said == "unknown" else int(said)}
    return _with_felt(visit, sent).with_entry(EntryKind.CORRECTION, {"of": str(ended.id), "body": body})


def _with_felt(visit: Visit, sent: QueryDict) -> Visit:
    """The visit with what was felt; a question that was passed over is no answer, not even "not sure"."""
    spot = _to_feel(visit)
    said = {name.removeprefix("feel-"): sent[name] for name, _ in _asked(visit) if sent.get(name)}
    if spot is None or not said:
        return visit
    if not set(said.values()) <= set(Answer):
        raise NotTaken("Answer yes, no or not sure, or leave it open.")
    about = {"session": spot.session, "trigger_point": spot.point, "side": spot.side and spot.side.value}
    return visit.with_entry(EntryKind.FELT, {**about, "answers": said})
