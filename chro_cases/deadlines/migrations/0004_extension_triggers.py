from django.db import migrations

from chro_cases.history import sql


class Migration(migrations.Migration):
    dependencies = [("deadlines", "0003_extensions"), ("history", "0001_triggers")]
    operations = [sql.kept_facts(["deadlines_extension"])]
