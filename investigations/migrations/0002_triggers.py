from django.db import migrations

from chro_cases.history import sql

FACTS = [
    "investigations_answer",
    "investigations_defaultrequest",
    "investigations_defaultorder",
    "investigations_exhibitlink",
    "investigations_informationrequest",
    "investigations_requestitem",
    "investigations_itemanswer",
    "investigations_witnessinterview",
]


class Migration(migrations.Migration):
    dependencies = [("investigations", "0001_initial"), ("history", "0001_triggers")]
    operations = [sql.kept_facts(FACTS), sql.never_rewritten(["investigations_answerline"])]
