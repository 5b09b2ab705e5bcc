"""What a page reads of a case at once is what the case is: the same rows, the same answers, and nothing for an act."""

import pytest

from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.cases.models import Case, Event, Review
from chro_cases.cases.reading import Reading, tables
from chro_cases.cases.registry import acts
from chro_cases.errors import Refused
from chro_cases.people.models import Address, Organisation, Person
from intake import actions


def read(case) -> Case:
    """The case as a page has it, beside the one that asks every time."""
    copy = Case.objects.get(pk=case.pk)
    copy.reading = Reading(copy)
    return copy


def values(row) -> dict:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def test_every_row_is_read_as_the_database_has_it(housing_at_determination):
    known, case = read(housing_at_determination.case), housing_at_determination.case
    for model in tables():
        assert [values(row) for row in known.rows(model)] == [values(row) for row in case.rows(model)], model
    assert sum(len(known.rows(model)) for model in tables()) > 20


def test_rows_name_the_people_in_the_case_without_another_question(at_answer, django_assert_num_queries):
    case = read(at_answer.case)
    with django_assert_num_queries(0):
        names = [party.name for party in case.rows(type(at_answer.acme))]
        reached = [party.reached_by("postal") for party in case.rows(type(at_answer.acme))]
    assert names == ["Dana Reyes", "Acme Paper Company"]
    assert reached == ["1 Elm Street, Hartford", "9 Mill Road, Hartford"]
    assert {Person, Organisation, Address, Event} <= set(case.reading._rows)


def answers_agree(case) -> None:
    asked, known = Case.objects.get(pk=case.pk), read(case)
    for act in acts():
        assert bool(act.when(known)) == bool(act.when(asked)), act.kind
        for need in act.needs:
            assert need(known) == need(asked), act.kind


def test_every_need_and_condition_answers_the_same_of_a_charge_to_be_signed(at_signature):
    answers_agree(at_signature.case)


def test_every_need_and_condition_answers_the_same_of_a_case_to_be_decided(mo_at_determination):
    answers_agree(mo_at_determination.case)


def test_an_approval_stands_on_the_page_as_long_as_the_words_do(at_drafting, ct):
    at_drafting.write()
    approve(submit_for_review(at_drafting.charge, by=ct.theo), by=ct.rosa)
    assert read(at_drafting.case).standing("charge") == Review.objects.get()
    at_drafting.write(["Other words."])
    assert read(at_drafting.case).standing("charge") is None


def test_under_the_lock_everything_is_asked_again(at_inquiry, ct):
    actions.take_inquiry(at_inquiry.case, by=ct.amara)
    case = read(at_inquiry.case)
    actions.record_interview(at_inquiry.case, by=ct.amara, on=at_inquiry.today, mode="phone", notes="She told it.")
    with pytest.raises(Refused) as refused:
        case.start_charge(by=ct.amara)
    assert "The intake interview has yet to be recorded." not in str(refused.value)
    assert case.reading is None


def test_no_secret_of_a_login_is_read(at_answer):
    people = read(at_answer.case).reading.rows(type(at_answer.dana))
    (dana,) = [person for person in people if person == at_answer.dana]
    assert {"password", "last_login"} <= dana.get_deferred_fields()
