"""The demonstration, made as `make run` makes it."""

import pytest
from django.core.management import call_command

from chro_cases.cases.models import Case
from chro_cases.deadlines.models import Reminder
from chro_cases.mail.models import Email
from chro_cases.rules import PACKS


@pytest.mark.parametrize("code", ["ct", "mo"])
def test_each_agency_has_a_case_in_every_stage_of_its_law(db, code):
    call_command("seed_demo", code)
    stages = set(Case.objects.filter(agency__code=code).values_list("stage", flat=True))
    assert stages == set(PACKS[code].stages)
    assert Reminder.objects.exists()
    assert not Email.objects.filter(sent_at=None, kind=Email.Kind.REMINDER).exists()
