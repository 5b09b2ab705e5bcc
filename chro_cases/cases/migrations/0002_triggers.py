from django.db import migrations

from chro_cases.cases.sql import CASE_GUARD, DROP_CASE_GUARD, DROP_REVIEW_GUARD, REVIEW_GUARD
from chro_cases.history import sql
from chro_cases.history.sql import COMMON, Chain

HISTORY = Chain("cases_event", "cases_case", "case_id", ("{r}.case_id", *COMMON, "{r}.for_party_id", "{r}.compartment"))
FACTS = [
    "cases_party",
    "cases_claim",
    "cases_assignment",
    "cases_caselink",
    "cases_hold",
    "cases_closure",
    "cases_reopening",
    "cases_grant",
    "cases_wall",
]


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial"), ("history", "0001_triggers")]
    operations = [
        sql.chained(HISTORY),
        migrations.RunSQL(CASE_GUARD, DROP_CASE_GUARD),
        migrations.RunSQL(REVIEW_GUARD, DROP_REVIEW_GUARD),
        sql.kept_facts(FACTS),
        sql.never_rewritten(["cases_number", "cases_receipt", "cases_readlog"]),
    ]
