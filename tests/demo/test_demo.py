"""The demonstration, made as `make run` makes it."""

from django.core.management import call_command

from chro_cases.cases.lifecycle import Stage
from chro_cases.cases.models import Case
from chro_cases.deadlines.models import Reminder
from chro_cases.mail.models import Letter


def test_each_agency_has_a_case_in_every_stage_reached_so_far(db, settings):
    settings.DEMO = True
    for code in ("ct", "mo"):
        call_command("tell_stories", code)
        stages = set(Case.objects.filter(agency__code=code).values_list("stage", flat=True))
        assert {Stage.INQUIRY, Stage.DRAFTING, Stage.SIGNATURE, Stage.FILED, Stage.ANSWER, Stage.CLOSED} <= stages
    assert Reminder.objects.exists()
    assert Letter.objects.filter(sent_at=None).count() == 0
