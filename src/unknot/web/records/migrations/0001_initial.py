"""The first tables."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """A person, their entries, tombstones, codes and what was done."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("since", models.DateTimeField()),
                ("consent", models.PositiveSmallIntegerField()),
                ("last_seen", models.DateField(db_index=True)),
                ("last_sequence", models.BigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Tombstone",
            fields=[
                ("was", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("where", models.CharField(max_length=10)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="JoinCode",
            fields=[
                ("code", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("until", models.DateTimeField(db_index=True)),
                ("used", models.BooleanField(default=False)),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="records.person")),
            ],
        ),
        migrations.CreateModel(
            name="Audit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(db_index=True)),
                ("verb", models.CharField(max_length=16)),
                ("count", models.PositiveIntegerField()),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="records.person")),
            ],
        ),
        migrations.CreateModel(
            name="KeptEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("entry_id", models.CharField(max_length=36)),
                ("sequence", models.BigIntegerField()),
                ("kind", models.CharField(max_length=32)),
                ("happened_at", models.CharField(max_length=40)),
                ("recorded_at", models.CharField(max_length=40)),
                ("schema", models.PositiveSmallIntegerField()),
                ("body", models.TextField()),
                ("received_at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to="records.person"),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("person", "entry_id"), name="entry_once"),
                    models.UniqueConstraint(fields=("person", "sequence"), name="sequence_once"),
                ],
            },
        ),
    ]
