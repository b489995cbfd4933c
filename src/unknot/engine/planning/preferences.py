"""What somebody wants of their plans, read out of the journal: yes and no to items, and the habits they have begun."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from unknot.engine.journal.corrected import corrected
from unknot.engine.planning.items import ItemId
from unknot.vocabulary.entry import Entry, EntryKind, PlanChange


@dataclass(frozen=True, slots=True)
class Preferences:
    """``declined`` holds items, kinds of block, techniques, or the ids of habits' messages that are not wanted.

    ``accepted`` says who said yes to an item, the latest last.  ``begun`` holds the habits that somebody has begun
    and not given up, each with its first day.
    """

    declined: frozenset[str] = frozenset()
    accepted: Mapping[ItemId, str] = field(default_factory=dict)
    begun: Mapping[str, date] = field(default_factory=dict)

    def place_of(self, item: ItemId) -> int:
        """How early an item comes by what was said: the latest yes first, what was not spoken of last."""
        accepted = tuple(self.accepted)[::-1]
        return accepted.index(item) if item in accepted else len(accepted)


def preferences_of(entries: Iterable[Entry]) -> Preferences:
    """Follow every change in order.  What was declined comes back only when it is restored, whatever else is said."""
    declined, accepted = set[str](), dict[ItemId, str]()
    begun = dict[str, date]()
    for entry in corrected(entries):
        if entry.kind is EntryKind.PLAN_CHANGE:
            _follow(entry, declined, accepted)
        elif entry.kind is EntryKind.HABIT_STARTED:
            begun.pop(entry.body["habit"], None)
            begun[entry.body["habit"]] = entry.happened_at.date()
        elif entry.kind is EntryKind.HABIT_STOPPED:
            begun.pop(entry.body["habit"], None)
    return Preferences(frozenset(declined), accepted, begun)


def _follow(entry: Entry, declined: set[str], accepted: dict[ItemId, str]) -> None:
    item, change = entry.body["item"], PlanChange(entry.body["change"])
    if change is PlanChange.RESTORE:
        declined.discard(item)
    elif change is PlanChange.DECLINE:
        declined.add(item)
        accepted.pop(item, None)
    elif item not in declined:
        accepted.pop(item, None)
        accepted[item] = entry.body["by"]
