import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0006_every_order_is_whole"),
        ("deadlines", "0012_running_dates_by_role"),
    ]

    operations = [
        migrations.CreateModel(
            name="MetLate",
            fields=[
                (
                    "deadline",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="met_late",
                        serialize=False,
                        to="deadlines.deadline",
                    ),
                ),
                ("due_on", models.DateField()),
                ("ended_on", models.DateField()),
                (
                    "case",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.case"),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["due_on"], name="met_late_by_day")],
            },
        ),
    ]
