from django.db import migrations

from chro_cases.history import sql


class Migration(migrations.Migration):
    dependencies = [("deadlines", "0001_initial"), ("history", "0001_triggers")]
    operations = [sql.kept_facts(["deadlines_deadline"]), sql.never_rewritten(["deadlines_reminder"])]
