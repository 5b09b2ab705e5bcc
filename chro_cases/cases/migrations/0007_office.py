import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    """Every case is at an office: one that is there already, where it came in, as a new one is."""

    dependencies = [
        ("cases", "0006_every_order_is_whole"),
        ("people", "0005_every_order_is_whole"),
    ]

    operations = [
        migrations.CreateModel(
            name="CaseOffice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("made_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("ended_why", models.CharField(blank=True, max_length=300)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="offices", to="cases.case"
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
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.office"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(condition=Q(ended_at=None), fields=("case",), name="one_office_a_case"),
                    models.CheckConstraint(
                        condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
                        name="caseoffice_ended_whole",
                    ),
                    models.CheckConstraint(
                        condition=Q(ended_at=None) | Q(ended_at__gte=F("made_at")), name="caseoffice_in_order"
                    ),
                ],
            },
        ),
        migrations.RunSQL(
            """
INSERT INTO cases_caseoffice (case_id, office_id, made_by_id, made_at, ended_why)
SELECT c.id, coalesce(taken.office_id, main.id), e.id, e.at, ''
FROM cases_case c JOIN cases_event e ON e.case_id = c.id AND e.number = 1
LEFT JOIN LATERAL (
  SELECT a.office_id FROM people_appointment a
  WHERE a.user_id = e.by_id AND a.agency_id = c.agency_id AND a.office_id IS NOT NULL
    AND a.since <= e.at AND (a.until IS NULL OR a.until > e.at)
  ORDER BY a.id LIMIT 1
) taken ON true
LEFT JOIN LATERAL (SELECT o.id FROM people_office o WHERE o.agency_id = c.agency_id ORDER BY o.id LIMIT 1) main ON true
WHERE coalesce(taken.office_id, main.id) IS NOT NULL;
-- What was promised of these rows is asked now: PostgreSQL changes no table that still waits for it.
SET CONSTRAINTS ALL IMMEDIATE;
""",
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(
            """
CREATE TRIGGER cases_caseoffice_kept BEFORE DELETE OR UPDATE ON cases_caseoffice FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
ALTER TABLE cases_caseoffice ENABLE ALWAYS TRIGGER cases_caseoffice_kept;
CREATE TRIGGER cases_caseoffice_whole BEFORE TRUNCATE ON cases_caseoffice FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_caseoffice ENABLE ALWAYS TRIGGER cases_caseoffice_whole;
""",
            """
DROP TRIGGER cases_caseoffice_whole ON cases_caseoffice;
DROP TRIGGER cases_caseoffice_kept ON cases_caseoffice;
""",
        ),
    ]
