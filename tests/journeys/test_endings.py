"""Other ends of a complaint, carried through the pages by the right people from service on."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.formats import date_format

from chro_cases.cases.models import Case
from chro_cases.jobs.actions import run_waiting
from tests.cast import CaseBuilder
from tests.every import every

from .browser import said
from .later_stages import LaterStages

TRIED = "Letters of 2 and 9 March to 1 Elm Street came back. No answer by telephone on 10 March."


@pytest.fixture
def served(travel):
    """A complaint that was just served, walked there by the acts: `served(ct)`."""

    def at(team) -> LaterStages:
        CaseBuilder(team).to("answer")
        return LaterStages(team, {}, travel)

    return at


@pytest.mark.django_db
def test_whoever_cannot_be_found_is_closed_with_its_proof(ct, served):
    journey = served(ct)
    refused = journey.theo.open(journey.at("case-closing")).fill(
        status=409, reason="CT-AD-CANTLOCATE", explanation="We could not reach you.", proof=""
    )
    assert "Say what proves it." in refused.page
    journey.close("CT-AD-CANTLOCATE", TRIED)
    assert journey.last_days() == {"CT-SUE-2Y"}
    assert every(TRIED not in str(paper.content) for paper in journey.case.documents.all())
    run_waiting()
    mine, theirs = (
        journey.case.documents.get(kind="case_closing", to_party__role=role) for role in ("complainant", "respondent")
    )
    assert mine.is_printed
    assert theirs.is_printed
    assert journey.dana.client.get(reverse("paper", args=[mine.pk])).status_code == 200
    journey.dana.open(reverse("paper", args=[theirs.pk]), status=404)
    journey.proven()


@pytest.mark.django_db
def test_a_settlement_is_read_signed_kept_and_closed(mo, served):
    journey = served(mo)
    journey.rosa.open(journey.at("mediator")).fill(to=mo.pat.pk)
    page = journey.pat.open(journey.at("settlement"))
    page.fill(
        reason="MO-SETTLED",
        recitals="The complaint about the salon.",
        claims_given_up="All claims.",
        breach="The court.",
        what_1="Damages",
        amount_1="$12,500.00",
        to_whom_1="Dana Reyes",
        due_on_1=journey.day + timedelta(30),
    )
    page.press(journey.at("settlement/submission"))
    journey.review()
    signers = {f"signer_{party.pk}": "Dana Reyes" for party in journey.case.parties.filter(role="complainant")}
    signers |= {f"signer_{party.pk}": "Amy Chu, president" for party in journey.respondents}
    journey.pat.open(journey.at("settlement/signing")).fill(on=journey.day, **signers)
    assert journey.told("settlement") == {"complainant", "respondent"}
    journey.rosa.open(journey.at("remedies")).press(journey.at("remedies/monitoring"))
    remedy = journey.case.remedies.get()
    journey.theo.open(journey.at("remedies", remedy.pk)).fill(on=journey.day, proof="A copy of the check.")
    journey.close("MO-SETTLED")
    journey.proven()


@pytest.mark.django_db
def test_in_missouri_the_notice_of_right_to_sue_ends_the_work_for_good(mo, served):
    journey = served(mo)
    mine = f"/my/cases/{journey.case.pk}/release/"
    journey.days_later(181)
    journey.dana.open(mine).fill(sure="on")
    asked = journey.case.release_requests.get()
    page = journey.vera.open(journey.at("release", asked.pk))
    assert "Deny it" not in page.page
    page.fill(answer="yes", on=journey.day)
    assert (journey.case.stage, journey.case.closures.current().get().reason) == ("closed", "MO-NRTS")
    assert journey.told("release") == {"complainant", "respondent"}
    assert journey.last_days() == {"MO-SUE", "MO-SUE-2Y"}
    again = journey.rosa.open(journey.at("case-reopening"))
    again.fill(status=409, to="investigation", reason="She asks for it.")
    assert "ended the work for good" in said(again.page)
    journey.proven()


@pytest.mark.django_db
def test_in_connecticut_a_release_before_its_day_is_refused_with_the_day(ct, served):
    journey = served(ct)
    first = journey.case.deadlines.current().get(clock="CT-REL-ELIG")
    opens = first.stands_on
    page = journey.dana.open(f"/my/cases/{journey.case.pk}/release/")
    assert "You cannot ask for it yet" in page.page
    page.send(key="early", sure="on", status=409)
    assert date_format(opens) in page.page
    assert not journey.case.release_requests.exists()
    assert Case.objects.get().stage == "answer"
    journey.proven()
