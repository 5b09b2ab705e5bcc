"""Two complainants ask for the same: each is owed an answer, by the day of the first."""

import pytest

from chro_cases import clock
from chro_cases.cases.models import Party
from chro_cases.people.models import Person
from determinations.actions import ask_for_reconsideration, ask_for_release, decide_reconsideration, decline_release
from tests.daily_jobs import days_on


def otto(at) -> Party:
    person = Person.objects.create(agency=at.agency, given_name="Otto", family_name="Brandt")
    return Party.objects.begin(at.case.events.last(), role="complainant", person=person)


def asked(at, party):
    return ask_for_release(at.case, by=at.team.theo, party=party, on=clock.today(at.agency), joint=True)


def owed(at, code):
    return at.case.deadlines.current().filter(clock=code)


@pytest.mark.parametrize("declined", [0, 1], ids=["the first", "the second"])
def test_declining_one_release_leaves_the_answer_owed_to_the_other(before_decision_ct, declined):
    at, other = before_decision_ct, otto(before_decision_ct)
    first = asked(at, at.dana_party)
    due = owed(at, "CT-REL-DEC").get().due_on
    with days_on(5):
        second = asked(at, other)
        assert owed(at, "CT-REL-DEC").get().due_on == due
        decline_release((first, second)[declined], by=at.team.vera, reasons="Hearing.", on=clock.today(at.agency))
        assert (owed(at, "CT-REL-DEC").get().due_on == due) == bool(declined)


def test_a_decision_for_one_leaves_the_decision_owed_to_the_other(closed_ct):
    at, said = closed_ct, {"reasons": "Page 2.", "certified_copy": True}
    first, second = (
        ask_for_reconsideration(at.case, by=at.team.theo, party=party, received_on=at.today, **said)
        for party in (at.dana_party, otto(at))
    )
    decide_reconsideration(first, by=at.team.vera, granted=False, reasons="No.", on=at.today)
    assert owed(at, "CT-RECON-DEC").get().trigger == second.made_by
    decide_reconsideration(second, by=at.team.vera, granted=False, reasons="No.", on=at.today)
    assert not owed(at, "CT-RECON-DEC").exists()
