"""My day: what waits, in order, each with the page where it is done, and every number the list behind it."""

import re
from datetime import timedelta

import pytest

from chro_cases import clock
from chro_cases.cases.actions import approve, assign, return_for_changes, submit_for_review
from chro_cases.desk.day import my_day
from chro_cases.desk.docket import docket
from chro_cases.jobs.models import Job
from chro_cases.people.models import User
from conferences.actions import assign_mediator
from intake import actions
from investigations.actions import begin_assessment, issue_assessment, request_default, write_assessment
from tests.daily_jobs import days_on
from tests.investigations.answering import answered


def queues(user) -> dict[str, list]:
    """What my day holds for a person, freshly signed in: the items of each queue that has some."""
    sections = my_day(User.objects.get(pk=user.pk)).sections
    return {section.code: section.items for section in sections if section.items}


def test_a_new_inquiry_waits_for_the_desk_with_the_days_left_under_both_laws(at_inquiry, ct):
    (item,) = queues(ct.amara)["new"]
    assert {date["owed_by"] for date in item.dates} == {"State limit", "Federal limit"}
    last = at_inquiry.today + timedelta(300 - 30)
    assert item.days == 270 if ct.agency.calendar.is_open(last) else 270 < item.days < 275
    assert item.url.endswith("/taking/")
    assert "new" not in queues(ct.cole)


def test_an_inquiry_that_says_no_day_says_what_is_missing(ct):
    told = actions.InquiryData("employment", "x", "Acme", "Hartford", "Dana", "Reyes", email="d@people.example")
    actions.receive_inquiry(ct.agency, told, key="no-day")
    (item,) = queues(ct.amara)["new"]
    assert item.dates == []
    assert "date of the discriminatory act" in item.detail


def test_a_taken_inquiry_says_what_it_lacks_next(at_inquiry, ct):
    actions.take_inquiry(at_inquiry.case, by=ct.amara)
    assert queues(ct.amara)["inquiries"][0].what == "Record the intake interview"
    actions.record_interview(at_inquiry.case, by=ct.amara, on=at_inquiry.today, mode="phone", notes="All of it.")
    assert queues(ct.amara)["inquiries"][0].what == "State the claims"


def test_a_charge_goes_from_writing_to_review_to_return_to_sending(at_drafting, ct):
    assert queues(ct.theo)["drafting"][0].what == "Write the charge"
    at_drafting.write()
    assert "Version 1" in queues(ct.theo)["drafting"][0].what
    review = submit_for_review(at_drafting.charge, by=ct.theo)
    assert "drafting" not in queues(ct.theo)
    assert queues(ct.rosa)["reviews"][0].url.endswith(f"/reviews/{review.pk}/")
    assert "reviews" not in queues(ct.hugo)
    return_for_changes(review, by=ct.rosa, note="Say when.", reasons=["dates"])
    (back,) = queues(ct.theo)["returned"]
    assert (back.detail, back.reasons) == ("Say when.", ("A date is missing or wrong",))
    at_drafting.write(["Another paragraph."])
    approve(submit_for_review(at_drafting.charge, by=ct.theo), by=ct.rosa)
    assert queues(ct.theo)["drafting"][0].what == "Approved: send it for signature"
    assert "reviews" not in queues(ct.rosa)


def test_a_charge_is_its_drafters_even_if_somebody_else_took_the_inquiry(at_drafting, ct):
    assert "drafting" not in queues(ct.amara)
    at_drafting.write()
    return_for_changes(
        submit_for_review(at_drafting.charge, by=ct.theo), by=ct.rosa, note="Say when.", reasons=["dates"]
    )
    assign(at_drafting.case, to=ct.ines, role="investigator", by=ct.rosa)
    assert queues(ct.ines)["drafting"][0].what == "Returned by Rosa Marín to Theo Okafor"


def test_a_correction_asked_for_comes_to_whoever_drafts(at_signature, ct):
    actions.ask_for_correction(at_signature.charge, by=at_signature.dana, what_is_wrong="My name is misspelled.")
    assert queues(ct.theo)["corrections"][0].detail == "My name is misspelled."


def test_a_signed_charge_waits_for_oath_then_filing_then_service(at_signature, ct):
    at_signature.sign()
    assert "not yet sworn" in queues(ct.cole)["oath"][0].what
    at_signature.swear()
    assert "oath" not in queues(ct.cole)
    assert queues(ct.cole)["filing"][0].url.endswith("/filing/")
    at_signature.reach_filed()
    (item,) = queues(ct.cole)["service"]
    assert item.detail == "Acme Paper Company"
    assert item.dates[0]["owed_by"] == "Agency (Acme Paper Company)"  # whom it is about


