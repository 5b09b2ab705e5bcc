from django.db import migrations

from chro_cases.history import sql


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_written_work"), ("history", "0001_triggers")]
    operations = [sql.kept_facts(["cases_withdrawal"]), sql.never_rewritten(["cases_workversion"])]
