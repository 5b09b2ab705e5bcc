"""The docket: filters, search, order, pages; all of it in the address, none of it able to break the page."""

import re
from base64 import urlsafe_b64encode
from datetime import timedelta
from json import dumps

import pytest

from intake import actions


def place(value: str | None) -> str:
    """A place in a list as an address names it, made up."""
    key = "00000000-0000-4000-8000-000000000000"
    return urlsafe_b64encode(dumps([value, key, 3]).encode()).decode().rstrip("=")


HOSTILE = [
    "?q=%00",
    "?q=" + "a" * 3000,
    "?q=%25_%5C%27%22%3B--",
    "?q=%ED%A0%80",
    "?q=" + "word%20" * 200,
    "?stage=%27%20OR%201%3D1",
    "?stage=determinationn&area=moon",
    "?worker=-1",
    "?worker=999999999999999999999999",
    "?worker=1e5",
    "?due=999999",
    "?due=-7",
    "?queue=__class__",
    "?sort=number%3BDROP",
    "?sort=--number",
    "?sort=",
    "?page=0",
    "?page=-3",
    "?page=99999999999999999999",
    "?page=last%00",
    "?page=%C2%B2",
    "?after=x",
    "?sort=number&after=" + place("a\0b"),
    "?sort=number&after=" + place("\ud800"),
    "?sort=number&before=" + place("\0"),
    "?sort=received&after=" + place("0001-01-01T00:00:00+14:00"),
    "?sort=received&after=" + place("9999-12-31T23:59:59-14:00"),
    "?sort=due&after=" + place(None),
    "?after=" + "A" * 3000,
    "?before=W10",
    "?after=WzEsMiwzXQ",
    "?after=WyJub3doZXJlIiwgIjEyMyIsIDFd",
    "?sort=due&after=WyIyMDI2LTAxLTAxVDAwOjAwOjAwIiwgIjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMCIsIDFd",
    "?q=a&q=b&stage=filed&stage=closed",
    "?%F0%9F%92%A9=1",
]


def numbers(page: str) -> list[str]:
    """The numbers of the cases listed, in their order."""
    return re.findall(r'class="number" href="/cases/[-0-9a-f]+/">([^<]+)<', page)


@pytest.mark.parametrize("query", HOSTILE)
def test_no_query_breaks_the_docket(client_for, url, ct, query):
    answer = client_for(ct.rosa).get(url("docket") + query)
    assert answer.status_code in (200, 400)


def test_what_is_not_understood_is_left_out_and_said(client_for, url, at_drafting, ct):
    case = at_drafting.case
    page = client_for(ct.rosa).text(url("docket") + "?stage=moon&q=Reyes")
    assert "Not understood and ignored: Stage" in page
    assert case.number in page


@pytest.mark.parametrize(
    "words", ["reyes", "DANA", "dana reyes", "Reyes Dana", "acme", "paper comp", "I-20", "Reyes acme"]
)
def test_a_case_is_found_by_any_number_and_any_name(client_for, url, at_drafting, ct, words):
    case = at_drafting.case
    assert numbers(client_for(ct.rosa).text(url("docket") + f"?q={words}")) == [case.number]
    assert numbers(client_for(ct.rosa).text(url("docket") + f"?q={words} nobody")) == []


def test_an_inquiry_is_found_by_who_told_it_and_by_the_old_number_after_filing(client_for, url, walk, at_inquiry, ct):
    told = at_inquiry.case
    assert numbers(client_for(ct.amara).text(url("docket") + "?q=reyes")) == [told.number]
    filed = walk("filed", name="Robin", email="robin@people.example").case
    inquiry = filed.numbers.get(kind="inquiry").value
    assert numbers(client_for(ct.cole).text(url("docket") + f"?q={inquiry}")) == [filed.number]


def test_filters_narrow_and_the_address_keeps_them(client_for, url, walk, at_drafting, ct):
    drafting, filed = at_drafting.case, walk("filed", name="Robin", email="robin@people.example").case
    both = {drafting.number, filed.number}
    answers = {
        "?stage=filed": {filed.number},
        "?stage=closed": set(),
        "?worker=nobody": set(),
        f"?worker={ct.theo.pk}": both,
        "?worker=me": set(),
        "?area=employment": both,
        "?area=housing": set(),
        "?due=late": set(),
        "?due=14": set(),
        "?queue=service": {filed.number},
    }
    assert {query: set(numbers(client_for(ct.rosa).text(url("docket") + query))) for query in answers} == answers
    assert '<option value="filed" selected' in client_for(ct.rosa).text(url("docket") + "?stage=filed")


