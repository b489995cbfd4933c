"""Chances drawn with plain characters, all on one scale, beside the words that say the same."""

from unknot.cli.practise.companion import Companion
from unknot.knowledge.figures import Strengths

CELLS = 24
WORDS_WIDE = 50
LEGEND = "Bars: from never to certain; possible and likely begin at |. Several may be so."


def with_bar(words: str, chance: float, companion: Companion) -> str:
    """The words, then the bar: on the same row where it fits.  Whoever listens gets the words alone."""
    if companion.plain:
        return words
    between = " " * (WORDS_WIDE - len(words)) if len(words) < WORDS_WIDE else "\n" + " " * WORDS_WIDE
    return f"{words}{between}{bar(chance, companion.knowledge.strengths)}"


def bar(chance: float, figures: Strengths) -> str:
    """A chance (0 to 1) on the scale from never to certain; what is not quite never is seen.

    A bar ends on that side of a limit on which its word stands, whatever rounding would do.
    """
    possible, likely = (round(limit * CELLS) for limit in (figures.possible_from, figures.likely_from))
    least, most = (1 if chance > 0 else 0, possible)
    if chance >= figures.possible_from:
        least, most = possible + 1, likely
    if chance >= figures.likely_from:
        least, most = likely + 1, CELLS
    filled = min(max(round(chance * CELLS), least), most)
    cells = "#" * filled + "." * (CELLS - filled)
    return f"[{cells[:possible]}|{cells[possible:likely]}|{cells[likely:]}]"
