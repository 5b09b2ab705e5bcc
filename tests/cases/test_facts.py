"""Facts stand from the event that made them to the event that ended them."""

from chro_cases.cases.actions import assign
from chro_cases.cases.models import Assignment
from tests.every import every


def test_a_new_assignment_ends_the_old_one_and_says_why(at_drafting):
    team = at_drafting.team
    assign(at_drafting.case, to=team.theo, role="trainee", by=team.rosa)
    first, second = Assignment.objects.filter(case=at_drafting.case, role="trainee").order_by("pk")
    assert (first.ended_by, first.ended_why) == (second.made_by, "Reassigned.")
    assert second.ended_at is None


def test_every_fact_knows_the_event_that_made_it(at_filed):
    case = at_filed.case
    facts = [*case.parties.all(), *case.claims.all(), *case.signatures.all(), *case.oaths.all(), *case.deadlines.all()]
    assert facts
    assert every(fact.made_by.case_id == case.pk and fact.made_at == fact.made_by.at for fact in facts)
