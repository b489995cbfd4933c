"""What has had its time goes: people not seen for as long as the host says, old codes, old notes of what was done."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection, transaction

from unknot.web.keeping.actions import THERE, delete, overwrite
from unknot.web.records import access
from unknot.web.records.models import Audit, JoinCode, KeptEntry, Person

AUDIT_LIFE = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Tidied:
    """How many of each went."""

    people: int
    codes: int
    audit: int


def tidy(now: datetime) -> Tidied:
    """Delete what has had its time, person by person, and overwrite it."""
    done = Tidied(_unseen(now), *_old(now))
    overwrite()
    if connection.vendor == "postgresql":
        _free_pages()
    return done


def _unseen(now: datetime) -> int:
    if not settings.HOST.keep_days:
        return 0
    before = now.date() - timedelta(days=settings.HOST.keep_days)
    unseen = Person.objects.filter(last_seen__lt=before).values_list("pk", flat=True)
    return sum(_delete_unseen(person_id, now) for person_id in list(unseen))


def _delete_unseen(person_id: str, now: datetime) -> bool:
    """Unless they came back meanwhile."""
    with transaction.atomic():
        person = access.locked(person_id)
        before = now.date() - timedelta(days=settings.HOST.keep_days)
        if person is None or person.last_seen >= before:
            return False
        delete(person, THERE, now)
        return True


def _old(now: datetime) -> tuple[int, int]:
    codes, audit = JoinCode.objects.filter(until__lt=now), Audit.objects.filter(at__lt=now - AUDIT_LIFE)
    if not codes.exists() and not audit.exists():
        return 0, 0
    with transaction.atomic():
        return codes.delete()[0], audit.delete()[0]


def _free_pages() -> None:
    """PostgreSQL lets deleted rows lie until it is told, or gets round to it, to use their place anew."""
    with connection.cursor() as cursor:
        for model in (KeptEntry, Person, JoinCode, Audit):
            cursor.execute(f"VACUUM {connection.ops.quote_name(model._meta.db_table)}")
