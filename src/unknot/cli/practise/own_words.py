"""Where it hurts in the person's own words: what was understood is shown with the words it came from, then checked."""

from collections.abc import Mapping
from typing import Any

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.terminal import choose, listen
from unknot.complaint import Complaint, read
from unknot.doors.draw import write_mark

OFFER = "Say it in your own words"
_ASKED = "Where does it hurt, since when and how strongly? One or two sentences:"
_CHECK = ("Yes, go on", "No, say it again", "No, pick from the list")


def ask_own_words(companion: Companion) -> Mapping[str, Any] | None:
    """The fields of a drawing as they were said; None where the list is wanted instead.  Raises Back."""
    while True:
        complaint = _hear(companion)
        _show(companion, complaint)
        if not complaint.marks:
            companion.terminal.say("No place was found in these words.")
        options = _CHECK if complaint.marks else _CHECK[1:]
        picked = options[choose(companion.terminal, "Is that right?" if complaint.marks else "How to go on?", options)]
        if picked is not _CHECK[1]:
            return _fields(complaint) if picked is _CHECK[0] else None


def _hear(companion: Companion) -> Complaint:
    while True:
        try:
            found = read(listen(companion.terminal, _ASKED), companion.today, companion.knowledge)
        except ValueError as error:
            companion.terminal.say(str(error).removeprefix("text: "))
        else:
            companion.terminal.turn()
            return found


def _show(companion: Companion, complaint: Complaint) -> None:
    """Each reading with its words, and what was not understood or not exactly."""
    companion.terminal.say("\nUnderstood:")
    for row in complaint.understood:
        companion.terminal.say(f'  "{row.words}": {row.taken_as}')
    if complaint.not_understood:
        companion.terminal.say("Not understood, or not exactly:")
    for words in complaint.not_understood:
        companion.terminal.say(f"  {words}")


def _fields(complaint: Complaint) -> Mapping[str, Any]:
    """What was said; a side or a strength that was not said of a single place is left out, so that it is asked next."""
    pain = [write_mark(mark) for mark in complaint.marks]
    if all(mark["intensity"] is None for mark in pain):
        pain[-1].pop("intensity")
    if len(pain) == 1 and pain[0]["side"] is None:
        pain[0].pop("side")
    return {"pain": pain} if complaint.onset_days is None else {"pain": pain, "onset_days": complaint.onset_days}
