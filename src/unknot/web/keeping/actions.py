"""What is done with somebody's rows: one verb, one transaction, and a line about it without what they say."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from django.db import OperationalError, connection, transaction

from unknot.web.keeping.arriving import Arrived, Refused, same
from unknot.web.keeping.cookie import hashed, new_id
from unknot.web.records import access
from unknot.web.records.models import Audit, JoinCode, KeptEntry, Person, Tombstone

MOST_ENTRIES = 50_000
THERE, EVERYWHERE = "there", "everywhere"
CONSENT = 1


class Gone(Exception):  # noqa: N818 - it names what is the case
    """This person was deleted: ``where`` is "there" (on the server) or "everywhere"."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


class Unknown(Exception):  # noqa: N818
    """The cookie names nobody: there is none, or nobody of that name was ever kept here."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a batch: ids that are held now, as the device wrote them, and what was refused."""

    acknowledged: list[str]
    refused: list[Refused]


def begin(now: datetime) -> Person:
    """Begin to keep somebody who agreed."""
    with transaction.atomic():
        person = Person.objects.create(id=new_id(), since=now, consent=CONSENT, last_seen=now.date())
        _note(person.id, "begin", 1, now)
        return person


def known(person_id: str | None) -> Person:
    """The person of a cookie.  Raises Gone or Unknown."""
    person = access.person_with(person_id) if person_id else None
    return person or _missing(person_id)


def _locked(person_id: str) -> Person:
    return access.locked(person_id) or _missing(person_id)


def _missing(person_id: str | None) -> Person:
    where = access.gone(hashed(person_id)) if person_id else None
    raise Gone(where) if where else Unknown


def seen(person: Person, now: datetime) -> None:
    """Note the day on which somebody was last here, at most once a day."""
    if person.last_seen < now.date():
        with transaction.atomic():
            Person.objects.filter(pk=person.id).update(last_seen=now.date())


def take(person_id: str, batch: Sequence[Arrived], now: datetime) -> Taken:
    """Keep what is new of a batch, each id once, in the order of sending.  Raises Gone or Unknown."""
    with transaction.atomic():
        person = _locked(person_id)
        held = access.with_ids(person_id, [one.row.entry_id for one in batch])
        room = MOST_ENTRIES - access.how_many(person_id)
        fresh: list[KeptEntry] = []
        taken = Taken([], [])
        for one in batch:
            _sort(one, held, fresh, taken, full=len(fresh) >= room)
        _keep(person, fresh, now)
    return taken


def _sort(one: Arrived, held: dict[str, KeptEntry], fresh: list[KeptEntry], taken: Taken, *, full: bool) -> None:
    row = one.row
    if row.entry_id not in held and full:
        said = f"This server keeps at most {MOST_ENTRIES:,} entries of one person."
        taken.refused.append(Refused(one.said_id, said))
        return
    if row.entry_id not in held:
        held[row.entry_id] = row
        fresh.append(row)
    if same(held[row.entry_id], row):
        taken.acknowledged.append(one.said_id)
    else:
        taken.refused.append(Refused(one.said_id, "id: this id is kept already and says something else; it stays."))


def _keep(person: Person, fresh: list[KeptEntry], now: datetime) -> None:
    if not fresh:
        return
    for place, row in enumerate(fresh, person.last_sequence + 1):
        row.person_id, row.sequence, row.received_at = person.id, place, now
    KeptEntry.objects.bulk_create(fresh)
    Person.objects.filter(pk=person.id).update(last_sequence=person.last_sequence + len(fresh), last_seen=now.date())
    _note(person.id, "sync", len(fresh), now)


def export(person_id: str, now: datetime) -> list[KeptEntry]:
    """Everything that is kept of this person.  Raises Gone or Unknown."""
    with transaction.atomic():
        person = _locked(person_id)
        rows = list(access.everything(person.id))
        _note(person.id, "export", len(rows), now)
        return rows


def stop(person_id: str, where: str, now: datetime) -> int:
    """Delete everything of this person; gives how many entries that were.  Doing it twice changes nothing.

    Raises Unknown where nobody of that name was ever here.
    """
    with transaction.atomic():
        person = access.locked(person_id)
        if person is None:
            _still_gone(person_id, where)
            return 0
        deleted = access.how_many(person_id)
        delete(person, where, now)
    overwrite()
    return deleted


def delete(person: Person, where: str, now: datetime) -> None:
    """Every row of this person; a tombstone stays, so that nothing of theirs is ever taken in again."""
    Tombstone.objects.create(was=hashed(person.id), where=where, at=now)
    person.delete()


def _still_gone(person_id: str, where: str) -> None:
    """Deleted before; "everywhere" is more than "there", and is never taken back."""
    before = access.gone(hashed(person_id))
    if before is None:
        raise Unknown
    if where == EVERYWHERE and before != EVERYWHERE:
        Tombstone.objects.filter(pk=hashed(person_id)).update(where=EVERYWHERE)


def overwrite() -> None:
    """Bring deletions into the file itself and empty the log beside it; where somebody is reading, the next time."""
    if connection.vendor == "sqlite":
        with suppress(OperationalError), connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def note_code(person_id: str, code_hash: str, until: datetime, now: datetime) -> None:
    """Let another device in with this code; one that was given before holds no longer.  Raises Gone or Unknown."""
    with transaction.atomic():
        person = _locked(person_id)
        JoinCode.objects.filter(person_id=person.id).delete()
        JoinCode.objects.create(code=code_hash, person_id=person.id, until=until)
        _note(person.id, "code", 1, now)


def join(code_hash: str, now: datetime) -> Person | None:
    """The person whose code this is, once; None where it is wrong, was used or is too old."""
    with transaction.atomic():
        good = JoinCode.objects.filter(pk=code_hash, used=False, until__gt=now)
        if good.update(used=True) != 1:
            return None
        person = Person.objects.get(joincode__code=code_hash)
        _note(person.id, "join", 1, now)
        return person


def _note(person_id: str, verb: str, count: int, now: datetime) -> None:
    Audit.objects.create(at=now, person_id=person_id, verb=verb, count=count)
