from django.db import migrations

from chro_cases.history import sql


class Migration(migrations.Migration):
    dependencies = []
    operations = [migrations.RunSQL(sql.APPEND_ONLY, sql.DROP_APPEND_ONLY)]
