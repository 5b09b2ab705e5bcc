from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.models import Q

COLUMNS = ["agency", "received_at", "case"]


class Migration(migrations.Migration):
    """Lists of what is closed, or has no date, begin behind all that is open. The indexes are made while people work."""

    atomic = False
    dependencies = [("lists", "0006_by_office")]
    operations = [
        AddIndexConcurrently("caserow", models.Index(fields=COLUMNS, name="row_closed", condition=Q(stage="closed"))),
        AddIndexConcurrently("caserow", models.Index(fields=COLUMNS, name="row_no_date", condition=Q(next_due=None))),
    ]
