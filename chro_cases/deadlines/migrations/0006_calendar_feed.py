import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("deadlines", "0005_stays_corrections_closings"),
        ("history", "0001_triggers"),
        ("people", "0003_roles_of_the_stages"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CalendarFeed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "covers",
                    models.CharField(
                        choices=[("mine", "My dates"), ("team", "My dates and my people’s")], max_length=10
                    ),
                ),
                ("secret_hash", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("ended_why", models.CharField(blank=True, max_length=300)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.officeevent",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.officeevent"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calendar_feeds",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("user",), name="one_calendar_feed_a_person"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("covers__in", ["mine", "team"])), name="calendarfeed_covers_is_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at", None), ("ended_by", None)),
                            models.Q(("ended_at__isnull", False), ("ended_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="calendarfeed_ended_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ended_at", None), ("ended_at__gte", models.F("made_at")), _connector="OR"),
                        name="calendarfeed_in_order",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="FeedReading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField()),
                ("last_at", models.DateTimeField()),
                ("times", models.PositiveIntegerField(default=1)),
                (
                    "feed",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="readings",
                        to="deadlines.calendarfeed",
                    ),
                ),
            ],
            options={"constraints": [models.UniqueConstraint(fields=("feed", "on"), name="one_feed_reading_a_day")]},
        ),
        migrations.RunSQL(
            """
CREATE TRIGGER deadlines_calendarfeed_kept BEFORE UPDATE OR DELETE ON deadlines_calendarfeed FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER deadlines_calendarfeed_whole BEFORE TRUNCATE ON deadlines_calendarfeed FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE deadlines_calendarfeed ENABLE ALWAYS TRIGGER deadlines_calendarfeed_kept;
ALTER TABLE deadlines_calendarfeed ENABLE ALWAYS TRIGGER deadlines_calendarfeed_whole;
""",
            """
DROP TRIGGER deadlines_calendarfeed_kept ON deadlines_calendarfeed;
DROP TRIGGER deadlines_calendarfeed_whole ON deadlines_calendarfeed;
""",
        ),
    ]
