from django.db import migrations

from chro_cases.history import sql

FACTS = [
    "conferences_conference",
    "conferences_conferenceoutcome",
    "conferences_booking",
    "conferences_attendance",
    "conferences_mediationnote",
    "conferences_settlement",
]


class Migration(migrations.Migration):
    dependencies = [("conferences", "0001_initial"), ("history", "0001_triggers")]
    operations = [
        sql.kept_facts(FACTS),
        sql.never_rewritten(["conferences_settlementterm", "conferences_room"]),
    ]