def test_a_paper_that_could_not_be_printed_waits_for_a_person(at_drafting, ct):
    at_drafting.write()
    at_drafting.approve()
    paper = actions.send_charge_for_signature(at_drafting.charge, by=ct.theo)
    assert "papers" not in queues(ct.theo)
    Job.objects.filter(subject=str(paper.pk)).update(parked_at=clock.now(), last_error="CannotBePrinted: No glyph.")
    assert queues(ct.theo)["papers"][0].url.endswith("#papers")


def test_a_date_is_said_when_it_is_near_and_why(client_for, url, at_filed, ct):
    assert "dates" not in queues(ct.rosa)
    with days_on(5):
        items = queues(ct.rosa)["dates"]
        page = client_for(ct.rosa).text(url("my_day"))
        why = client_for(ct.rosa).text(items[0].dates[0]["why"])
    assert {item.dates[0]["owed"] for item in items} == {"agency"}
    assert items[0].dates[0]["why"] in page
    assert at_filed.case.number in page
    assert "The charge was filed on" in why


def test_what_is_more_pressing_stands_first_and_a_case_stands_there_once(walk, at_filed, ct):
    walk("drafting", name="Robin", email="robin@people.example")
    with days_on(5):
        first = my_day(User.objects.get(pk=ct.rosa.pk)).first
    assert [item.days for item in first] == sorted(item.days for item in first)
    assert len({item.case.pk for item in first}) == len(first)


@pytest.mark.parametrize("person", ["rosa", "theo", "amara", "cole", "ines"])
def test_every_number_is_the_number_of_cases_in_the_list_it_opens(client_for, url, walk, at_inquiry, ct, person):
    walk("drafting", name="Robin", email="robin@people.example")
    walk("signature", name="Lee", email="lee@people.example").sign()
    user = getattr(ct, person)
    sections = my_day(User.objects.get(pk=user.pk)).sections
    for section in sections:
        assert docket(user, {"queue": section.code}).count() == section.cases
        assert len({item.case.pk for item in section.items}) == section.cases
    page = client_for(user).text(url("my_day"))
    assert set(re.findall(r"\?queue=(\w+)", page)) == {section.code for section in sections if section.cases}


def test_an_empty_day_says_what_would_be_here(client_for, url, ct):
    page = client_for(ct.ines).text(url("my_day"))
    assert "Nothing to do now" in page
    assert "Work that a supervisor returned to you" in page


def test_my_day_asks_the_same_number_of_questions_for_few_and_for_many(client_for, url, walk, ct):
    def one_more(n: int) -> None:
        walk("filed", name=f"Filed{n}", email=f"filed{n}@people.example")
        done = walk("drafting", name=f"Draft{n}", email=f"draft{n}@people.example")
        done.write()
        submit_for_review(done.charge, by=ct.theo)

    one_more(0)
    few = client_for(ct.rosa).questions(url("my_day"))
    for n in range(1, 4):
        one_more(n)
    assert client_for(ct.rosa).questions(url("my_day")) == few


def test_a_case_that_waits_for_a_mediator_stands_in_the_supervisors_day_until_it_has_one(at_answer, ct):
    answered(at_answer)
    begin_assessment(at_answer.case, by=ct.vera)
    at_answer.refresh()
    write_assessment(at_answer.case, outcome="retain", ground="", reasons="As read.", by=ct.juno, base=0)
    approve(submit_for_review(at_answer.case.assessments.get(), by=ct.juno), by=ct.vera)
    issue_assessment(at_answer.case, by=ct.vera)
    assert queues(ct.rosa)["unassigned"][0].case.pk == at_answer.case.pk
    assert "unassigned" not in queues(ct.theo)
    assign_mediator(at_answer.case, to=ct.pat, by=ct.rosa)
    assert "unassigned" not in queues(ct.rosa)


def test_a_default_that_was_asked_for_waits_for_the_director(at_answer, ct):
    with days_on(60):
        day = clock.today(at_answer.agency)
        request_default(
            at_answer.acme, by=ct.rosa, ground="answer", facts="Nothing came.", on=day, proof="Certified mail 1"
        )
        assert queues(ct.vera)["asked"][0].case.pk == at_answer.case.pk
        assert "asked" not in queues(ct.rosa)


@pytest.mark.parametrize("most", [1, 200])
def test_however_many_dates_are_read_the_number_of_a_queue_is_that_of_its_list(walk, daily_jobs, monkeypatch, most):
    monkeypatch.setattr("chro_cases.desk.queues.MOST_DATES", most)
    for name in ("Dana", "Robin", "Lee"):
        walked = walk("filed", name=name, email=f"{name.lower()}@people.example")
    rosa = User.objects.get(pk=walked.team.rosa.pk)
    near = walked.case.deadlines.get(clock="CT-SERVE").due_on
    with daily_jobs.at(near):
        counted = {section.code: section.cases for section in my_day(rosa).sections}
        listed = {code: docket(rosa, {"queue": code}).count() for code in counted}
    assert counted == listed
    assert counted["dates"] == 3
