"""What became of a meeting, and what it allows."""

import pytest

from chro_cases import clock
from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.cases.models import Closure
from chro_cases.cases.needs import proven_closing
from chro_cases.errors import Refused
from conferences.actions import record_held, record_missed, send_summary, write_summary
from conferences.acts import OF_MEETINGS
from conferences.calendar_file import calendar_file, escaped, folded
from determinations.acts import CLOSURE_RECORDED
from tests.every import every


def test_held_the_case_goes_back_to_its_investigation(call, it, mo):
    found = call()
    came = {one.pk: "yes" for one in found.attendances.current()}
    with pytest.raises(Refused, match="has not begun"):
        record_held(found, by=mo.theo, attendance=came)
    it.refresh()
    with clock.at(found.ends_at):
        record_held(it.case.conferences.get(), by=mo.theo, attendance=came)
    it.refresh()
    assert it.case.stage == "investigation"
    assert {one.came for one in found.attendances.current()} == {"yes"}


@pytest.mark.parametrize("good_cause", [True, False])
def test_only_an_absence_without_good_cause_is_what_the_law_lets_something_follow_from(call, it, mo, good_cause):
    found = call()
    with clock.at(found.ends_at):
        record_missed(
            it.case.conferences.get(),
            by=mo.theo,
            by_whom=it.dana_party,
            good_cause=good_cause,
            proof="Mailed; no call.",
        )
    it.refresh()
    assert it.case.stage == "conference"
    assert it.case.events.filter(kind="conference_missed").exists() is not good_cause


def test_a_respondent_who_stays_away_never_proves_a_closing_for_the_complainant(call, it, mo):
    found = call()
    with clock.at(found.ends_at):
        record_missed(it.case.conferences.get(), by=mo.theo, by_whom=it.acme, good_cause=False, proof="Mailed.")
    kinds = set(it.case.events.values_list("kind", flat=True))
    assert "respondent_stayed_away" in kinds
    assert "conference_missed" not in kinds


def test_connecticut_lets_a_missed_conference_prove_the_closing(walk, ct):
    claim = {"area": "housing", "basis": "sex", "issue": "terms", "law": "46a-64c"}
    case = walk("investigation", claim=claim).case
    event = case.record(CLOSURE_RECORDED, by=ct.rosa)
    Closure.objects.begin(
        event, case=case, reason="CT-AD-NOSHOW-FFC", explanation="She did not come.", proof="Notice; no cause shown."
    )
    unproven = "The file holds no proof"
    assert any(unproven in sentence for sentence in proven_closing()(case))
    case.record(OF_MEETINGS["conference_missed"]["fact_finding"], by=ct.theo)
    assert every(unproven not in sentence for sentence in proven_closing()(case))


def test_a_summary_is_read_as_the_level_of_its_author_asks(call, it, mo):
    found = call()
    body = {"present": "Both sides.", "said": "She was paid less.", "agreed": "", "open": ""}
    it.refresh()
    found = it.case.conferences.get()
    with pytest.raises(Refused, match="Record first that the conference was held"):
        write_summary(found, body, by=mo.theo, base=0)
    with clock.at(found.ends_at):
        record_held(found, by=mo.theo, attendance={one.pk: "yes" for one in found.attendances.current()})
    write_summary(found, body, by=mo.theo, base=0)
    review = submit_for_review(found.summary, by=mo.theo)
    assert (review.outcome, review.level) == ("pending", "close")
    approve(review, by=mo.rosa)
    send_summary(found, by=mo.theo)
    assert it.case.documents.filter(kind="summary").count() == 2
    with pytest.raises(Refused, match="sent already"):
        send_summary(found, by=mo.theo)


def test_the_calendar_file_is_in_utc_folded_and_names_no_party(call, it):
    found = call(room=None, place="Suite 4, second floor; ring twice " + "ñ" * 60)
    file = calendar_file(found)
    assert f"DTSTART:{found.starts_at.astimezone(clock.UTC):%Y%m%dT%H%M%SZ}".encode() in file
    assert every(len(line) <= 75 for line in file.split(b"\r\n"))
    unfolded = file.replace(b"\r\n ", b"").decode()
    assert "LOCATION:Suite 4\\, second floor\\; ring twice " + "ñ" * 60 in unfolded
    assert not {"Dana", "Reyes", "Acme"} & set(unfolded.replace(",", " ").split())
    assert escaped("a\\b\nc") == "a\\\\b\\nc"
    assert folded("x" * 75) == "x" * 75
