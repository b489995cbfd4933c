"""The script as the player in the browser gets it: with an id of its own, its drawings, and what it was made from."""

from collections.abc import Mapping
from typing import Any

from unknot.doors.entry_id import new_entry_id
from unknot.engine.session import Script, script_as_json
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.visit import Visit
from unknot.web.practise.drawings import drawing_of, svg


def for_player(script: Script, visit: Visit) -> dict[str, Any]:
    """The script with the id its session will have and the number of sessions it knew of.

    A script counts what was pressed until it was made.  So it is begun once, and not at all after another session.
    ``drawn`` is written beside an answer on the card, as beside every answer.
    """
    written = script_as_json(script)
    cues = [{**cue, "drawing": drawing_of(cue)} for cue in written["cues"]]
    known = sum(entry.kind is EntryKind.SESSION_STARTED for entry in visit.entries)
    places = visit.drawing.places if visit.drawing else ()
    drawn = [{"region": place.region, "side": place.side.value if place.side else None} for place in places]
    return {**written, "cues": cues, "session": str(new_entry_id()), "sessions_before": known, "drawn": drawn}


def drawings_in(written: Mapping[str, Any]) -> dict[str, str]:
    """Each drawing of the script once, by its name."""
    names = dict.fromkeys(cue["drawing"] for cue in written["cues"] if cue["drawing"])
    return {name: svg(name) for name in names}
