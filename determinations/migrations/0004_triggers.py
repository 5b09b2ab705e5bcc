from django.db import migrations

from chro_cases.history import sql

FACTS = [
    "determinations_failedconciliation",
    "determinations_hearing",
    "determinations_hearingrecord",
    "determinations_hearingdecision",
    "determinations_remedy",
    "determinations_remedykept",
    "determinations_remedymissed",
]


class Migration(migrations.Migration):
    dependencies = [("determinations", "0003_endings"), ("history", "0001_triggers")]
    operations = [sql.kept_facts(FACTS)]
