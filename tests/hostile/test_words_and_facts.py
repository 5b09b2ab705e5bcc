"""What could make a case's facts say more than happened: old signatures, old words, dates, forms sent twice."""

from datetime import UTC, date, datetime, timedelta

import pytest

from chro_cases import clock
from chro_cases.cases.actions import (
    approve,
    build_wall,
    end_access,
    grant_access,
    return_for_changes,
    submit_for_review,
)
from chro_cases.errors import Refused
from intake import actions
from tests.cast import PARAGRAPHS


def noon(day: date):
    return clock.at(datetime(day.year, day.month, day.day, 17, tzinfo=UTC))


def close_and_take_up_again(walked):
    reason = walked.case.pack.closure_reasons_from(walked.case.stage)[0].code
    actions.close_inquiry(walked.case, by=walked.team.amara, reason=reason, explanation="She wrote so.")
    walked.refresh()
    actions.reopen_inquiry(walked.case, by=walked.team.rosa, reason="She called again.")
    walked.refresh()


def test_words_written_after_a_reopening_are_not_filed_on_an_old_signature(at_signature):
    at_signature.sign()
    at_signature.swear()
    at_signature.refresh()
    close_and_take_up_again(at_signature)
    actions.start_charge(at_signature.case, by=at_signature.team.amara, drafter=at_signature.team.theo, role="trainee")
    at_signature.refresh()
    at_signature.write(["Nobody has read this."])
    at_signature.approve()
    at_signature.paper = actions.send_charge_for_signature(at_signature.charge, by=at_signature.team.theo)
    with pytest.raises(Refused, match="No complainant has signed"):
        actions.file_charge(at_signature.charge, by=at_signature.team.cole, key="k" * 32)


def test_who_signed_on_paper_is_told_so_on_the_page(at_signature):
    actions.record_paper_signature(
        at_signature.charge,
        at_signature.dana_party,
        by=at_signature.team.cole,
        on=at_signature.today,
        typed_name="Dana Reyes",
    )
    with pytest.raises(Refused, match="on paper"):
        at_signature.sign()


def test_work_changed_after_it_was_submitted_can_be_returned_and_submitted_again(at_drafting):
    at_drafting.write()
    review = submit_for_review(at_drafting.charge, by=at_drafting.team.theo)
    at_drafting.write([*PARAGRAPHS, "One more."])
    return_for_changes(review, by=at_drafting.team.rosa, note="Again, please.", reasons=["facts"])
    approve(submit_for_review(at_drafting.charge, by=at_drafting.team.theo), by=at_drafting.team.rosa)
    assert at_drafting.case.reviews.standing("charge")


def test_a_line_of_history_names_the_version_that_was_written(at_drafting):
    version = actions.write_charge(at_drafting.charge, ["Words."], by=at_drafting.team.theo, base=7)
    assert at_drafting.case.events.last().facts["version"] == version.number == 1


def test_a_charge_of_nobody_against_nobody_is_put_before_no_supervisor(at_drafting):
    at_drafting.write()
    actions.withdraw_claim(at_drafting.case.claims.get(), by=at_drafting.team.amara, why="Stated wrongly.")
    for party in at_drafting.case.parties.current():
        actions.end_party(party, by=at_drafting.team.amara, why="Named wrongly.")
    with pytest.raises(Refused, match=r"no complainant.*no respondent.*no claim"):
        submit_for_review(at_drafting.charge, by=at_drafting.team.theo)


def test_an_interview_before_the_first_contact_is_refused_also_once_a_claim_is_stated(at_drafting):
    with pytest.raises(Refused, match="before the first contact"):
        actions.record_interview(
            at_drafting.case,
            by=at_drafting.team.amara,
            on=at_drafting.today - timedelta(5),
            mode="phone",
            notes="Told.",
        )


def test_a_charge_received_on_its_last_day_is_in_time_when_it_is_typed_later(at_signature):
    at_signature.sign()
    at_signature.swear()
    at_signature.refresh()
    last = at_signature.case.deadlines.current().get(clock__startswith="CT-FILE").due_on
    with noon(last + timedelta(2)):
        with pytest.raises(Refused, match="last day to file"):
            actions.file_charge(at_signature.charge, by=at_signature.team.cole, key="k" * 32, on=last + timedelta(1))
        at_signature.refresh()
        receipt = actions.file_charge(at_signature.charge, by=at_signature.team.cole, key="m" * 32, on=last)
    assert receipt.event.on == last


def test_a_party_named_twice_by_one_form_is_one_party(at_drafting):
    beta = actions.PartyDetails(organisation="Beta Inc.", email="office@beta.example")
    actions.add_party(at_drafting.case, "respondent", beta, by=at_drafting.team.amara)
    with pytest.raises(Refused, match="already named"):
        actions.add_party(at_drafting.case, "respondent", beta, by=at_drafting.team.amara)
    other = actions.PartyDetails(organisation="Beta Inc.", email="other@beta.example")
    assert actions.add_party(at_drafting.case, "respondent", other, by=at_drafting.team.amara)


def test_what_somebody_else_ended_meanwhile_is_not_ended_again(at_inquiry, ct):
    case = at_inquiry.case
    grant = grant_access(case, to=ct.ines, reason="Covers.", until=clock.now() + timedelta(1), by=ct.rosa)
    end_access(type(grant).objects.get(pk=grant.pk), by=ct.rosa)
    with pytest.raises(Refused, match="just ended"):
        end_access(grant, by=ct.rosa)
    assert case.events.filter(kind="access_ended").count() == 1


def test_a_wall_is_built_once(at_inquiry, ct):
    case = at_inquiry.case
    build_wall(case, against=ct.ines, reason="Worked there.", by=ct.rosa)
    with pytest.raises(Refused, match="already behind an ethical wall"):
        build_wall(case, against=ct.ines, reason="Worked there.", by=ct.rosa)
