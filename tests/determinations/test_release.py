"""The paper that lets a complainant sue: from its day on, by both sides earlier, and what it ends."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils.formats import date_format

from chro_cases import clock
from chro_cases.cases.models import Party
from chro_cases.errors import Refused
from chro_cases.people.models import Person
from determinations.actions import ask_for_release, decline_release, issue_release
from intake.actions import state_claim
from tests.cast import CaseBuilder
from tests.clients import date_fields


@pytest.fixture
def early(mo_at_answer, mo):
    """A Missouri charge that was just filed."""
    return mo_at_answer


def test_before_its_day_the_refusal_says_from_when(early):
    opens = re.escape(date_format(early.today + timedelta(181)))
    with pytest.raises(Refused, match=rf"It can be asked for from {opens}.*213\.111\.1.*180 days"):
        ask_for_release(early.case, by=early.dana, party=early.dana_party, on=early.today)
    with pytest.raises(Refused, match="knows no request of both sides"):
        ask_for_release(early.case, by=early.team.theo, party=early.dana_party, on=early.today, joint=True)


def test_missouri_has_no_choice_and_the_notice_ends_the_work(early, later, clocks):
    at, day = early, early.today + timedelta(181)
    with later(181):
        request = ask_for_release(at.case, by=at.dana, party=at.dana_party, on=day, key="ask")
        assert request == ask_for_release(at.case, by=at.dana, party=at.dana_party, on=day, key="ask")
        with pytest.raises(Refused, match="leaves no choice"):
            decline_release(request, by=at.team.vera, reasons="Not yet.", on=day)
        issue_release(request, by=at.team.vera, on=day)
    at.refresh()
    assert (at.case.stage, at.case.closures.current().get().reason) == ("closed", "MO-NRTS")
    assert clocks(at.case) == {"MO-SUE", "MO-SUE-2Y"}
    letter = at.case.documents.filter(kind="release", to_party=at.dana_party).get()
    last_days = {date["due_on"] for date in letter.content["dates"]}
    assert (day + timedelta(90)).isoformat() in last_days
    assert len(last_days) == 2


def test_connecticut_takes_a_joint_request_earlier_and_may_decline_it(before_decision_ct, clocks):
    at, team = before_decision_ct, before_decision_ct.team
    with pytest.raises(Refused, match="on paper"):
        ask_for_release(at.case, by=at.dana, party=at.dana_party, on=at.today, joint=True)
    said = {"by": team.theo, "party": at.dana_party, "on": at.today, "joint": True}
    request = ask_for_release(at.case, **said)
    assert "CT-REL-DEC" in clocks(at.case)
    decline_release(request, by=team.vera, reasons="A hearing is set.", on=at.today)
    assert "CT-REL-DEC" not in clocks(at.case)
    issue_release(ask_for_release(at.case, **said), by=team.vera, on=at.today)
    assert at.case.closures.current().get().reason == "CT-REL-JOINT"
    assert clocks(at.case) == {"CT-SUE", "CT-SUE-2Y", "HUD-SUE"}


def test_a_respondent_and_a_trainee_have_no_say_in_it(early, later):
    at, day = early, early.today + timedelta(181)
    with later(181):
        with pytest.raises(Refused, match="only for a complainant"):
            ask_for_release(at.case, by=at.team.rosa, party=at.acme, on=day)
        request = ask_for_release(at.case, by=at.team.rosa, party=at.dana_party, on=day)
        with pytest.raises(PermissionDenied):
            issue_release(request, by=at.team.rosa, on=day)


def test_the_pages_ask_and_issue(before_decision_mo, later, client_for, url):
    at, case, day = before_decision_mo, before_decision_mo.case, before_decision_mo.today + timedelta(181)
    dana, theo, vera = client_for(at.dana), client_for(at.team.theo), client_for(at.team.vera)
    assert "You cannot ask for it yet" in dana.get(url("determinations:my_release", case)).content.decode()
    assert theo.get(url("determinations:release", case)).status_code == 200
    early = {"party": at.dana_party.pk, **date_fields("on", at.today)}
    assert theo.post(url("determinations:release", case), early).status_code == 409
    with later(181):
        dana, vera = client_for(at.dana), client_for(at.team.vera)
        for name in ("my_release", "my_withdrawal"):
            missed = dana.post(url(f"determinations:{name}", case), {"key": "page"}).content.decode()
            assert missed.count("There is a problem") == 1
        assert dana.post(url("determinations:my_release", case), {"key": "page", "sure": "on"}).status_code == 302
        assert "You asked for it" in dana.get(url("determinations:my_release", case)).content.decode()
        decide = url("determinations:release_decision", case, case.release_requests.get().pk)
        assert "Deny it" not in vera.get(decide).content.decode()
        assert vera.post(decide, {"answer": "yes", **date_fields("on", day)}).status_code == 302
    assert theo.get(decide).status_code == 403


def test_whoever_decides_is_told_for_whom_else_the_work_ends(before_decision_mo, later, client_for, url):
    at = before_decision_mo
    with later(181):
        request = ask_for_release(at.case, by=at.dana, party=at.dana_party, on=clock.today(at.agency))
        decide = url("determinations:release_decision", at.case, request.pk)
        assert "This case has other complainants" not in client_for(at.team.vera).get(decide).content.decode()
        person = Person.objects.create(agency=at.agency, given_name="Otto", family_name="Reyes")
        Party.objects.begin(at.case.events.last(), role="complainant", person=person)
        shown = client_for(at.team.vera).get(decide).content.decode()
    assert "This case has other complainants: Otto Reyes. Issuing it ends the work for them as well." in shown


def test_two_claims_with_one_last_day_are_told_of_it_once(mo, later):
    at = CaseBuilder(mo)
    at.reach_inquiry()
    at.reach_drafting()
    first = at.case.claims.get()
    issue = next(one.code for one in at.case.pack.issues_for(first.area) if one.code != first.issue)
    state_claim(
        at.case,
        by=mo.amara,
        area=first.area,
        basis=first.basis,
        issue=issue,
        law=first.law,
        respondent=first.respondent,
        latest_act=first.latest_act,
    )
    for stage in ("signature", "filed", "answer"):
        getattr(at, f"reach_{stage}")()
    with later(181):
        day = clock.today(at.agency)
        request = ask_for_release(at.case, by=mo.theo, party=at.dana_party, on=day)
        issue_release(request, by=mo.vera, on=day)
    told = at.case.documents.filter(kind="release", to_party=at.dana_party).get().content["dates"]
    assert len(told) == len({(one["name"], one["due_on"]) for one in told}) == 2
