import uuid

from django.db import migrations, models

import chro_cases.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Letter",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key", models.CharField(max_length=200, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("code", "Sign-in code"),
                            ("notice", "Notice that something waits"),
                            ("reminder", "Reminder of a date"),
                            ("account", "About an account"),
                        ],
                        max_length=10,
                    ),
                ),
                ("to", models.EmailField(max_length=254)),
                ("language", models.CharField(default="en", max_length=5)),
                ("subject", models.CharField(max_length=200)),
                ("words", models.TextField()),
                ("made_at", models.DateTimeField(default=chro_cases.clock.now)),
                ("sending_at", models.DateTimeField(null=True)),
                ("sent_at", models.DateTimeField(null=True)),
                ("bounced_at", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ["-made_at"],
            },
        ),
    ]
