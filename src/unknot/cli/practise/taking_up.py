"""Coming back to what was finished or rested from: is it about the same again?"""

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.terminal import choose
from unknot.engine.progress import ended
from unknot.vocabulary.entry import EntryKind, EpisodeEnd

WHAT = {EpisodeEnd.FINISHED: "finished", EpisodeEnd.RESTING: "began to rest"}
ANSWERS = ("No, it is something else", "Yes, take it up again")


def ask_whether_the_same(companion: Companion) -> bool:
    """True where it is taken up again; False where it is not, and where nothing was finished or rested from last."""
    found = ended(companion.journal.entries())
    if found is None or found.why not in WHAT:
        return False
    companion.say(f"review.ended.{found.why}")
    asked = f"You {WHAT[found.why]} on {found.on.day} {found.on:%B}. Is this about the same again?"
    if choose(companion.terminal, asked, ANSWERS) == 0:
        return False
    companion.keep(EntryKind.EPISODE_REOPENED, {"episode": str(found.end.id)})
    return True
