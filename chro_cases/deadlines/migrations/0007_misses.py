import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0005_representatives_of_several"),
        ("deadlines", "0006_calendar_feed"),
    ]

    operations = [
        migrations.CreateModel(
            name="Miss",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("made_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("ended_why", models.CharField(blank=True, max_length=300)),
                ("reason", models.CharField(max_length=20)),
                ("note", models.TextField(blank=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="misses", to="cases.case"
                    ),
                ),
                (
                    "deadline",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="misses", to="deadlines.deadline"
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.event"),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                [
                                    "workload",
                                    "vacancy",
                                    "waiting_party",
                                    "waiting_agency",
                                    "counsel_review",
                                    "late_referral",
                                    "illness",
                                    "system_failure",
                                    "other",
                                ],
                            )
                        ),
                        name="a_miss_has_a_listed_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("note", ""), ("reason", "other"), _negated=True),
                        name="another_reason_has_its_words",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("deadline",), name="one_reason_a_missed_date"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at", None), ("ended_by", None)),
                            models.Q(("ended_at__isnull", False), ("ended_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="miss_ended_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ended_at", None), ("ended_at__gte", models.F("made_at")), _connector="OR"),
                        name="miss_in_order",
                    ),
                ],
            },
        ),
        migrations.RunSQL(
            """
CREATE TRIGGER deadlines_miss_kept BEFORE UPDATE OR DELETE ON deadlines_miss FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER deadlines_miss_whole BEFORE TRUNCATE ON deadlines_miss FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE deadlines_miss ENABLE ALWAYS TRIGGER deadlines_miss_kept;
ALTER TABLE deadlines_miss ENABLE ALWAYS TRIGGER deadlines_miss_whole;
""",
            """
DROP TRIGGER deadlines_miss_kept ON deadlines_miss;
DROP TRIGGER deadlines_miss_whole ON deadlines_miss;
""",
        ),
    ]
