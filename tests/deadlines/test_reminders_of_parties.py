"""A respondent, and whoever appears for it, is warned of its own dates, of no other's, and not before it was served."""

from datetime import time

import pytest

from chro_cases.deadlines.models import Deadline, Reminder
from chro_cases.deadlines.reminders import enqueue_reminders
from intake.actions import PartyDetails, add_party, check_address, invite, record_appearance
from tests.daily_jobs import FILED_ON


@pytest.fixture
def two(walk, daily_jobs):
    """A case against a company and a man, both served; an attorney appears for the company."""
    with daily_jobs.at(FILED_ON, time(10)):
        walked = walk("drafting")
        who = PartyDetails(given_name="Miles", family_name="Stone", email="miles@people.example", postal="3 Oak Road")
        walked.miles = add_party(walked.case, "respondent", who, by=walked.team.amara)
        walked.reach_signature()
        walked.reach_filed()
        check_address(walked.miles, "email", by=walked.team.cole)
        invite(walked.miles, by=walked.team.cole)
        return walked


def appear(walked, party):
    noor = PartyDetails(given_name="Noor", family_name="Aziz", email="noor@law.example", postal="5 Court Street")
    part = record_appearance(party, noor, by=walked.team.cole, on=walked.today)
    check_address(part, "email", by=walked.team.cole)
    invite(part, by=walked.team.cole)


def parties_told(deadline, daily_jobs) -> set[str]:
    with daily_jobs.at(deadline.due_on):
        enqueue_reminders()
    rows = Reminder.objects.filter(deadline=deadline, recipient__appointments=None)
    return set(rows.values_list("recipient__first_name", flat=True))


def test_each_respondent_is_warned_of_its_own_time_to_answer_alone(two, daily_jobs):
    with daily_jobs.at(FILED_ON, time(11)):
        two.reach_answer()
        appear(two, two.case.parties.get(pk=two.acme.pk))
    of_acme, of_miles = (
        two.case.deadlines.current().get(clock="CT-ANSWER", party=one) for one in (two.acme, two.miles)
    )
    assert parties_told(of_acme, daily_jobs) == {"Noor"}
    assert parties_told(of_miles, daily_jobs) == {"Miles"}


def test_nobody_is_warned_of_a_complaint_before_it_was_sent_to_them(two, daily_jobs):
    service = Deadline.objects.filter(case=two.case, clock="CT-SERVE").first()
    early = Deadline.objects.begin(
        two.case.events.last(),
        clock="CT-COMMENT",
        jurisdiction="ct",
        kind="limit",
        owed_by="either",
        owner_role="investigator",
        trigger=service.trigger,
        due_on=service.due_on,
        edition=service.edition,
        reckoning=service.reckoning,
    )
    assert parties_told(early, daily_jobs) == {"Dana"}
