"""The delayed sign after work on the neck, asked once on each day somebody comes back, for as long as it is watched."""

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.terminal import choose
from unknot.engine.journal.episode import episode
from unknot.engine.progress import watch_to_ask
from unknot.vocabulary.entry import EntryKind

ANSWERS = ("No", "Yes, or not sure")


def ask_watch(companion: Companion) -> bool:
    """Ask where it is due and keep the answer; True where the sign was noticed."""
    entries = companion.journal.entries()
    due = watch_to_ask(entries, episode(entries, companion.today), companion.knowledge)
    if due is None:
        return False
    about, sign = due
    asked = f"Since {about.day} {about:%B}, when you worked on your neck, did you notice this? {sign.sign.capitalize()}"
    noticed = choose(companion.terminal, asked, ANSWERS) == 1
    signs = [sign.id] if noticed else []
    companion.keep(EntryKind.NEXT_DAY, {"about": about.isoformat(), "signs": signs, "new_injury": False})
    return noticed
