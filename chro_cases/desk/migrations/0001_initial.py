import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import chro_cases.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("people", "0005_every_order_is_whole"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Export",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("list", models.CharField(max_length=10)),
                ("address", models.CharField(max_length=2000)),
                ("form", models.CharField(max_length=4)),
                ("language", models.CharField(default="en", max_length=5)),
                ("asked_at", models.DateTimeField(default=chro_cases.clock.now)),
                ("outdated", models.BooleanField(default=False)),
                ("read_at", models.DateTimeField(null=True)),
                ("ties", models.JSONField(default=dict)),
                ("made_at", models.DateTimeField(null=True)),
                ("rows", models.PositiveIntegerField(null=True)),
                ("file", models.CharField(blank=True, max_length=140)),
                ("sha256", models.CharField(blank=True, max_length=64)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.agency"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="exports", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["-asked_at", "pk"],
                "indexes": [models.Index(fields=["asked_at"], name="export_asked_at")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("made_at", None), ("outdated", False)),
                        fields=("user", "list", "address", "form"),
                        name="one_export_of_a_list_is_made_at_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("file", ""), ("made_at", None), ("read_at", None), ("rows", None), ("sha256", "")
                            ),
                            models.Q(
                                ("made_at__isnull", False),
                                ("read_at__isnull", False),
                                ("rows__isnull", False),
                                models.Q(("file", ""), _negated=True),
                                models.Q(("sha256", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="export_is_made_whole",
                    ),
                ],
            },
        ),
    ]
