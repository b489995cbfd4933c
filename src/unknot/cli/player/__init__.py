"""Plays a script in real time in a terminal: 80 columns, no colour needed, a plain mode for screen readers.

Nothing clinical is decided here: the engine's interpreter says what happens, this room shows it and hands it keys.
"""

from unknot.cli.player.play import Played, play

__all__ = ["Played", "play"]
