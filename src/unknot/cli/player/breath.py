"""A slow breath to follow: a bar that grows on the way in and shrinks on the way out."""

IN_S, OUT_S = 4, 6
"""Six breaths a minute, the way out longer: the sheets say "slow deep breaths" and give no figure; this is our own."""
WIDE = 24


def breath(played_s: float) -> str:
    """The row for this moment, for example ``breathe in   [######                  ]``."""
    moment = played_s % (IN_S + OUT_S)
    if moment < IN_S:
        return _row("breathe in", moment / IN_S)
    return _row("breathe out", 1 - (moment - IN_S) / OUT_S)


def _row(words: str, full: float) -> str:
    filled = round(full * WIDE)
    return f"{words:<12} [{'o' * filled}{' ' * (WIDE - filled)}]"
