from django.db import migrations

from chro_cases.history import sql

FACTS = [
    "intake_inquiry",
    "intake_interview",
    "intake_screening",
    "intake_signature",
    "intake_oath",
    "intake_correctionrequest",
    "intake_latefiling",
]


class Migration(migrations.Migration):
    dependencies = [("intake", "0001_initial"), ("history", "0001_triggers")]
    operations = [sql.kept_facts(FACTS), sql.never_rewritten(["intake_chargeversion"])]
