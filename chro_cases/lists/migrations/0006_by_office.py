from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """Lists are narrowed to an office. The index is made while people work, and so outside a transaction."""

    atomic = False
    dependencies = [("lists", "0005_office_and_dates")]
    operations = [
        AddIndexConcurrently("caserow", models.Index(fields=["office", "received_at", "case"], name="row_office")),
    ]