@pytest.mark.parametrize(("sort", "reverse"), [("number", False), ("received", False), ("stage", False), ("due", True)])
def test_columns_are_sorted_by_the_server_both_ways(client_for, url, walk, at_drafting, ct, sort, reverse):
    first, second = at_drafting.case, walk("filed", name="Robin", email="robin@people.example").case
    order = [second.number, first.number] if reverse or sort == "number" else [first.number, second.number]
    page = client_for(ct.rosa).text(url("docket") + f"?sort={sort}")
    assert numbers(page) == order
    assert 'aria-sort="ascending"' in page
    down = client_for(ct.rosa).text(url("docket") + f"?sort=-{sort}")
    assert numbers(down) == order[::-1]
    assert 'aria-sort="descending"' in down


def inquiries(ct, count: int) -> None:
    """So many inquiries that Amara took."""
    for n in range(count):
        told = actions.InquiryData(
            area="employment",
            what_happened="x",
            who="Acme",
            where="Hartford",
            given_name=f"N{n}",
            family_name="Many",
            email=f"n{n}@people.example",
        )
        actions.take_inquiry(actions.receive_inquiry(ct.agency, told, key=f"many-{n}").event.case, by=ct.amara)


def test_the_docket_has_pages_and_their_links_keep_the_rest_of_the_address(client_for, url, ct):
    inquiries(ct, 27)
    first = client_for(ct.rosa).text(url("docket") + "?q=many&sort=number")
    assert len(numbers(first)) == 25
    assert "1 to 25 of 27" in first
    [onward] = re.findall(r'href="(\?[^"]*after=[^"]*)"', first)
    assert onward.startswith("?q=many&amp;sort=number&amp;after=")
    second = client_for(ct.rosa).text(url("docket") + onward.replace("&amp;", "&"))
    assert "26 to 27 of 27" in second
    assert len({*numbers(first), *numbers(second)}) == 27
    [back] = re.findall(r'href="(\?[^"]*before=[^"]*)"', second)
    assert numbers(client_for(ct.rosa).text(url("docket") + back.replace("&amp;", "&"))) == numbers(first)


def test_the_docket_asks_the_same_number_of_questions_for_1_and_for_25_cases(client_for, url, walk, at_filed, ct):
    one = client_for(ct.rosa).questions(url("docket"))
    for n in range(4):
        walk("drafting", name=f"Robin{n}", email=f"robin{n}@people.example")
    inquiries(ct, 20)
    assert "1 to 25 of 25" in client_for(ct.rosa).text(url("docket"))
    assert client_for(ct.rosa).questions(url("docket")) == one
    assert one <= 25


def test_dates_near_and_missed_are_said_in_words(client_for, url, at_filed, ct):
    case = at_filed.case
    page = client_for(ct.rosa).text(url("docket"))
    due = case.deadlines.current().filter(owed_by="agency").order_by("due_on").first()
    left = due.due_on - due.trigger.on
    assert f"{left // timedelta(1)} days left" in page


@pytest.mark.parametrize("words", ["Rieyes", "dana ryes", "REYEZ", "Aceme Paper", "paepr reyes"])
def test_a_name_that_was_typed_a_little_otherwise_is_found_and_the_page_says_so(
    client_for, url, at_drafting, ct, words
):
    page = client_for(ct.theo).text(url("docket") + f"?q={words}")
    assert at_drafting.case.number in page
    assert "These have a similar name" in page
    file = client_for(ct.theo).get(url("docket_csv") + f"?q={words}").content.decode()
    assert at_drafting.case.number in file


def test_a_name_that_is_found_as_typed_brings_no_similar_ones(client_for, url, walk, ct):
    exact, other = walk("drafting"), walk("drafting", name="Robin", email="robin@people.example")
    page = client_for(ct.theo).text(url("docket") + "?q=robin")
    assert other.case.number in page
    assert exact.case.number not in page
    assert "similar name" not in page


def test_a_similar_name_of_a_case_that_one_may_not_see_changes_nothing(client_for, url, at_drafting, ct):
    seen = client_for(ct.hugo).text(url("docket") + "?q=Rieyes")
    assert at_drafting.case.number not in seen
    assert "similar name" not in seen
    assert "No case found" in seen


@pytest.mark.parametrize("typed", ["Reyes, Dana", "dana reyes.", "“Dana Reyes”", "(Reyes)", "{number}.", "{number},"])
def test_what_stands_around_a_word_is_none_of_it(client_for, url, at_filed, ct, typed):
    words = typed.format(number=at_filed.case.number)
    page = client_for(ct.rosa).get(url("docket"), {"q": words}).content.decode()
    assert numbers(page) == [at_filed.case.number]


@pytest.mark.parametrize("marks", ["'''", "’", "...", " , ;", "´`", "' ' '"])
def test_marks_alone_find_nothing_rather_than_everything(client_for, url, at_filed, ct, marks):
    page = client_for(ct.rosa).get(url("docket"), {"q": marks}).content.decode()
    assert numbers(page) == []
    assert "No case found" in page
