"""The pages of conferences, mediation and settlement, as a browser asks for them."""

import pytest

from chro_cases import clock
from chro_cases.cases.actions import approve
from chro_cases.cases.models import Party
from chro_cases.people.models import Organisation
from conferences.models import Conference


def test_a_conference_is_called_read_and_moved_on_its_pages(it, mo, room, day, client_for, url, when):
    theo, new = client_for(mo.theo), url("conferences:conference_new", it.case, "fact-finding")
    assert theo.get(new).status_code == 200
    said = when(day) | {"room": room.pk, "led_by": mo.theo.pk, "parties": [it.dana_party.pk, it.acme.pk]}
    said |= {"witnesses": "Lee Park\nLee Park\n", "bring": "Pay records"}
    assert theo.post(new, said | {"place": "Both"}).status_code == 409
    assert theo.post(new, said).status_code == 302
    found = Conference.objects.get()
    assert [str(one) for one in found.attendances.filter(party=None)] == ["Lee Park: Expected"]
    assert "Room 2" in theo.get(url("conferences:conferences", it.case)).content.decode()
    assert "Lee Park" in theo.get(url("conferences:conference", it.case, found.pk)).content.decode()
    moved = when(day, "2 PM", "4 PM") | {"room": room.pk, "reason": "Ill."}
    for name, sent in (("postponement", moved), ("calling_off", {"reason": "Not needed."})):
        found = Conference.objects.current().get()
        assert theo.get(url(f"conferences:{name}", it.case, found.pk)).status_code == 200
        assert theo.post(url(f"conferences:{name}", it.case, found.pk), sent).status_code == 302
    assert not Conference.objects.current().exists()


def test_a_party_reads_where_to_come_and_takes_the_calendar_file(it, call, client_for, url, mo):
    found = call(bring="Pay records.")
    dana = client_for(it.dana)
    shown = dana.get(url("conferences:my_conferences", it.case)).content.decode()
    for said in ("Room 2", "10 a.m.", "Pay records.", "If you do not come"):
        assert said in shown
    file = dana.get(url("conferences:calendar_file", it.case, found.pk))
    assert (file.status_code, file["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    for name in ("conferences", "settlement", "mediation"):
        assert dana.get(url(f"conferences:{name}", it.case)).status_code in (403, 404)
    assert client_for(mo.theo).get(url("conferences:my_conferences", it.case)).status_code == 404


def test_whoever_is_two_parties_is_told_of_each_what_the_notice_says_to_it_and_once_what_it_says_to_both(
    it, call, client_for, url, mo
):
    call()
    dana, page, event = client_for(it.dana), url("conferences:my_conferences", it.case), it.case.events.last()
    Party.objects.begin(event, role="complainant", person=it.dana_party.person, doing_business_as="Reyes Repairs")
    (row,) = dana.get(page).context["rows"]
    assert [one["name"] for one in row["notices"]] == [""]
    union = Organisation.objects.create(agency=mo.agency, name="Union 7")
    party = Party.objects.begin(event, role="complainant", organisation=union)
    Party.objects.begin(event, role="representative", person=it.dana_party.person, represents=party)
    shown = dana.get(page)
    names = [one["name"] for one in shown.context["rows"][0]["notices"]]
    assert sorted(names) == ["Dana Reyes", "Dana Reyes, doing business as Reyes Repairs", "Union 7"]
    assert "Union 7 comes by somebody" in shown.content.decode()


def test_who_came_and_who_stayed_away_are_recorded_on_their_pages(it, call, client_for, url, mo):
    found = call()
    with clock.at(found.ends_at):
        theo = client_for(mo.theo)
        away = {"by_whom": it.acme.pk, "good_cause": "no", "proof": "Mailed; nobody called."}
        assert theo.get(url("conferences:absence", it.case, found.pk)).status_code == 200
        assert theo.post(url("conferences:absence", it.case, found.pk), away).status_code == 302
        assert theo.get(url("conferences:holding", it.case, found.pk)).status_code == 200
        came = {one.pk: "yes" if one.party == it.dana_party else "no" for one in found.attendances.current()}
        held = {f"came_{key}": answer for key, answer in came.items()}
        assert theo.post(url("conferences:holding", it.case, found.pk), held).status_code == 302
        words = {"base": "0", "present": "Dana Reyes.", "said": "She was paid less."}
        assert theo.get(url("conferences:summary", it.case, found.pk)).status_code == 200
        assert theo.post(url("conferences:summary", it.case, found.pk), words).status_code == 302
        assert theo.post(url("conferences:summary_submission", it.case, found.pk)).status_code == 302
        it.refresh()
        approve(it.case.reviews.get(kind="summary"), by=mo.rosa)
        assert "Send to the parties" in theo.get(url("conferences:summary", it.case, found.pk)).content.decode()
        assert theo.post(url("conferences:summary_sending", it.case, found.pk)).status_code == 302
        assert "without good cause" in theo.get(url("conferences:conference", it.case, found.pk)).content.decode()


def test_a_mediation_is_assigned_called_noted_and_ended_on_its_pages(it, call, mediation, client_for, url, mo):
    assert client_for(mo.rosa).get(url("conferences:mediator", it.case)).status_code == 200
    assert client_for(mo.rosa).post(url("conferences:mediator", it.case), {"to": mo.pat.pk}).status_code == 302
    pat = client_for(mo.pat)
    assert pat.get(url("conferences:conference_new", it.case, "mediation")).status_code == 200
    assert pat.get(url("conferences:conference_new", it.case, "seance")).status_code == 404
    call(**mediation)
    assert pat.post(url("conferences:mediation", it.case), {"text": "Dana wants a reference."}).status_code == 302
    assert pat.get(url("conferences:mediation_ending", it.case)).status_code == 200
    assert pat.post(url("conferences:mediation_ending", it.case), {"outcome": "impasse"}).status_code == 302
    assert "Recorded as ended" in pat.get(url("conferences:mediation", it.case)).content.decode()


@pytest.fixture
def words():
    """A settlement with one term, as its page sends it."""
    return {
        "base": "0",
        "reason": "MO-SETTLED",
        "recitals": "Pay.",
        "claims_given_up": "All.",
        "breach": "The court.",
        "what_1": "Back pay",
        "amount_1": "$12,500",
        "to_whom_1": "Dana",
        "due_on_1_month": "3",
        "due_on_1_day": "1",
        "due_on_1_year": "2027",
    }


def test_a_settlement_is_written_submitted_and_signed_on_its_pages(it, client_for, url, mo, words):
    pat = client_for(mo.pat)
    assert pat.get(url("conferences:settlement", it.case)).status_code == 200
    assert pat.post(url("conferences:settlement", it.case), words | {"what_1": ""}).status_code == 422
    assert pat.post(url("conferences:settlement", it.case), words).status_code == 302
    assert "$12,500.00" in str(it.case.agreements.get().content())
    assert pat.post(url("conferences:settlement_submission", it.case)).status_code == 302
    approve(it.case.reviews.get(kind="settlement"), by=mo.rosa)
    assert pat.get(url("conferences:signing", it.case)).status_code == 200
    on = {"on_month": it.today.month, "on_day": it.today.day, "on_year": it.today.year}
    signed = on | {f"signer_{it.dana_party.pk}": "Dana Reyes", f"signer_{it.acme.pk}": "Amy Chu"}
    assert pat.post(url("conferences:signing", it.case), signed).status_code == 302
    assert "Amy Chu" in pat.get(url("conferences:settlement", it.case)).content.decode()
