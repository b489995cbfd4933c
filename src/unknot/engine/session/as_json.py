"""A script and a session written out as JSON values, for players in other languages.  Nothing reads a script back."""

from typing import Any

from unknot.engine.session.playing import LONGER_MS, MS, UNANSWERED_ENDS, Ending, Hold, Session
from unknot.engine.session.script import Cue, Line, Script, SignAdvice
from unknot.engine.session.table import TABLE


def script_as_json(script: Script) -> dict[str, Any]:
    """The whole script as JSON values, its state table included.  Times are ISO 8601; all else is seconds."""
    return {
        "muscle": script.muscle,
        "name": script.name,
        "trigger_point": script.point,
        "side": script.side.value if script.side else None,
        "technique": script.technique.value if script.technique else None,
        "tool": script.manner.tool.value if script.manner.tool else None,
        "voice": script.manner.voice.value,
        "on": script.on.isoformat(),
        "not_before": script.not_before.isoformat() if script.not_before else None,
        "valid_until": script.valid_until.isoformat(),
        "seconds_left_today": script.limits.seconds_left_today,
        "sessions_left_today": script.limits.sessions_left_today,
        "between_s": script.limits.between_s,
        "session_max_s": script.limits.session_max_s,
        "hold_max_s": script.limits.hold_max_s,
        "intensity_max": script.limits.intensity_max,
        "intensity_stop": script.limits.intensity_stop,
        "sign_at_stop": script.limits.sign_at_stop,
        "longer_s": LONGER_MS // MS,
        "unanswered_ends": UNANSWERED_ENDS,
        "card": [{"rule": tick.rule, "tick": tick.tick, "text": tick.text} for tick in script.card],
        "cues": [_cue(cue) for cue in script.cues],
        "notices": {name: _line(line) for name, line in script.notices.items()},
        "endings": {name: [_line(line) for line in said] for name, said in script.endings.items()},
        "stop_signs": [_sign(sign) for sign in script.signs],
        "cautions": list(script.cautions),
        "left_out": list(script.left_out),
        "table": [[row.state.value, row.event.value, row.act.name.lower().replace("_", "-")] for row in TABLE],
    }


def session_as_json(session: Session) -> dict[str, Any]:
    """Where a session stands, as the conformance vectors state it.  Times are milliseconds."""
    return {
        "state": session.state.value,
        "cue": None if session.state.over else session.cue.id,
        "left_ms": session.left_ms,
        "pressed_ms": session.pressed_ms,
        "may_press_ms": session.may_press_ms,
        "notice": session.notice,
        "holds": [_hold(hold) for hold in session.holds],
        "ending": _ending(session.ending),
    }


def _hold(hold: Hold) -> dict[str, Any]:
    return {"cue": hold.cue, "ms": hold.ms, "probe": hold.probe, "tolerated": hold.tolerated}


def _line(line: Line) -> dict[str, str]:
    return {"id": line.id, "text": line.text}


def _cue(cue: Cue) -> dict[str, Any]:
    return {
        "id": cue.id,
        "kind": cue.kind.value,
        "seconds": cue.seconds,
        "technique": cue.technique.value if cue.technique else None,
        "repetitions": cue.repetitions,
        "breath": list(cue.breath) if cue.breath else None,
        "says": [_line(line) for line in cue.lines],
    }


def _sign(sign: SignAdvice) -> dict[str, Any]:
    says = [_line(line) for line in sign.lines]
    severity = sign.then.disposition.severity
    return {
        "id": sign.id,
        "sign": sign.sign,
        "do": sign.do,
        "then": sign.then.value,
        "severity": severity,
        "says": says,
    }


def _ending(ending: Ending | None) -> dict[str, Any] | None:
    if ending is None:
        return None
    level = ending.level.value if ending.level else None
    return {"how": ending.how, "name": ending.name, "sign": ending.sign, "level": level, "locks": ending.locks}
