"""Plays a script: first the time that has passed, then the event, each as the table says.

It holds no clinical figure of its own: seconds and intensities come with the script.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from unknot.engine.screening import NotCleared
from unknot.engine.session.playing import LONGER_MS, MS, UNANSWERED_ENDS, Ending, Event, Hold, Session, state_of
from unknot.engine.session.script import CueKind, Line, Script, SignAdvice
from unknot.engine.session.table import BY_STATE_AND_EVENT, FROM_THE_CLOCK, Act, EventKind, State

_MS = timedelta(milliseconds=1)


def open_session(script: Script, now: datetime, pressed_since_s: int = 0) -> Session:
    """Lay a script before the person, not begun yet.

    ``pressed_since_s`` is what was pressed on this spot since the script was compiled, in seconds: a script kept on a
    phone may be played more than once.  Raises NotCleared for a script that was not compiled.
    """
    if not (isinstance(script, Script) and script.genuine):
        raise NotCleared("Only a script that was compiled from clearances is played.")
    limits = script.limits
    left = min(limits.session_max_s, limits.seconds_left_today - max(0, pressed_since_s))
    session = Session(script, State.READY, now.astimezone(UTC), max(0, left) * MS)
    if script.presses and session.allowance_ms == 0:
        return _lock(session, "day-is-full")
    return _expired(session, now)


def step(session: Session, event: Event, now: datetime) -> Session:
    """The session after this event at this time.  What means nothing in a state changes nothing.

    A clock that goes back locks: without trust in the time no limit can be kept.
    """
    if event.kind in FROM_THE_CLOCK:
        return session
    if session.state.over:
        return _follow(session, event)
    now = now.astimezone(UTC)
    if now < session.at:
        return _follow(session, Event(EventKind.CLOCK_BACK))
    return _follow(_pass_time(session, now), event)


def _follow(session: Session, event: Event) -> Session:
    row = BY_STATE_AND_EVENT.get((session.state, event.kind))
    if row is None:
        return session
    after = _ACTS[row.act](replace(session, notice=None), event)
    return replace(after, notice_number=session.notice_number + (after.notice is not None))


# --- time ---------------------------------------------------------------------------------------------------------


def _pass_time(session: Session, now: datetime) -> Session:
    until = min(now, session.script.valid_until)
    budget = (until - session.at) // _MS
    while session.state.runs and (budget > 0 or session.left_ms == 0):
        run = min(budget, session.left_ms, *_allowed(session))
        session, budget = _run(session, run), budget - run
        if session.left_ms == 0 or (session.state.presses and session.may_press_ms == 0):
            session = _follow(session, Event(EventKind.TIME_UP))
    if not session.state.runs and not session.state.over:
        session = replace(session, at=session.at + budget * _MS)
    return _expired(session, now)


def _allowed(session: Session) -> tuple[int, ...]:
    return (session.may_press_ms,) if session.state.presses else ()


def _run(session: Session, ms: int) -> Session:
    pressed = ms if session.state.presses else 0
    return replace(
        session,
        at=session.at + ms * _MS,
        left_ms=session.left_ms - ms,
        used_ms=session.used_ms + ms,
        open_ms=session.open_ms + pressed,
    )


def _expired(session: Session, now: datetime) -> Session:
    return session if now < session.script.valid_until else _follow(session, Event(EventKind.EXPIRED))


# --- acts ---------------------------------------------------------------------------------------------------------


def _begin(session: Session, _event: Event) -> Session:
    not_before = session.script.not_before
    if not_before is not None and session.at < not_before:
        return replace(session, notice="wait")
    return _enter(session, 0)


def _enter(session: Session, index: int) -> Session:
    if index == len(session.script.cues):
        return _ended(session, "complete", "complete")
    cue = session.script.cues[index]
    return replace(
        session,
        state=state_of(cue),
        index=index,
        left_ms=cue.seconds * MS,
        used_ms=0,
        open_ms=0,
        answered=False,
        said=None,
    )


def _next(session: Session, _event: Event) -> Session:
    following = session.index + 1
    cues = session.script.cues
    if session.may_press_ms == 0 and any(cue.kind.presses for cue in cues[following:]):
        strokes = next(index for index, cue in enumerate(cues) if cue.kind is CueKind.STROKES)
        return replace(_enter(session, strokes), notice="day-is-full")
    return _enter(session, following)


def _written_down(session: Session) -> Session:
    if session.open_ms == 0:
        return session
    hold = Hold(session.cue.id, session.open_ms, session.state is State.FINDING, session.said)
    return replace(session, holds=(*session.holds, hold), open_ms=0, said=None)


def _let_go(session: Session, event: Event) -> Session:
    let_go = replace(_written_down(session), notice="let-go")
    if session.state is State.FINDING:
        # Pressing follows at once: to let go would be the wrong thing to say.
        return _next(replace(let_go, notice=None), event)
    answered = session.answered or event.kind is not EventKind.TIME_UP
    unanswered = 0 if answered else session.unanswered + 1
    if unanswered == UNANSWERED_ENDS:
        return _ended(let_go, "let-go-twice", "let-go-twice")
    let_go = replace(let_go, unanswered=unanswered, notice="let-go" if answered else "unanswered")
    return _next(let_go, event)


def _noted(notice: str) -> Callable[[Session, Event], Session]:
    return lambda session, _event: replace(session, notice=notice, answered=True)


def _rate(session: Session, event: Event) -> Session:
    limits, rating = session.script.limits, event.value
    if not isinstance(rating, int) or rating >= limits.intensity_stop:
        return _too_strong(_ended(_written_down(session), "stopped", "too-strong"))
    notice = "ease" if rating > limits.intensity_max else "keep"
    return replace(session, notice=notice, answered=True, said=max(rating, session.said or 0))


def _too_strong(ended: Session) -> Session:
    """Reaching the stop is a stop sign of its own, which the script names."""
    sign = ended.script.sign(ended.script.limits.sign_at_stop)
    if sign is None or ended.ending is None:
        return ended
    advice = (*ended.ending.advice, *_advice(sign))
    return replace(ended, ending=Ending("stop-sign", "too-strong", advice, sign.id, sign.then, locks=True))


def _longer(session: Session, _event: Event) -> Session:
    add = LONGER_MS
    if session.state.presses:
        hold_room = session.script.limits.hold_max_s * MS - session.used_ms - session.left_ms
        add = max(0, min(add, hold_room, session.may_press_ms - session.left_ms))
    notice = "longer" if add else "no-longer"
    return replace(session, left_ms=session.left_ms + add, answered=True, notice=notice)


def _pause(session: Session, _event: Event) -> Session:
    return replace(_written_down(session), state=State.PAUSED, answered=True, notice="paused")


def _resume(session: Session, _event: Event) -> Session:
    return replace(session, state=state_of(session.cue), notice="resumed")


def _end(session: Session, _event: Event) -> Session:
    return _ended(_written_down(session), "stopped", "stopped")


def _sign(session: Session, event: Event) -> Session:
    """The worst stop sign said is the one that counts; saying that there was none changes nothing."""
    sign = session.script.sign(str(event.value)) if event.value is not None else None
    if sign is None or session.ending is None or not _worse(sign, session.ending):
        return session
    return replace(session, ending=Ending("stop-sign", "sign", _advice(sign), sign.id, sign.then, locks=True))


def _worse(sign: SignAdvice, ending: Ending) -> bool:
    return ending.level is None or sign.then.disposition > ending.level.disposition


def _advice(sign: SignAdvice) -> tuple[Line, ...]:
    return (Line(f"stop-sign.{sign.id}.do", sign.do), *sign.lines)


def _lock_for(session: Session, event: Event) -> Session:
    names = {EventKind.SOMETHING: "card", EventKind.EXPIRED: "expired", EventKind.CLOCK_BACK: "clock-back"}
    return _lock(_written_down(session), names[event.kind])


def _lock(session: Session, name: str) -> Session:
    advice = session.script.endings.get(name, ())
    ending = Ending("interrupted", name, advice, locks=True)
    return replace(session, state=State.LOCKED, left_ms=0, ending=ending)


def _ended(session: Session, how: str, name: str) -> Session:
    advice = session.script.endings.get(name, ())
    return replace(session, state=State.ENDED, left_ms=0, open_ms=0, ending=Ending(how, name, advice))


_ACTS: Mapping[Act, Callable[[Session, Event], Session]] = {
    Act.BEGIN: _begin,
    Act.NEXT: _next,
    Act.LET_GO: _let_go,
    Act.EASE: _noted("ease"),
    Act.FIRMER: _noted("firmer"),
    Act.KEEP: _noted("keep"),
    Act.RATE: _rate,
    Act.LONGER: _longer,
    Act.PAUSE: _pause,
    Act.RESUME: _resume,
    Act.END: _end,
    Act.SIGN: _sign,
    Act.LOCK: _lock_for,
}
