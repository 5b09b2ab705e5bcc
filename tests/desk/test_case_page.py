"""The case page: everything about one case, and no more questions to the database for a long case than a short one."""

import re
from uuid import uuid4

import pytest
from django.db import connection
from psycopg2.extras import Json

from chro_cases import clock
from chro_cases.cases.actions import submit_for_review
from chro_cases.cases.models import ReadLog
from chro_cases.jobs.models import Job
from intake import actions
from tests.cast import LONG_STAGES


def add_lines(case, count: int) -> None:
    """So many lines more in the case's history, of a kind that names a person, through the trigger that chains them."""
    with connection.cursor() as cursor:
        cursor.execute(
            'INSERT INTO cases_event (case_id, number, kind, channel, at, "on", facts, salt, leaf, hash, tx, '
            "destroyed_by_order, compartment) "
            "SELECT %s, 0, 'assigned', 'system', now(), now(), %s, '', '', '', 0, '', 'open' "
            "FROM generate_series(1, %s)",
            [case.pk, Json({"to": case.events.last().by_id}), count],
        )


@pytest.mark.parametrize("stage", LONG_STAGES)
def test_staff_open_a_case_at_every_stage(client_for, url, walk, ct, stage):
    case = walk(stage).case
    page = client_for(ct.amara if stage == "inquiry" else ct.rosa).text(url("case", case.pk))
    assert case.number in page
    assert case.stage_name in page
    assert "Reyes" in page


def test_opening_the_page_is_kept_in_the_read_log(client_for, url, at_drafting, ct):
    case = at_drafting.case
    client_for(ct.rosa).text(url("case", case.pk))
    assert ReadLog.objects.filter(case=case, user=ct.rosa, page="case").exists()


def test_what_a_step_still_needs_is_said_in_sentences(client_for, url, at_inquiry, ct):
    actions.take_inquiry(at_inquiry.case, by=ct.amara)
    page = client_for(ct.amara).text(url("case", at_inquiry.case.pk))
    assert "The intake interview has yet to be recorded." in page
    assert f"/cases/{at_inquiry.case.pk}/interview/" in page


def test_a_step_that_needs_nothing_more_leads_to_its_page(client_for, url, at_drafting, ct):
    at_drafting.write()
    at_drafting.approve()
    assert f'href="/cases/{at_drafting.case.pk}/signature-request/"' in client_for(ct.theo).text(
        url("case", at_drafting.case.pk)
    )


def test_acts_that_a_role_may_not_do_are_not_offered(client_for, url, at_drafting, ct):
    case = at_drafting.case
    page = client_for(ct.theo).text(url("case", case.pk))
    assert f"/cases/{case.pk}/access/" not in page
    assert f"/cases/{case.pk}/assignment/" not in page
    assert f"/cases/{case.pk}/access/" in client_for(ct.rosa).text(url("case", case.pk))


def test_the_supervisor_is_led_from_the_case_to_the_review(client_for, url, at_drafting, ct):
    at_drafting.write()
    review = submit_for_review(at_drafting.charge, by=ct.theo)
    assert "Review the submitted work" in client_for(ct.rosa).text(url("case", at_drafting.case.pk))
    assert f"/reviews/{review.pk}/" in client_for(ct.rosa).text(url("case", at_drafting.case.pk))
    assert "Review the submitted work" not in client_for(ct.theo).text(url("case", at_drafting.case.pk))


def test_before_a_claim_is_stated_the_time_to_file_is_reckoned_from_what_was_told(client_for, url, at_inquiry, ct):
    page = client_for(ct.amara).text(url("case", at_inquiry.case.pk))
    assert "Calculated from the intake statement" in page
    assert "State limit" in page


def test_a_date_says_its_sum_its_rule_its_edition_and_its_trigger(client_for, url, at_filed, ct):
    case = at_filed.case
    page = client_for(ct.rosa).text(url("case", case.pk))
    deadline = case.deadlines.current().filter(owed_by="agency").first()
    for said in (deadline.sum.steps[0].text, deadline.rule.citation, deadline.edition[:12], "Started by"):
        assert said in page
    assert deadline.sum.confidence.verification in page


