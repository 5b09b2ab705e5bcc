"""One case is asked about in a shorter way than a list of cases: both must give the same answer."""

from datetime import timedelta

import pytest

from chro_cases import clock
from chro_cases.cases.access import permissions, staff_access
from chro_cases.cases.actions import build_wall, grant_access
from chro_cases.cases.models import Case, Compartment, Event, Review
from chro_cases.documents.models import Document, Exhibit
from chro_cases.people.models import User
from conferences.actions import assign_mediator
from tests.desk.test_drawers import restrict


def test_what_may_be_done_on_a_case_follows_from_the_lists_it_is_on(walk, at_drafting, ct, mo):
    taken, filed = at_drafting.case, walk("answer", name="Eve", email="eve@people.example").case
    walled = walk("inquiry", name="Fay", email="fay@people.example").case
    far = walk("answer", team=mo, name="Gil", email="gil@people.example").case
    build_wall(walled, against=ct.theo, by=ct.rosa, reason="His sister complains.")
    build_wall(filed, against=ct.rosa, by=ct.vera, reason="She knows the respondent.")
    grant_access(taken, to=ct.ines, by=ct.rosa, reason="She reads it for training.", until=clock.now() + timedelta(9))
    cases, seen = (taken, filed, walled, far), 0
    for user in User.objects.filter(person=None):
        listed = set(Case.objects.filter(staff_access(user)).values_list("pk", flat=True))
        acts_on = {case.pk for case in cases if permissions(user, case)}
        assert acts_on == listed & {case.pk for case in cases}, user
        seen += len(acts_on)
    assert 0 < seen < len(cases) * User.objects.filter(person=None).count()


@pytest.mark.parametrize("model", [Event, Document, Exhibit, Review])
def test_the_rows_of_one_case_are_those_that_a_list_of_all_would_show(model, at_answer, ct):
    case = at_answer.case
    for compartment in Compartment.values:
        restrict(case, compartment)
    assign_mediator(case, to=ct.pat, by=ct.rosa)
    grant_access(case, to=ct.ines, by=ct.rosa, reason="She reads it for training.", until=clock.now() + timedelta(9))
    build_wall(case, against=ct.hugo, by=ct.rosa, reason="He knows the respondent.")
    shown = {}
    for user in User.objects.all():
        listed = set(model.objects.visible_to(user).filter(case=case).values_list("pk", flat=True))
        assert set(model.objects.visible_to(user, case).values_list("pk", flat=True)) == listed, user
        shown[user.email] = len(listed)
    assert len(set(shown.values())) > 1 or model is Exhibit
