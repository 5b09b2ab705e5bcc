"""Facts stand from the event that made them to the event that ended them, and can be asked for any moment."""

from datetime import timedelta

from chro_cases import clock
from chro_cases.cases.actions import assign
from chro_cases.cases.models import Assignment
from tests.every import every


def test_the_case_as_it_stood_at_any_moment_is_a_filter(at_drafting):
    before = clock.now()
    with clock.at(before + timedelta(1)):
        assign(at_drafting.case, to=at_drafting.team.ines, role="investigator", by=at_drafting.team.rosa)
        after = clock.now()
    rows = Assignment.objects.filter(case=at_drafting.case, role="investigator")
    assert [len(rows.as_of(moment)) for moment in (before, after)] == [0, 1]


def test_a_new_assignment_ends_the_old_one_and_says_why(at_drafting):
    team = at_drafting.team
    assign(at_drafting.case, to=team.theo, role="trainee", by=team.rosa)
    first, second = Assignment.objects.filter(case=at_drafting.case, role="trainee").order_by("pk")
    assert (first.ended_by, first.ended_why) == (second.made_by, "Assigned to someone else.")
    assert second.ended_at is None


def test_every_fact_knows_the_event_that_made_it(at_filed):
    case = at_filed.case
    facts = [*case.parties.all(), *case.claims.all(), *case.signatures.all(), *case.oaths.all(), *case.deadlines.all()]
    assert facts
    assert every(fact.made_by.case_id == case.pk and fact.made_at == fact.made_by.at for fact in facts)