def test_dates_that_ended_are_folded_away_with_why(client_for, url, at_filed, ct):
    case = at_filed.case
    page = client_for(ct.rosa).text(url("case", case.pk))
    assert case.deadlines.exclude(ended_at=None).first().ended_why in page


def test_signing_alone_is_said_not_to_swear(client_for, url, at_signature, ct):
    at_signature.sign()
    page = client_for(ct.cole).text(url("case", at_signature.case.pk))
    assert "signed; not yet sworn" in page
    assert "Signing alone does not swear" in page
    at_signature.swear()
    assert "Before Nadia Stein, Notary public, at Hartford" in client_for(ct.cole).text(
        url("case", at_signature.case.pk)
    )


def test_a_paper_is_being_made_then_ready_or_set_aside_with_the_reason(client_for, url, at_drafting, ct):
    at_drafting.write()
    at_drafting.approve()
    paper = actions.send_charge_for_signature(at_drafting.charge, by=ct.theo)
    assert "being made" in client_for(ct.theo).text(url("case", at_drafting.case.pk))
    Job.objects.filter(subject=str(paper.pk)).update(parked_at=clock.now(), last_error="KeyError: canary")
    page = client_for(ct.theo).text(url("case", at_drafting.case.pk))
    assert "The document could not be printed" in page
    assert "canary" not in page


def test_words_that_people_wrote_are_shown_and_never_run(client_for, url, walk, ct):
    done = walk("inquiry", name="<script>alert(1)</script>")
    actions.take_inquiry(done.case, by=ct.amara)
    actions.record_interview(done.case, by=ct.amara, on=done.today, mode="phone", notes="<img src=x onerror=alert(1)>")
    page = client_for(ct.amara).text(url("case", done.case.pk))
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_the_page_asks_the_same_number_of_questions_for_10_and_for_1000_lines(client_for, url, at_answer, ct):
    case = at_answer.case
    few = client_for(ct.rosa).questions(url("case", case.pk))
    add_lines(case, 1000)
    assert client_for(ct.rosa).questions(url("case", case.pk)) == few
    assert few <= 100


def test_a_long_history_comes_by_fifty_and_every_line_is_on_one_page(client_for, url, at_drafting, ct):
    case = at_drafting.case
    add_lines(case, 120)
    pages = [client_for(ct.rosa).text(url("case", case.pk) + f"?page={number}") for number in (1, 2, 3)]
    shown = [page.count('<li class="site-timeline__event">') for page in pages]
    assert shown == [50, 50, case.events.count() - 100]


@pytest.mark.parametrize("query", ["?page=%00", "?page=-1", "?page=9e9", "?history=%27", "?page=99999999999999999999"])
def test_no_query_breaks_the_page(client_for, url, at_drafting, ct, query):
    assert client_for(ct.rosa).get(url("case", at_drafting.case.pk) + query).status_code in (200, 400)


def test_many_papers_come_by_twenty_five_and_each_is_on_one_page(client_for, url, at_answer, ct):
    case = at_answer.case
    paper, kept = case.documents.first(), case.documents.count()
    for _ in range(40):
        paper.pk, paper._state.adding = uuid4(), True
        paper.save(force_insert=True)
    pages = [client_for(ct.rosa).text(url("case", case.pk) + f"?papers={number}") for number in (1, 2)]
    found = [re.findall(r'id="document-([-0-9a-f]+)"', page) for page in pages]
    assert len(found[0]) == 25
    assert len({*found[0], *found[1]}) == len(found[0]) + len(found[1]) == 40 + kept
    assert "?papers=2#papers" in pages[0]


@pytest.mark.parametrize("number", ["0", "-1", "x", "9" * 30, "%00"])
def test_a_page_of_papers_that_is_not_there_is_the_first_or_the_last(client_for, url, at_answer, ct, number):
    assert client_for(ct.rosa).get(url("case", at_answer.case.pk) + f"?papers={number}").status_code in (200, 400)
