"""What stands on the page of a respondent, and of whoever represents somebody."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from chro_cases.cases.models import Party
from chro_cases.documents.exhibits import file_exhibit
from chro_cases.people.models import Person, User
from tests.investigations.answering import in_days, noor
from tests.portal.test_acts import page


def test_a_day_to_choose_another_way_that_has_passed_does_not_make_an_answer_late(at_answer):
    user = noor(at_answer)
    due = at_answer.case.deadlines.current().get(clock="CT-ANSWER")
    with in_days(20):
        shown = page(at_answer, user)[1]
    assert shown.context["turn"]["by"] == due.due_on
    assert "days late" not in shown.content.decode()
    assert "this day has passed" in shown.content.decode()


def test_who_answers_is_told_the_last_day_on_the_page_of_the_answer(at_answer):
    client, _shown = page(at_answer, noor(at_answer))
    dates = client.get(reverse("investigations:my_answer", args=[at_answer.case.pk])).context["dates"]
    assert [date["on"] for date in dates] == [at_answer.case.deadlines.current().get(clock="CT-ANSWER").due_on]


def test_who_represents_a_respondent_reads_the_papers_that_were_sent_to_it(at_answer):
    client, shown = page(at_answer, noor(at_answer))
    papers = shown.context["papers"]
    assert sorted(paper["title"] for paper in papers) == ["Notice: what you have to do", "The complaint"]
    assert {client.get(paper["url"]).status_code for paper in papers} == {200}


def test_who_represents_a_complainant_has_signed_nothing_and_is_sent_to_no_receipt(at_filed):
    person = Person.objects.create(agency=at_filed.agency, given_name="Lena", family_name="Lark")
    user = User.objects.create_user("lena@people.example", person=person)
    Party.objects.begin(
        at_filed.case.events.last(), role="representative", person=person, represents=at_filed.dana_party
    )
    words = page(at_filed, user)[1].content.decode()
    assert "You signed" not in words
    assert f"{at_filed.dana_party} signed the complaint." in words
    assert reverse("intake:read_and_sign", args=[at_filed.case.pk]) not in words


def test_the_papers_on_file_stand_under_each_other_on_a_phone(at_answer):
    user = noor(at_answer)
    upload = SimpleUploadedFile("pay.txt", b"What everybody is paid.")
    file_exhibit(at_answer.case, by=at_answer.team.cole, title="Pay records", upload=upload, party=at_answer.acme)
    words = (
        page(at_answer, user)[0].get(reverse("investigations:my_exhibits", args=[at_answer.case.pk])).content.decode()
    )
    assert "Pay records" in words
    assert "site-table--stack" in words
