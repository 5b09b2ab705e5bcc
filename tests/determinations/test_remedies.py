"""Remedies of a decision: promised with a day, watched, kept, missed or released; only then the case is closed."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from chro_cases import clock
from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.errors import Refused
from chro_cases.rules import pack_for
from conferences.actions import Signer, assign_mediator, sign_settlement, write_settlement
from conferences.models import Agreement
from determinations.actions import (
    Promised,
    begin_monitoring,
    close_case,
    open_proposal,
    promise_remedy,
    propose_closing,
    record_hearing_decision,
    record_hearing_held,
    record_remedy_kept,
    record_remedy_missed,
    release_remedy,
)
from tests.clients import date_fields

from .test_conciliation_and_hearing import at, certified, moment, noticed, open_day  # noqa: F401


@pytest.fixture
def ordered(certified):  # noqa: F811
    """The order of case 2: money, training, and a plan to be filed."""
    walk, day = certified, open_day(certified)
    hearing = noticed(walk, day)
    walk.later = moment(walk, day) + timedelta(hours=8)
    remedies = [
        Promised("money", "Pay damages.", day + timedelta(60), Decimal("13000"), "Dana Reyes"),
        Promised("training", "Take training on disability.", day + timedelta(90)),
        Promised("plan", "File a plan that shows how you will comply.", day + timedelta(30)),
    ]
    with clock.at(walk.later):
        record_hearing_held(hearing, by=walk.team.vera, on=day)
        record_hearing_decision(
            hearing, by=walk.team.vera, on=day, for_complainant=True, decision="Stop it.", remedies=remedies
        )
    walk.day = day
    return walk


AGREED = {
    "reason": "CT-CONC-PREDET",
    "no_admission": True,
    "recitals": "The complaint about the flat.",
    "claims_given_up": "All claims in this complaint.",
    "confidentiality": "",
    "reports": "",
    "breach": "The court.",
    "terms": [
        {
            "what": "Pay for the move",
            "to_whom": "Dana Reyes",
            "monetary": True,
            "amount": "6000.20",
            "due_on": "2027-03-01",
        },
        {"what": "A neutral reference", "to_whom": "", "monetary": False, "amount": "", "due_on": ""},
    ],
}


def propose(walk):
    return propose_closing(
        walk.case, reason="MO-ORDER-C", explanation="All was done.", proof="", by=walk.team.theo, base=0
    )


def test_what_is_promised_needs_its_order_its_payee_and_a_day_ahead(ordered):
    promised = {"by": ordered.team.rosa, "what": "Pay the costs of moving."}
    with clock.at(ordered.later):
        with pytest.raises(Refused) as refusal:
            promise_remedy(ordered.case, kind="money", due_on=ordered.today, source="order", **promised)
        assert len(refusal.value.reasons) == 2
        with pytest.raises(Refused, match="No such agreement or order is on file"):
            promise_remedy(ordered.case, kind="other", due_on=ordered.day, source="settlement", **promised)
        cents = promise_remedy(
            ordered.case,
            kind="money",
            due_on=ordered.day,
            source="order",
            amount=Decimal("6000.20"),
            to_whom="The commission",
            **promised,
        )
    assert cents.amount == Decimal("6000.20")


def test_a_remedy_that_was_released_meanwhile_is_not_kept(ordered):
    team = ordered.team
    with clock.at(ordered.later + timedelta(hours=1)):
        mine, theirs = [ordered.case.remedies.select_related("case").get(kind="plan") for _ in range(2)]
        release_remedy(theirs, by=team.rosa, reason="Done otherwise.")
        with pytest.raises(Refused, match="was waived"):
            record_remedy_kept(mine, by=team.rosa, on=ordered.day, proof="A letter.")


def test_watched_until_each_is_kept_or_released_and_then_closed(ordered):
    case, rosa = ordered.case, ordered.team.rosa
    with clock.at(ordered.later):
        begin_monitoring(case, by=rosa)
        letter = case.documents.filter(to_party=ordered.acme).order_by("-made_at").first()
        assert "Pay damages: $13,000.00 to Dana Reyes" in str(letter.content["sections"])
        with pytest.raises(Refused) as refusal:
            propose(ordered)
        assert len(refusal.value.reasons) == 3
        plan, money, training = case.remedies.order_by("due_on")
        with pytest.raises(Refused, match="has not passed yet"):
            record_remedy_missed(plan, by=rosa, reason="Nothing came.")
    with clock.at(ordered.later + timedelta(40)):
        record_remedy_missed(plan, by=rosa, reason="Nothing came. A letter went out.")
        record_remedy_kept(plan, by=rosa, on=clock.today(case.agency), proof="The plan, 4 pages.")
        assert (plan.missed, plan.kept.proof) == (None, "The plan, 4 pages.")
        record_remedy_kept(money, by=ordered.team.theo, on=clock.today(case.agency), proof="Copy of the check.")
        with pytest.raises(Refused, match="already recorded as complied with"):
            record_remedy_kept(money, by=rosa, on=clock.today(case.agency), proof="Again.")
        release_remedy(training, by=rosa, reason="The salon has closed for good.")
        propose(ordered)
        approve(submit_for_review(open_proposal(case), by=ordered.team.theo), by=rosa)
        close_case(case, by=rosa)
    assert case.stage == "closed"


def test_the_pages_show_the_days_left_and_what_became_of_each(ordered, client_for):
    case = ordered.case
    remedies = reverse("determinations:remedies", args=[case.pk])
    with clock.at(ordered.later):
        rosa = client_for(ordered.team.rosa)
        assert "$13,000.00" in rosa.get(remedies).content.decode()
        words = {
            "source": "order",
            "kind": "money",
            "what": "Costs of moving.",
            "amount": "6,000.2x",
            "to_whom": "Dana",
        }
        due = date_fields("due_on", ordered.day + timedelta(20))
        assert rosa.post(remedies, words | due).status_code == 422
        assert rosa.post(remedies, words | due | {"amount": "$6,000.20"}).status_code == 302
        assert rosa.post(reverse("determinations:monitoring", args=[case.pk])).status_code == 302
        first = case.remedies.first()
        kept = reverse("determinations:remedy", args=[case.pk, first.pk])
        assert "6,000.20" in rosa.get(kept).content.decode()
        assert (
            rosa.post(reverse("determinations:remedy_miss", args=[case.pk, first.pk]), {"reason": "No."}).status_code
            == 409
        )
        assert rosa.post(kept, {"proof": "Check.", **date_fields("on", ordered.day)}).status_code == 302
        release = reverse("determinations:remedy_release", args=[case.pk, case.remedies.last().pk])
        assert rosa.get(release).status_code == 200
        assert rosa.post(release, {"reason": "The salon has closed."}).status_code == 302
        shown = rosa.get(remedies).content.decode()
    assert "Complied on" in shown
    assert "The salon has closed." in shown


def test_the_terms_of_a_settlement_become_remedies_and_it_closes_as_the_settlement_it_was(walk, ct):
    issue = pack_for("ct").issues_for("housing")[0].code
    it = walk("investigation", claim={"area": "housing", "basis": "race", "issue": issue, "law": "46a-64c"})
    assign_mediator(it.case, to=ct.pat, by=ct.rosa)
    write_settlement(it.case, AGREED, by=ct.pat, base=0)
    approve(submit_for_review(Agreement.objects.get(), by=ct.pat), by=ct.rosa)
    signers = [Signer(it.dana_party, "Dana Reyes"), Signer(it.acme, "Amy Chu, president")]
    sign_settlement(it.case, by=ct.pat, on=it.today, signers=signers)
    begin_monitoring(it.case, by=ct.rosa)
    remedy = it.case.remedies.get()
    assert (remedy.amount, remedy.to_whom, remedy.source) == (Decimal("6000.20"), "Dana Reyes", "settlement")
    words = {"reason": "CT-CONC-PREDET", "explanation": "Both sides agreed.", "proof": "", "by": ct.theo, "base": 0}
    with pytest.raises(Refused, match="neither complied with nor waived: Pay for the move"):
        propose_closing(it.case, **words)
    record_remedy_kept(remedy, by=ct.theo, on=it.today, proof="Copy of the check.")
    propose_closing(it.case, **words)
    approve(submit_for_review(open_proposal(it.case), by=ct.theo), by=ct.rosa)
    close_case(it.case, by=ct.rosa)
    assert it.case.closures.current().get().reason == "CT-CONC-PREDET"
