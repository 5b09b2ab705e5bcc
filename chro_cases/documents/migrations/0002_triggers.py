from django.db import migrations

from chro_cases.documents.sql import DOCUMENT_GUARD, DROP_DOCUMENT_GUARD
from chro_cases.history import sql


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial"), ("history", "0001_triggers")]
    operations = [
        migrations.RunSQL(DOCUMENT_GUARD, DROP_DOCUMENT_GUARD),
        sql.kept_facts(["documents_exhibit", "documents_mailing", "documents_delivery"]),
    ]
