from django.db import migrations

from chro_cases.history import sql


class Migration(migrations.Migration):
    dependencies = [("documents", "0003_exhibits_and_letters"), ("history", "0001_triggers")]
    operations = [sql.never_rewritten(["documents_exhibitcopy"])]
