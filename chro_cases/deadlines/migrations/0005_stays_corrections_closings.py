import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0005_representatives_of_several"),
        ("deadlines", "0004_extension_triggers"),
        ("people", "0003_roles_of_the_stages"),
        ("history", "0001_triggers"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Correction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("made_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("ended_why", models.CharField(blank=True, max_length=300)),
                ("corrected_to", models.DateField()),
                ("why", models.TextField()),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="corrections", to="cases.case"
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
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="corrections", to="cases.event"
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
                        condition=models.Q(("why", ""), _negated=True), name="a_correction_says_why"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("of",), name="one_correction_an_event"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at", None), ("ended_by", None)),
                            models.Q(("ended_at__isnull", False), ("ended_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="correction_ended_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ended_at", None), ("ended_at__gte", models.F("made_at")), _connector="OR"),
                        name="correction_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OfficeClosing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField()),
                ("name", models.CharField(max_length=120)),
                ("source", models.CharField(max_length=200)),
                ("made_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="closings", to="people.agency"
                    ),
                ),
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
            ],
            options={
                "ordering": ["on"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("agency", "on"), name="one_closing_a_day"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at", None), ("ended_by", None)),
                            models.Q(("ended_at__isnull", False), ("ended_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="officeclosing_ended_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("name", ""), _negated=True), models.Q(("source", ""), _negated=True)
                        ),
                        name="a_closing_has_its_reason_and_source",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RuleApproval",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jurisdiction", models.CharField(max_length=20)),
                ("clock", models.CharField(max_length=40)),
                ("edition", models.CharField(max_length=64)),
                ("note", models.TextField()),
                ("made_at", models.DateTimeField()),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rule_approvals", to="people.agency"
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.officeevent"
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("agency", "jurisdiction", "clock", "edition"), name="one_approval_a_wording"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Stay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("made_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("ended_why", models.CharField(blank=True, max_length=300)),
                ("kind", models.CharField(max_length=30)),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("source", models.CharField(max_length=200)),
                ("ground", models.TextField()),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="stays", to="cases.case"
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
                "ordering": ["since", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ground", ""), _negated=True), models.Q(("source", ""), _negated=True)
                        ),
                        name="a_stay_has_its_order_and_ground",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="a_stay_ends_after_it_began",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None), ("until", None)),
                        fields=("case", "kind"),
                        name="one_lasting_stay_a_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at", None), ("ended_by", None)),
                            models.Q(("ended_at__isnull", False), ("ended_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="stay_ended_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ended_at", None), ("ended_at__gte", models.F("made_at")), _connector="OR"),
                        name="stay_in_order",
                    ),
                ],
            },
        ),
        migrations.RunSQL(
            """
CREATE TRIGGER deadlines_stay_kept BEFORE UPDATE OR DELETE ON deadlines_stay FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER deadlines_stay_whole BEFORE TRUNCATE ON deadlines_stay FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE deadlines_stay ENABLE ALWAYS TRIGGER deadlines_stay_kept;
ALTER TABLE deadlines_stay ENABLE ALWAYS TRIGGER deadlines_stay_whole;

CREATE TRIGGER deadlines_correction_kept BEFORE UPDATE OR DELETE ON deadlines_correction FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER deadlines_correction_whole BEFORE TRUNCATE ON deadlines_correction FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE deadlines_correction ENABLE ALWAYS TRIGGER deadlines_correction_kept;
ALTER TABLE deadlines_correction ENABLE ALWAYS TRIGGER deadlines_correction_whole;

CREATE TRIGGER deadlines_officeclosing_kept BEFORE UPDATE OR DELETE ON deadlines_officeclosing FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER deadlines_officeclosing_whole BEFORE TRUNCATE ON deadlines_officeclosing FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE deadlines_officeclosing ENABLE ALWAYS TRIGGER deadlines_officeclosing_kept;
ALTER TABLE deadlines_officeclosing ENABLE ALWAYS TRIGGER deadlines_officeclosing_whole;
""",
            """
DROP TRIGGER deadlines_stay_kept ON deadlines_stay;
DROP TRIGGER deadlines_stay_whole ON deadlines_stay;
DROP TRIGGER deadlines_correction_kept ON deadlines_correction;
DROP TRIGGER deadlines_correction_whole ON deadlines_correction;
DROP TRIGGER deadlines_officeclosing_kept ON deadlines_officeclosing;
DROP TRIGGER deadlines_officeclosing_whole ON deadlines_officeclosing;
""",
        ),
        migrations.RunSQL(
            """
CREATE TRIGGER deadlines_ruleapproval_kept BEFORE UPDATE OR DELETE ON deadlines_ruleapproval FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER deadlines_ruleapproval_whole BEFORE TRUNCATE ON deadlines_ruleapproval FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE deadlines_ruleapproval ENABLE ALWAYS TRIGGER deadlines_ruleapproval_kept;
ALTER TABLE deadlines_ruleapproval ENABLE ALWAYS TRIGGER deadlines_ruleapproval_whole;
""",
            """
DROP TRIGGER deadlines_ruleapproval_kept ON deadlines_ruleapproval;
DROP TRIGGER deadlines_ruleapproval_whole ON deadlines_ruleapproval;
""",
        ),
    ]
