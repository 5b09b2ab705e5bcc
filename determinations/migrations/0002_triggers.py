from django.db import migrations

from chro_cases.history import sql
from determinations.sql import DROP_OUTCOME_GUARD, OUTCOME_GUARD

FACTS = [
    "determinations_claimoutcome",
    "determinations_comment",
    "determinations_reconsiderationrequest",
    "determinations_reconsiderationdecision",
    "determinations_releaserequest",
    "determinations_releasedecision",
]


class Migration(migrations.Migration):
    dependencies = [("determinations", "0001_initial"), ("history", "0001_triggers")]
    operations = [sql.kept_facts(FACTS), migrations.RunSQL(OUTCOME_GUARD, DROP_OUTCOME_GUARD)]
