"""The question after a stop: which warning sign it was, if any."""

from collections.abc import Mapping

from unknot.cli.player.keyboard import CLOSED, Keys
from unknot.cli.player.screen import Screen
from unknot.engine.session import Script

NONE_KEYS = frozenset({"0", "n"})
"""Enter is none of them: nothing is answered by a key that people press without reading."""
_PATIENCE_S = 3600.0


def which_sign(script: Script, keys: Keys, screen: Screen) -> str | None:
    """Ask what made the person stop; None where it was none of the warning signs."""
    letters = _lettered(script)
    if not letters:
        return None
    screen.say("")
    screen.say("Did you feel any of these?")
    for letter, sign in letters.items():
        screen.say(f"  {letter}  {script_sign(script, sign)}")
    screen.say("  0  none of these")
    return letters.get(_one_of(keys, NONE_KEYS | set(letters)))


def script_sign(script: Script, sign_id: str) -> str:
    """A sign's own words."""
    sign = script.sign(sign_id)
    return sign.sign if sign else sign_id


def _lettered(script: Script) -> Mapping[str, str]:
    """A letter for each sign, worst first; n stays free for none."""
    letters = [letter for letter in "abcdefghijklmopqrstuvwxyz" if letter not in NONE_KEYS]
    return {letter: sign.id for letter, sign in zip(letters, script.signs, strict=False)}


def _one_of(keys: Keys, wanted: frozenset[str] | set[str]) -> str:
    """Wait for one of these keys; a closed input counts as the first key there is no answer to."""
    while True:
        key = keys.wait(_PATIENCE_S)
        if key == CLOSED or (key is not None and key.lower() in wanted):
            return key.lower()
