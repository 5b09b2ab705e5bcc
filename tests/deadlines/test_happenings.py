"""What happened elsewhere starts and stops its clocks; a federal agency that has the charge brings its own."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from chro_cases.cases.registry import kinds
from chro_cases.deadlines.actions import record_dual_filing, record_happening
from chro_cases.deadlines.actions.external_events import possible_in
from chro_cases.errors import Refused
from chro_cases.rules import EVENT_KINDS
from intake import actions
from tests.every import every

BY_HAND = {code for code, kind in EVENT_KINDS.items() if kind.by_hand}
# Programmes of the agency that no page knows yet: affirmative-action plans, contracts, complaints inside an agency.
OF_PROGRAMMES = ("aa_", "contract_", "internal_complaint_")


@pytest.fixture
def at(at_answer):
    return at_answer


def running(case, code):
    return case.deadlines.current().filter(clock=code)


def happened(at, kind, **other):
    said = {"by": at.team.cole, "kind": kind, "on": at.today, "note": "Letter of the respondent.", "party": at.acme}
    return record_happening(at.case, **(said | other))


def test_every_kind_of_the_rules_can_be_recorded():
    assert [kind for kind in EVENT_KINDS if kind not in kinds() and not kind.startswith(OF_PROGRAMMES)] == []


def test_conciliation_before_the_answer_stops_the_choice_and_a_failed_one_starts_the_answer_anew(at):
    happened(at, "early_conciliation_asked")
    assert not running(at.case, "CT-PAC-ELECT").exists()
    assert running(at.case, "CT-PAC-CONF").exists()
    assert not running(at.case, "CT-ANSWER").exists()  # nobody is late, or in default, while it is tried
    happened(at, "early_conciliation_failed")
    assert not running(at.case, "CT-ANSWER").exists()
    anew = running(at.case, "CT-ANSWER-PAC").get()
    assert (anew.party, anew.due_on >= at.today + timedelta(30)) == (at.acme, True)


def test_each_respondent_has_a_time_of_their_own(at_drafting):
    beta = actions.PartyDetails(organisation="Beta Mills", postal="2 Mill Road")
    other = actions.add_party(at_drafting.case, "respondent", beta, by=at_drafting.team.amara)
    for reach in (at_drafting.reach_signature, at_drafting.reach_filed, at_drafting.reach_answer):
        reach()
    with pytest.raises(Refused, match="Choose the respondent"):
        happened(at_drafting, "early_conciliation_failed", party=None)
    happened(at_drafting, "early_conciliation_failed")
    assert running(at_drafting.case, "CT-ANSWER").get().party == other


def test_what_cannot_be_is_refused_with_every_reason(at):
    with pytest.raises(Refused) as refused:
        happened(at, "hud_hearing_began", note=" ")
    assert len(refused.value.reasons) == 2
    with pytest.raises(Refused, match="future"):
        happened(at, "early_conciliation_asked", on=at.today + timedelta(1))
    with pytest.raises(PermissionDenied):
        happened(at, "early_conciliation_asked", by=at.team.ines)
    with pytest.raises(Refused, match="before the day on which the charge was filed"):
        happened(at, "early_conciliation_asked", on=at.today - timedelta(1))
    with pytest.raises(Refused, match="a respondent of this case"):
        happened(at, "early_conciliation_asked", party=at.dana_party)


def test_nothing_that_follows_a_charge_happens_before_it_is_filed(walk):
    at = walk("drafting")
    with pytest.raises(Refused, match="not filed yet"):
        happened(at, "early_conciliation_asked", by=at.team.rosa)
    assert not running(at.case, "CT-PAC-CONF").exists()


def test_a_federal_number_brings_the_federal_dates_once(at):
    before = set(at.case.deadlines.current().values_list("clock", flat=True))
    assert "federal_right_to_sue_issued" not in possible_in(at.case)
    record_dual_filing(at.case, by=at.team.cole, agency="eeoc", number="16A-2026-00100", on=at.today)
    new = set(at.case.deadlines.current().values_list("clock", flat=True)) - before
    assert "EEOC-NRTS" in new
    assert every(code.startswith(("EEOC", "HUD")) for code in new)
    assert "federal_right_to_sue_issued" in possible_in(at.case)
    with pytest.raises(Refused) as refused:
        record_dual_filing(at.case, by=at.team.cole, agency="eeoc", number="16A-2026-00100", on=at.today)
    assert len(refused.value.reasons) == 2
    happened(at, "federal_right_to_sue_issued", party=None)
    assert running(at.case, "EEOC-SUE").exists()
    assert not running(at.case, "EEOC-NRTS").exists()


def test_a_federal_number_that_is_too_long_is_refused_in_words(at):
    with pytest.raises(Refused, match="at most 40 characters"):
        record_dual_filing(at.case, by=at.team.cole, agency="eeoc", number="1" * 41, on=at.today)
    assert not at.case.numbers.filter(issuer="eeoc").exists()


def test_the_pages_take_both(at, client_for):
    client = client_for(at.team.cole)
    day = {"on_month": at.today.month, "on_day": at.today.day, "on_year": at.today.year}
    page = reverse("dual_filing", args=[at.case.pk])
    assert client.post(page, {"agency": "eeoc", "number": "16A-7", **day}).status_code == 302
    assert client.post(page, {"agency": "eeoc", "number": "16A-7", **day}).status_code == 409
    assert "16A-7" in client.get(page).content.decode()
    page = reverse("happening", args=[at.case.pk])
    said = {"kind": "early_conciliation_asked", "party": str(at.acme.pk), "note": "Fax.", **day}
    assert client.post(page, said).status_code == 302
    assert client.post(page, said | {"note": ""}).status_code == 422
    client = client_for(at.team.ines)
    assert client.get(page).status_code == 404
