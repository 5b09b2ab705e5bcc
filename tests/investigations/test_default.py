"""Default: only after silence, ordered only after the wait, cured by an answer, and then a hearing on relief."""

import pytest

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.deadlines.actions import begin_stay, lift_stay, record_happening
from chro_cases.errors import Refused
from investigations.actions import decide_default, request_default
from tests.clients import date_fields
from tests.investigations.answering import answered, in_days


@pytest.fixture
def at(at_answer):
    return at_answer


def ask(at):
    return request_default(
        at.acme, by=at.team.rosa, ground="answer", facts="No answer came.", on=clock.today(at.agency), proof="7009 1"
    )


def test_a_default_is_not_asked_for_before_the_time_to_answer_is_over(at):
    with pytest.raises(Refused, match="may answer until"):
        ask(at)


def test_nobody_is_in_default_while_conciliation_is_tried_before_the_answer(at):
    record_happening(
        at.case, by=at.team.cole, kind="early_conciliation_asked", on=at.today, note="Their letter.", party=at.acme
    )
    with in_days(60), pytest.raises(Refused, match="begins when it has failed"):
        ask(at)


def test_nobody_is_in_default_while_a_stay_holds_their_days(at, ct):
    order = {"by": ct.rosa, "kind": "court_stay", "source": "Superior Court", "ground": "The court ordered it."}
    with in_days(5):
        first = begin_stay(at.case, since=clock.today(at.agency), **order)
    with in_days(40):
        with pytest.raises(Refused, match="stand still since"):
            ask(at)
        lift_stay(first, by=ct.rosa, until=clock.today(at.agency))
    with in_days(90):
        request = ask(at)
        begin_stay(at.case, since=clock.today(at.agency), **order)
    with in_days(140), pytest.raises(Refused, match="stand still since"):
        decide_default(request, by=ct.vera, ordered=True, reasons="Silence.")


def test_missouri_knows_no_default(mo_at_answer, mo, client_for, url):
    with in_days(60):
        with pytest.raises(Refused, match="knows no default"):
            ask(mo_at_answer)
        assert (
            client_for(mo.rosa).get(url("investigations:default", mo_at_answer.case, mo_at_answer.acme.pk)).status_code
            == 404
        )


def test_an_answer_before_the_order_cures_the_default(at, ct):
    with in_days(40):
        request = ask(at)
        assert {one.to_party_id for one in at.case.documents.filter(kind="default_request")} == {
            at.dana_party.pk,
            at.acme.pk,
        }
        answered(at)
    with in_days(60), pytest.raises(Refused, match="Cured by the answer"):
        decide_default(request, by=ct.vera, ordered=True, reasons="Silence.")


def test_an_order_waits_fifteen_days_and_sends_the_case_to_a_hearing(at, ct, client_for, url):
    with in_days(40):
        today = clock.today(at.agency)
        asked = {"ground": "answer", "facts": "No answer.", "proof": "7009 1", **date_fields("on", today)}
        default = url("investigations:default", at.case, at.acme.pk)
        assert client_for(ct.rosa).get(default).status_code == 200
        assert client_for(ct.rosa).post(default, asked).status_code == 302
        order, words = (
            url("investigations:default_order", at.case, at.acme.pk),
            {"ordered": "yes", "reasons": "Silence."},
        )
        assert client_for(ct.vera).post(order, words).status_code == 409
    with in_days(60):
        vera = client_for(ct.vera)
        assert vera.get(order).status_code == 200
        assert vera.post(order, words | {"objection": "We moved."}).status_code == 302
        assert "Send the default to hearing" in vera.get(url("investigations:answers", at.case)).content.decode()
        assert vera.get(url("investigations:default_hearing", at.case)).status_code == 200
        assert vera.post(url("investigations:default_hearing", at.case)).status_code == 302
    assert Case.objects.get(pk=at.case.pk).stage == "hearing"
    assert at.case.default_requests.current().get().objection == "We moved."
    assert at.case.documents.filter(kind="default_order").count() == 2


def test_a_denied_request_no_longer_stands_and_nobody_waits(at, ct):
    with in_days(40):
        request = ask(at)
    with in_days(60):
        decide_default(request, by=ct.vera, ordered=False, reasons="The charge came back.")
        with pytest.raises(Refused, match="no longer stands"):
            decide_default(request, by=ct.vera, ordered=True, reasons="Silence.")
    assert not at.case.deadlines.current().filter(clock="CT-DEFAULT-WAIT").exists()
