"""A slow breath to follow: a bar that grows on the way in and shrinks on the way out."""

IN_S, OUT_S = 4, 6
"""Six breaths a minute, the way out longer: the sheets say "slow deep breaths" and give no figure; this is our own."""
WIDE = 24


def breath(played_s: float, pace: tuple[int, int] | None = None) -> str:
    """The row for this moment, for example ``breathe in   [######                  ]``; a cue may have its own pace."""
    in_s, out_s = pace or (IN_S, OUT_S)
    moment = played_s % (in_s + out_s)
    if moment < in_s:
        return _row("breathe in", moment / in_s)
    return _row("breathe out", 1 - (moment - in_s) / out_s)


def _row(words: str, full: float) -> str:
    filled = round(full * WIDE)
    return f"{words:<12} [{'o' * filled}{' ' * (WIDE - filled)}]"
