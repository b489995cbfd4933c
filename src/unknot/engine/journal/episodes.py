"""Where one episode ends and the next begins: which ends still hold, and which entries are of the present episode.

An end that was taken up again (``episode-reopened``) is as if it had never been written.  That holds for the last end
only, and only while nothing was drawn after it: by then another episode has begun.  A referral hands the episode to
somebody; it begins no new one, so that everything said so far counts until that somebody has looked at it.
"""

from collections.abc import Collection, Iterable

from unknot.vocabulary.entry import Entry, EntryKind, EpisodeEnd


def ends(standing: Iterable[Entry]) -> tuple[Entry, ...]:
    """The ends that hold, oldest first; ``standing`` are entries with their corrections in place."""
    return tuple(entry for entry in _closings(standing) if not _refers(entry))


def referral(standing: Iterable[Entry]) -> Entry | None:
    """The entry that handed the present episode to a professional, while nobody is said to have looked at it."""
    last = next(reversed(_closings(standing)), None)
    return last if last is not None and _refers(last) else None


def last_end(standing: Iterable[Entry]) -> Entry | None:
    """The end that could be taken up again: nothing was drawn since."""
    known = tuple(standing)
    last = next(reversed(ends(known)), None)
    return None if last is None or any(_begins(entry) for entry in known[known.index(last) :]) else last


def present(standing: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries since the last end that holds."""
    known = tuple(standing)
    held = ends(known)
    return known[known.index(held[-1]) + 1 :] if held else known


def _closings(standing: Iterable[Entry]) -> list[Entry]:
    """Ends and referrals that hold, in order."""
    known = tuple(standing)
    written = {str(entry.id) for entry in known if entry.kind is EntryKind.EPISODE_ENDED}
    held: list[Entry] = []
    begun = False
    for entry in known:
        if entry.kind is EntryKind.EPISODE_ENDED:
            held.append(entry)
            begun = begun and _refers(entry)
        elif entry.kind is EntryKind.EPISODE_REOPENED and held and _takes_up(entry, held[-1], written):
            begun = _taken_up(held, begun=begun)
        begun = begun or _begins(entry)
    return held


def _taken_up(held: list[Entry], *, begun: bool) -> bool:
    """Take the last one away, unless another episode has begun; gives whether one has."""
    if begun and not _refers(held[-1]):
        return True
    return not _refers(held.pop()) or begun


def _takes_up(reopened: Entry, last: Entry, written: Collection[str]) -> bool:
    """A name that no end has means the last one: taking up again only brings back what was said before."""
    named = reopened.body.get("episode")
    return named == str(last.id) or named not in written


def _refers(entry: Entry) -> bool:
    return entry.body.get("why") == EpisodeEnd.REFERRED


def _begins(entry: Entry) -> bool:
    return entry.kind is EntryKind.DRAWING and bool(entry.body["pain"])
