"""The tables: a person, what is kept of them, what was deleted, codes for another device, what was done."""

from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from datetime import date, datetime

ID_LENGTH, HASH_LENGTH, ENTRY_ID_LENGTH = 32, 64, 36


class Person(models.Model):
    """Somebody who agreed to be kept here: a random id, no name; ``last_sequence`` is that of their newest entry."""

    id: "models.Field[str, str]" = models.CharField(primary_key=True, max_length=ID_LENGTH)
    since: "models.Field[datetime, datetime]" = models.DateTimeField()
    consent: "models.Field[int, int]" = models.PositiveSmallIntegerField()
    last_seen: "models.Field[date, date]" = models.DateField(db_index=True)
    last_sequence: "models.Field[int, int]" = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        """Nothing that tells who it is."""
        return "a person"


class KeptEntry(models.Model):
    """One entry of a person's journal, as the device sent it; times stay text, so that the zone stays too."""

    person: "models.Field[Person, Person]" = models.ForeignKey(Person, on_delete=models.CASCADE, db_index=False)
    person_id: str
    entry_id: "models.Field[str, str]" = models.CharField(max_length=ENTRY_ID_LENGTH)
    sequence: "models.Field[int, int]" = models.BigIntegerField()
    kind: "models.Field[str, str]" = models.CharField(max_length=32)
    happened_at: "models.Field[str, str]" = models.CharField(max_length=40)
    recorded_at: "models.Field[str, str]" = models.CharField(max_length=40)
    schema: "models.Field[int, int]" = models.PositiveSmallIntegerField()
    body: "models.Field[str, str]" = models.TextField()
    received_at: "models.Field[datetime, datetime]" = models.DateTimeField()

    class Meta:
        """Each id once, each place in the order once, for each person."""

        constraints = (
            models.UniqueConstraint(fields=("person", "entry_id"), name="entry_once"),
            models.UniqueConstraint(fields=("person", "sequence"), name="sequence_once"),
        )

    def __str__(self) -> str:
        """Nothing of what it says."""
        return "an entry"


class Tombstone(models.Model):
    """That somebody was deleted: a hash of a random id, from which nothing can be found, and where it holds."""

    was: "models.Field[str, str]" = models.CharField(primary_key=True, max_length=HASH_LENGTH)
    where: "models.Field[str, str]" = models.CharField(max_length=10)
    at: "models.Field[datetime, datetime]" = models.DateTimeField()

    def __str__(self) -> str:
        """Nothing that tells who it was."""
        return "somebody who was deleted"


class JoinCode(models.Model):
    """A code that lets another device in, once and for a few minutes; only its hash is here."""

    code: "models.Field[str, str]" = models.CharField(primary_key=True, max_length=HASH_LENGTH)
    person: "models.Field[Person, Person]" = models.ForeignKey(Person, on_delete=models.CASCADE)
    person_id: str
    until: "models.Field[datetime, datetime]" = models.DateTimeField(db_index=True)
    used: "models.Field[bool, bool]" = models.BooleanField(default=False)

    def __str__(self) -> str:
        """Nothing that could be used."""
        return "a code"


class Audit(models.Model):
    """What was done with somebody's rows: the verb and how many, never what they say."""

    at: "models.Field[datetime, datetime]" = models.DateTimeField(db_index=True)
    person: "models.Field[Person, Person]" = models.ForeignKey(Person, on_delete=models.CASCADE)
    person_id: str
    verb: "models.Field[str, str]" = models.CharField(max_length=16)
    count: "models.Field[int, int]" = models.PositiveIntegerField()

    def __str__(self) -> str:
        """The verb."""
        return self.verb
