from django.db import migrations

from chro_cases.history import sql
from chro_cases.history.sql import COMMON, Chain

OFFICE = Chain("people_officeevent", "people_agency", "agency_id", ("{r}.agency_id", *COMMON))


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("history", "0001_triggers")]
    operations = [sql.chained(OFFICE)]
