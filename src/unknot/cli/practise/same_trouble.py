"""Whether what was drawn last still stands: the same trouble, the same marked once more, or another one."""

from enum import Enum, auto

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.kept import since
from unknot.cli.practise.returning import must_look_again
from unknot.cli.practise.terminal import choose
from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.episodes import present
from unknot.engine.progress import Review
from unknot.vocabulary.entry import Entry, EntryKind, EpisodeEnd

ASKED = "Is it the same trouble as last time?"
MARK_AGAIN = "Yes, and I mark it again, without looking at last time"


class Draw(Enum):
    """What is to be drawn now."""

    NOTHING = auto()
    AGAIN = auto()
    ANEW = auto()
    OTHER_TROUBLE = auto()


def what_to_draw(companion: Companion, entry: Entry, review: Review | None) -> Draw:
    """Ask where it cannot be told.  Another trouble ends the episode, which is written down here."""
    later = since(companion, entry)
    if entry not in present(corrected(companion.journal.entries())):
        return Draw.ANEW
    if must_look_again(companion, review):
        return Draw.AGAIN
    fresh = entry.happened_at.date() == companion.today
    if fresh and not any(one.kind is EntryKind.SESSION_STARTED for one in later):
        return Draw.NOTHING
    picked = choose(companion.terminal, ASKED, ("Yes", "No", *(() if fresh else (MARK_AGAIN,))))
    if picked == 1:
        companion.keep(EntryKind.EPISODE_ENDED, {"why": EpisodeEnd.OTHER_TROUBLE.value})
    return (Draw.NOTHING, Draw.OTHER_TROUBLE, Draw.AGAIN)[picked]
