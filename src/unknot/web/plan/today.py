"""Step: your day.  At most three small things with why each, before a session of the day and after it."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import QueryDict

from unknot.doors.review_told import Told
from unknot.doors.review_told import told as review_told
from unknot.engine.journal.ledger import tolerance
from unknot.engine.planning import Planned, name_of, to_tell, todays_plan
from unknot.engine.progress import review, review_of
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.entry import Entry, EntryKind, PlanChange
from unknot.web.guest.guides import Guide, drawings_in, guides, move_only
from unknot.web.guest.step import NotTaken, Shown
from unknot.web.guest.visit import Visit
from unknot.web.plan import changing, setup
from unknot.web.plan.day import not_in, told

name = "today"
STRONGEST = 10
ENDS = frozenset({Decision.STOP_AND_SEE_PROFESSIONAL, Decision.SEE_PROFESSIONAL, Decision.RE_EVALUATE})


def due(visit: Visit) -> bool:
    """Due after a session of today, and on a later day before one, until it was read in this visit."""
    if name in visit.read or visit.wish is not None or visit.drawing is None:
        return False
    return _was_today(visit.last(EntryKind.SESSION_ENDED), visit) or _may_begin(visit)


def _was_today(entry: Entry | None, visit: Visit) -> bool:
    return entry is not None and entry.happened_at.date() == visit.now.date()


def _may_begin(visit: Visit) -> bool:
    """Something was chosen for this pain on another day, and nothing says that other things come first."""
    chosen, safety = visit.last(EntryKind.CHOICE), visit.safety
    drawn = visit.last(EntryKind.DRAWING)
    if chosen is None or drawn is None or safety is None or chosen.happened_at < drawn.happened_at:
        return False
    goes_on = review(visit.episode, visit.knowledge).decision not in ENDS
    return goes_on and safety.disposition.allows_self_care and not _was_today(chosen, visit)


def show(visit: Visit, again: Mapping[str, Any]) -> Shown:
    """The plan with its guides, with or without a connection; or the set-up of one of its habits."""
    if again.get("setup"):
        return setup.shown(visit, again)
    made = todays_plan(visit.entries, visit.now, visit.knowledge)
    blocks = told(made, visit) if made else ()
    later = tuple(_only_move(visit, made))
    held = [guide.written for guide in (*(g for block in blocks for g in block.guides), *later)]
    after = _was_today(visit.last(EntryKind.SESSION_ENDED), visit)
    context = {
        "after": after,
        "reviewed": _reviewed(visit) if after else None,
        "blocks": blocks,
        "later": later,
        "drawings": drawings_in(held),
        "left_out": not_in(made, visit) if made else (),
        "programme": visit.knowledge.programmes.get(made.plan.programme or "") if made else None,
        "ask": to_tell(visit.current, visit.now.date()),
        "ask_felt": visit.knowledge.message("plan.move.ask"),
        "ask_morning": visit.knowledge.message("plan.move.ask-morning"),
        "scale": range(STRONGEST + 1),
        "just": _just_changed(visit),
        "adult": visit.adult_beside,
    }
    return Shown("plan/today.html", "That is enough for now" if after else "Your day", context)


def _reviewed(visit: Visit) -> Told | None:
    """What the session changed, also where it only says to go on."""
    found = review_of(visit.entries, visit.now.date(), visit.knowledge)
    return review_told(found, visit.episode, visit.knowledge) if found else None


def _just_changed(visit: Visit) -> tuple[str, str] | None:
    """What was left out by this very request, to be taken back at once: its name and the button's value."""
    changes = [e.body for e in visit.added if e.kind is EntryKind.PLAN_CHANGE]
    no = [body["item"] for body in changes if body["change"] == PlanChange.DECLINE]
    return (name_of(no[-1], visit.knowledge), f"restore|{no[-1]}") if no else None


def _only_move(visit: Visit, made: Planned | None) -> tuple[Guide, ...]:
    """To stretch and move what was chosen, without pressing; none after what stopped a session."""
    wish, borne = visit.last_wish, tolerance(visit.entries, visit.knowledge.harmless_signs)
    if made is None or wish is None or borne.lock is not None or not _was_today(visit.last(EntryKind.CHOICE), visit):
        return ()
    return tuple(guides(visit, (move_only(wish),), visit.answers_before_session))


def take(visit: Visit, sent: QueryDict) -> Visit:
    """A change, an answer, a habit, a start; or, where nothing of these is sent, go on to another spot."""
    for field, done in _BUTTONS.items():
        if said := sent.get(field, ""):
            return done(visit, said)
    if sent.get("tell"):
        return changing.told(visit, sent)
    if sent.get("begin"):
        return changing.begun(visit, sent)
    return visit if sent.get("stay") else visit.having_read(name)


def _set_up(visit: Visit, said: str) -> Visit:
    """The same page shows the steps of this habit in its place."""
    raise NotTaken("", setup=changing.habit_of(visit, said).id)


_BUTTONS: Mapping[str, Callable[[Visit, str], Visit]] = {
    "change": changing.changed,
    "setup": _set_up,
    "give-up": changing.given_up,
    "choose": changing.chosen,
}
"""The buttons that say what is meant by their value alone."""
