"""Meetings and settlements in the wrong hands, or recorded by two people in the same moment."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from chro_cases import clock
from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.cases.models import Event
from chro_cases.errors import Refused
from conferences.actions import (
    Signer,
    call_off,
    record_held,
    record_missed,
    sign_settlement,
    write_settlement,
    write_summary,
)
from conferences.models import Conference
from investigations.actions import assign_investigator
from tests.conferences.test_settlement import BODY


def twice(conference) -> Conference:
    """The same meeting as somebody else read it a moment before."""
    return Conference.objects.select_related("case").get(pk=conference.pk)


def test_of_a_meeting_that_was_called_off_meanwhile_nothing_is_recorded(call, it, mo, mediation):
    found = call(**mediation)
    with clock.at(found.ends_at):
        mine, theirs = twice(found), twice(found)
        call_off(theirs, by=mo.pat, reason="Ill.")
        with pytest.raises(Refused, match="canceled"):
            record_missed(mine, by=mo.pat, by_whom=it.dana_party, good_cause=False, proof="Mailed.")
        with pytest.raises(Refused, match="canceled"):
            record_held(mine, by=mo.pat, attendance={one.pk: "yes" for one in mine.attendances.current()})


def test_whoever_mediates_has_no_hand_in_the_fact_finding(call, it, mo):
    with pytest.raises(PermissionDenied):
        call(by=mo.pat)
    found = call()
    it.refresh()
    with clock.at(found.ends_at):
        for act in (
            lambda one: call_off(one, by=mo.pat, reason="Ill."),
            lambda one: record_held(one, by=mo.pat, attendance={}),
            lambda one: record_missed(one, by=mo.pat, by_whom=it.dana_party, good_cause=False, proof="Mailed."),
            lambda one: write_summary(one, {}, by=mo.pat, base=0),
        ):
            with pytest.raises(PermissionDenied):
                act(twice(found))


def test_whoever_investigates_learns_nothing_of_a_settlement_while_it_is_mediated(it, mo, client_for, url):
    assign_investigator(it.case, to=mo.ines, role="investigator", by=mo.rosa)
    write_settlement(it.case, BODY, by=mo.pat, base=0)
    review = submit_for_review(it.case.agreements.get(), by=mo.pat)
    ines, rosa = client_for(mo.ines), client_for(mo.rosa)
    page = ines.get(reverse("case", args=[it.case.pk])).content.decode()
    assert reverse("casework:review", args=[review.pk]) not in page
    assert ines.get(reverse("casework:review", args=[review.pk])).status_code == 404
    assert ines.get(url("conferences:settlement", it.case)).status_code == 404
    assert ines.post(url("conferences:signing", it.case), {}).status_code == 404
    with pytest.raises(PermissionDenied):
        write_settlement(it.case, BODY | {"breach": "Mine."}, by=mo.ines, base=1)
    assert not Event.objects.visible_to(mo.ines).filter(case=it.case, kind__startswith="settlement").exists()
    assert "neutral reference" in rosa.get(reverse("casework:review", args=[review.pk])).content.decode()
    approve(review, by=mo.rosa)
    signers = [Signer(it.dana_party, "Dana Reyes"), Signer(it.acme, "Amy Chu")]
    sign_settlement(it.case, by=mo.pat, on=it.today, signers=signers)
    assert "neutral reference" in ines.get(url("conferences:settlement", it.case)).content.decode()
