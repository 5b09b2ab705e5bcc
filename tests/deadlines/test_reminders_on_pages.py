"""What the mails count is what my day shows, and the case page says which warning did not arrive."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from chro_cases import clock
from chro_cases.deadlines.models import Deadline, Reminder
from chro_cases.deadlines.reminders import enqueue_reminders
from chro_cases.desk.day import my_day
from chro_cases.desk.docket import docket
from chro_cases.jobs.models import Job
from chro_cases.mail.models import Email
from chro_cases.people.models import User
from tests.daily_jobs import one_more

MONDAY = date(2037, 3, 16)


@pytest.mark.parametrize("name", ["theo", "amara"])
def test_every_date_a_letter_counts_is_on_the_readers_day(filed, service, daily_jobs, name):
    far = one_more(service, clock="CT-FINDING", party_id=None, due_on=MONDAY + timedelta(60))
    far.save()
    user = getattr(filed.team, name)
    with daily_jobs.at(MONDAY):
        enqueue_reminders()
        email = Email.objects.get(kind="reminder", to=user.email)
        sections = my_day(User.objects.get(pk=user.pk)).sections
        [dates] = [section for section in sections if section.code == "dates"]
        cases = docket(user, {"queue": "dates"})
        assert cases.count() == dates.cases == 1
    counted = set(Deadline.objects.filter(reminders__email=email))
    assert counted == {service, far}
    assert {row.rule.name for row in counted} <= {item.what for item in dates.items}


@pytest.mark.parametrize("how", ["bounced", "given up"])
def test_a_warning_that_did_not_arrive_is_said_beside_its_date(filed, service, daily_jobs, client_for, how):
    with daily_jobs.at(MONDAY):
        enqueue_reminders()
        email = Reminder.objects.get(deadline=service, recipient=filed.team.theo).email
        if how == "bounced":
            Email.objects.filter(pk=email.pk).update(bounced_at=clock.now())
        else:
            Job.objects.filter(subject=str(email.pk)).update(parked_at=clock.now())
        client = client_for(filed.team.rosa)
        page = client.get(reverse("case", args=[filed.case.pk])).content.decode()
    assert "The reminder of March 16, 2037 to Theo Okafor could not be delivered." in page
    assert "to Amara" not in page
