"""The session itself: what it may hold, the journal's lines around it, and how it is afterwards."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any, Protocol
from uuid import uuid4

from unknot.cli.practise.care_card import say_title
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.feeling import ask_felt
from unknot.cli.practise.kept import Kept
from unknot.cli.practise.spot import Cleared
from unknot.cli.practise.terminal import Back, ask_whole
from unknot.cli.practise.where import PAIN_WORST
from unknot.engine.dosing import NoDose, dose
from unknot.engine.journal.ledger import Tolerance, ledger, tolerance
from unknot.engine.locating import Candidate
from unknot.engine.screening import Clearance
from unknot.engine.session import Hold, Manner, NoScript, Script, compile_script
from unknot.engine.session.script import CueKind
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.voice import Voice
from unknot.vocabulary.wording import sentence


class Played(Protocol):
    """How a script that was played ended."""

    @property
    def how(self) -> str:
        """The journal's word for it."""

    @property
    def sign(self) -> str | None:
        """The stop sign, if there was one."""


Play = Callable[[Script, Callable[[Hold], None]], Played]
"""Plays a script, whose card has been answered, in real time and hands over each hold as it ends."""
HOW_STRONG = "How strong is the pain now, 0 to 10?"


def guide(companion: Companion, candidate: Candidate, cleared: Cleared, manner: Manner, play: Play) -> bool:
    """Guide one session; False where there was none to guide, which is said."""
    press = _dosed(companion, cleared.press)
    own, now = (manner if press else Manner()), companion.now()
    script = compile_script(press, cleared.moves, candidate.muscle, companion.knowledge, now, cleared.left_out, own)
    if isinstance(script, NoScript):
        companion.terminal.say("\n".join(("", *cleared.left_out)))
        for message in script.why:
            companion.say(message)
        return False
    if script.not_before is not None and script.not_before > companion.now():
        companion.terminal.say(f"\nThis spot may be pressed again from {_clock(script.not_before)}.")
        return False
    _introduce(companion, script)
    before = ask_whole(companion.terminal, HOW_STRONG, 0, PAIN_WORST)
    _play(companion, candidate, script, play, before)
    return True


def _introduce(companion: Companion, script: Script) -> None:
    """What the session holds and what to take care of, on a page that waits to be read."""
    terminal = companion.terminal
    minutes = max(1, round(script.seconds / 60))
    side = f", {script.side}" if script.side else ""
    terminal.say(f"\nYour session: {script.name}{side}. About {minutes} minutes, {len(script.cues)} steps.")
    held = {cue.seconds for cue in script.cues if cue.kind is CueKind.PRESS}
    if held:
        terminal.say(f"Each hold takes {max(held)} seconds. Stop whenever you want.")
    if script.presses and _borne(companion).lighter:
        companion.say("practise.half-as-long")
    for said in (*script.cautions, *script.left_out):
        terminal.say(f"- {sentence(said)}")
    if script.manner.voice is Voice.THERAPIST:
        companion.say("therapist.hand-over")
    terminal.say("While it runs, press a key without Enter: l less, m more, g good, p pause,")
    terminal.say("k skip, + 15 seconds more, s stop, 0 to 9 how strong it feels.")


def _borne(companion: Companion) -> Tolerance:
    return tolerance(companion.journal.entries(), companion.knowledge.harmless_signs)


def _dosed(companion: Companion, clearance: Clearance | None) -> tuple[Clearance, Dose] | None:
    if clearance is None:
        return None
    pressed = ledger(companion.journal.entries())
    given = dose(clearance, pressed, _borne(companion), companion.now(), companion.knowledge)
    if isinstance(given, NoDose):
        for message in given.why:
            companion.say(message)
        if given.not_before is not None:
            companion.terminal.say(f"Pressing opens again at {_clock(given.not_before)}.")
        return None
    return clearance, given


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M on %d %B}"


def _play(companion: Companion, candidate: Candidate, script: Script, play: Play, before: int) -> None:
    session = str(uuid4())
    side = candidate.side.value if candidate.side else None
    about = {"muscle": candidate.muscle, "trigger_point": script.point, "side": side, "technique": script.technique}
    started = {"session": session, **about, "before": before, "planned_s": script.seconds}
    companion.keep(EntryKind.SESSION_STARTED, started)

    def keep_hold(hold: Hold) -> None:
        companion.keep(EntryKind.HOLD, _hold(session, about, hold, script.manner))

    played = play(script, keep_hold)
    ended = Kept(companion, EntryKind.SESSION_ENDED)
    ended.replace({"session": session, "how": played.how, "sign": played.sign})
    if _is_emergency(companion, played):
        say_title(companion.terminal, Disposition.EMERGENCY)
    else:
        ended.keep(after=_after(companion))
        ask_felt(companion)


def _hold(session: str, about: Mapping[str, Any], hold: Hold, manner: Manner) -> dict[str, Any]:
    held = {"seconds": hold.seconds, "probe": hold.probe, "tolerated": hold.tolerated}
    return {"session": session, **about, **held, "tool": manner.tool, "given_by": manner.voice}


def _is_emergency(companion: Companion, played: Played) -> bool:
    sign = companion.knowledge.stop_signs.get(played.sign or "")
    return sign is not None and sign.then.disposition is Disposition.EMERGENCY


def _after(companion: Companion) -> int:
    """The session is over: there is nothing to go back to."""
    while True:
        with suppress(Back):
            return ask_whole(companion.terminal, HOW_STRONG, 0, PAIN_WORST)
