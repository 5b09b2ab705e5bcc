"""Facts stand from the event that made them to the event that ended them, and can be asked for any moment."""

from datetime import timedelta

from chro_cases import clock
from chro_cases.cases.actions import assign
from chro_cases.cases.models import Assignment


def test_the_case_as_it_stood_at_any_moment_is_a_filter(walk):
    walked = walk("drafting")
    before = clock.now()
    with clock.at(before + timedelta(1)):
        assign(walked.case, to=walked.team.ines, role="investigator", by=walked.team.rosa)
        after = clock.now()
    rows = Assignment.objects.filter(case=walked.case, role="investigator")
    assert [len(rows.as_of(moment)) for moment in (before, after)] == [0, 1]


def test_a_new_assignment_ends_the_old_one_and_says_why(walk):
    walked = walk("drafting")
    team = walked.team
    assign(walked.case, to=team.theo, role="trainee", by=team.rosa)
    first, second = Assignment.objects.filter(case=walked.case, role="trainee").order_by("pk")
    assert (first.ended_by, first.ended_why) == (second.made_by, "Assigned to someone else.")
    assert second.ended_at is None


def test_every_fact_knows_the_event_that_made_it(walk):
    case = walk("filed").case
    facts = [*case.parties.all(), *case.claims.all(), *case.signatures.all(), *case.oaths.all(), *case.deadlines.all()]
    assert facts
    assert all(fact.made_by.case_id == case.pk and fact.made_at == fact.made_by.at for fact in facts)
