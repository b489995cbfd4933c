"""The session itself: what it may hold, the journal's lines around it, and how it is afterwards."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol
from uuid import uuid4

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.spot import Cleared
from unknot.cli.practise.terminal import ask_whole
from unknot.cli.practise.where import PAIN_WORST
from unknot.engine.dosing import NoDose, dose
from unknot.engine.journal.ledger import ledger, tolerance
from unknot.engine.locating import Candidate
from unknot.engine.screening import Clearance
from unknot.engine.session import Hold, NoScript, Script, compile_script
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.entry import EntryKind


class Played(Protocol):
    """How a script that was played ended."""

    @property
    def how(self) -> str:
        """The journal's word for it."""

    @property
    def sign(self) -> str | None:
        """The stop sign, if there was one."""


Play = Callable[[Script, Callable[[Hold], None]], Played]
"""Plays a script in real time and hands over each hold as it ends."""


def guide(companion: Companion, candidate: Candidate, cleared: Cleared, play: Play) -> bool:
    """Guide one session; False where there was none to guide, which is said."""
    press = _dosed(companion, cleared.press)
    script = compile_script(press, cleared.moves, candidate.muscle, companion.knowledge, companion.now())
    if isinstance(script, NoScript):
        for message in script.why:
            companion.say(message)
        return False
    if script.not_before is not None and script.not_before > companion.now():
        companion.terminal.say(f"\nThis spot may be pressed again from {_clock(script.not_before)}.")
        return False
    _play(companion, candidate, script, play)
    return True


def _dosed(companion: Companion, clearance: Clearance | None) -> tuple[Clearance, Dose] | None:
    if clearance is None:
        return None
    entries = companion.journal.entries()
    harmless = [sign.id for sign in companion.knowledge.after_signs.values() if sign.level is None]
    borne = tolerance(entries, harmless)
    given = dose(clearance, ledger(entries), borne, companion.now(), companion.knowledge)
    if isinstance(given, NoDose):
        for message in given.why:
            companion.say(message)
        if given.not_before is not None:
            companion.terminal.say(f"Pressing opens again at {_clock(given.not_before)}.")
        return None
    return clearance, given


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M on %d %B}"


def _play(companion: Companion, candidate: Candidate, script: Script, play: Play) -> None:
    session = str(uuid4())
    side = candidate.side.value if candidate.side else None
    about = {"muscle": candidate.muscle, "trigger_point": script.point, "side": side, "technique": script.technique}
    before = ask_whole(companion.terminal, "How strong is the pain now, 0 to 10?", 0, PAIN_WORST)
    started = {"session": session, **about, "before": before, "planned_s": script.seconds}
    companion.keep(EntryKind.SESSION_STARTED, started)

    def keep_hold(hold: Hold) -> None:
        companion.keep(EntryKind.HOLD, {"session": session, **about, "seconds": hold.seconds, "probe": hold.probe})

    played = play(script, keep_hold)
    after = ask_whole(companion.terminal, "How strong is the pain now, 0 to 10?", 0, PAIN_WORST)
    ended = {"session": session, "how": played.how, "sign": played.sign, "after": after}
    companion.keep(EntryKind.SESSION_ENDED, ended)
