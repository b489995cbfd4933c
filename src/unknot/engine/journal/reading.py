"""Who this is and which answers still count, read out of the journal.

An answer about the person goes stale: after ``answers_stale_days``, when a new place hurts, and after anything that
may have changed it (a stop sign, a sign noticed afterwards, a new injury).  An answer that holds for one session only
counts on its own day and only until a session has begun.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from unknot.engine.journal.answers import Answers, RuleAnswer, read_answers
from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.drawn import place_of
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import Rule, RuleId
from unknot.vocabulary.answer import Answer, Sex
from unknot.vocabulary.body import Place
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.person import Person


def person_of(entries: Iterable[Entry]) -> Person | None:
    """The person as last described, or None when nobody has said anything of themselves."""
    said = _last(corrected(entries), EntryKind.PERSON)
    if said is None:
        return None
    sex, pregnant = said.body.get("sex"), said.body.get("pregnant")
    return Person(said.body.get("age"), Sex(sex) if sex else None, Answer(pregnant) if pregnant else None)


def fresh_answers(entries: Iterable[Entry], today: date, knowledge: Knowledge) -> Answers:
    """The answers that still count today, the later ones over the earlier."""
    standing = corrected(entries)
    fresh: dict[str, RuleAnswer] = {}
    for entry in _since_last_change(standing, today, knowledge):
        if entry.kind is EntryKind.ANSWERS:
            drawn = [place_of(row) for row in entry.body["drawn"]]
            for rule_id, said in _readable(entry.body["answers"], drawn, knowledge):
                if _still_counts(knowledge.asked[rule_id], entry, standing, today):
                    fresh[rule_id] = fresh.get(rule_id, RuleAnswer()).joined(said)
    return fresh


def _readable(
    written: Mapping[str, Any], drawn: Iterable[Place], knowledge: Knowledge
) -> Iterator[tuple[RuleId, RuleAnswer]]:
    """The answers that today's rules can read.  One to a rule or tick that has changed since is asked anew."""
    places = tuple(drawn)
    for rule_id, said in written.items():
        with suppress(ValueError):
            yield from read_answers({rule_id: said}, knowledge.asked, places).items()


def _last(entries: Iterable[Entry], kind: EntryKind) -> Entry | None:
    return max((entry for entry in entries if entry.kind is kind), key=lambda e: (e.happened_at, e.id), default=None)


def _since_last_change(entries: tuple[Entry, ...], today: date, knowledge: Knowledge) -> tuple[Entry, ...]:
    oldest = today - timedelta(days=knowledge.review.answers_stale_days)
    start = max((i + 1 for i in range(len(entries)) if _changes_answers(i, entries)), default=0)
    return tuple(entry for entry in entries[start:] if oldest < entry.happened_at.date() <= today)


def _changes_answers(index: int, entries: tuple[Entry, ...]) -> bool:
    entry = entries[index]
    if entry.kind is EntryKind.DRAWING:
        return _hurts_somewhere_new(entry, entries[:index])
    if entry.kind is EntryKind.SESSION_ENDED:
        return entry.body.get("sign") is not None
    if entry.kind is EntryKind.NEXT_DAY:
        return bool(entry.body.get("signs")) or bool(entry.body.get("new_injury"))
    return False


def _hurts_somewhere_new(entry: Entry, before: tuple[Entry, ...]) -> bool:
    earlier = _last(before, EntryKind.DRAWING)
    return earlier is not None and not _regions(entry) <= _regions(earlier)


def _regions(drawn: Entry) -> frozenset[str]:
    return frozenset(row["region"] for row in drawn.body["pain"])


def _still_counts(rule: Rule, entry: Entry, entries: Iterable[Entry], today: date) -> bool:
    if not rule.session:
        return True
    begun = _last(entries, EntryKind.SESSION_STARTED)
    return entry.happened_at.date() == today and (begun is None or begun.happened_at <= entry.happened_at)
