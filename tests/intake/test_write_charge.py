"""The charge is written in numbered paragraphs; moving them keeps every word, and nobody overwrites another unseen."""

import pytest
from django.urls import reverse

from intake import actions


@pytest.fixture
def drafting(at_drafting):
    return at_drafting


@pytest.fixture
def theo(ct, client_for):
    return client_for(ct.theo)


@pytest.fixture
def send(drafting, theo, url):
    return lambda *texts, act="save", base=0: theo.post(
        url("intake:charge", drafting.case),
        {"act": act, "base": base, **{f"paragraph_{number}": text for number, text in enumerate(texts, 1)}},
    )


def versions(charge) -> str:
    return reverse("casework:versions", args=[charge.case_id, "charge", charge.pk])


def boxes(answer) -> list[str]:
    form = answer.context["form"]
    return [form[name].value() for name in form.names]


@pytest.mark.parametrize(
    ("act", "left"),
    [
        ("add-1", ["One.", "", "Two."]),
        ("add-2", ["One.", "Two.", ""]),
        ("remove-1", ["Two."]),
        ("up-2", ["Two.", "One."]),
        ("down-1", ["Two.", "One."]),
        ("up-1", ["One.", "Two."]),
        ("down-2", ["One.", "Two."]),
        ("remove-9", ["One.", "Two."]),
        ("remove-0", ["One.", "Two."]),
    ],
)
def test_boxes_are_added_moved_and_taken_out_without_saving(drafting, send, act, left):
    answer = send("One.", "Two.", act=act)
    assert answer.status_code == 200
    assert boxes(answer) == left
    assert drafting.charge.latest is None


def test_what_was_moved_keeps_the_version_it_was_written_from(send):
    assert send("One.", "Two.", act="up-2", base=3).context["form"]["base"].value() == 3


def test_empty_boxes_are_left_out_of_the_version(drafting, send):
    assert send("One.", "  ", "Two.").status_code == 302
    assert drafting.charge.latest.body == {"paragraphs": ["One.", "Two."]}


def test_when_somebody_wrote_meanwhile_both_texts_are_shown_and_the_next_save_stands(drafting, ct, send):
    drafting.write(["One."], by=ct.rosa)
    answer = send("Mine.")
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "Rosa Marín wrote version 1 while you were writing." in shown
    assert "Changes from version 1 of Rosa Marín to your text" in shown
    assert boxes(answer) == ["Mine."]
    assert send("Mine.", base=answer.context["form"]["base"].value()).status_code == 302


def test_the_same_words_again_are_no_new_version(drafting, send):
    send("One.")
    assert send("One.", base=1).status_code == 409
    assert drafting.charge.versions.count() == 1


@pytest.mark.parametrize("bad", ["a\x00b", "x" * 4001])
def test_a_broken_paragraph_is_named_and_the_others_stay(send, bad):
    answer = send("One.", bad)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["paragraph_2"]
    assert boxes(answer)[0] == "One."


@pytest.mark.parametrize("base", ["", "x", "9" * 40, "-1"])
def test_a_broken_version_number_saves_nothing(drafting, send, base):
    assert send("One.", base=base).status_code in (409, 422)
    assert send("One.", act="add-1", base=base).status_code == 200
    assert drafting.charge.latest is None


def test_more_paragraphs_than_fit_are_refused_with_a_sentence(drafting, send):
    assert send(*(f"{number}." for number in range(130))).status_code == 409
    assert drafting.charge.latest is None


def test_the_paper_beside_reads_as_it_will_with_what_is_typed(send):
    paper = send("One.", "Two.", act="preview").context["paper"]
    assert paper["paragraphs"] == ["One.", "Two."]
    assert ("Respondent", "Acme Paper Company, 9 Mill Road, Hartford") in [(str(k), v) for k, v in paper["heads"]]


def test_before_it_is_started_the_page_says_so(at_inquiry, ct, client_for, url):
    case = at_inquiry.case
    actions.take_inquiry(case, by=ct.amara)
    answer = client_for(ct.amara).get(url("intake:charge", case))
    assert answer.status_code == 409
    assert "The charge has yet to be started." in answer.content.decode()


def test_two_versions_are_compared_word_by_word(drafting, theo, send):
    send("He paid me less.", "Second.")
    send("She paid me less.", "Second.", base=1)
    words = theo.get(versions(drafting.charge) + "?before=1&after=2").context["words"]
    assert ("removed", "He ") in words
    assert ("added", "She ") in words
    assert "".join(text for kind, text in words if kind != "removed").startswith("1. She paid me less.")


@pytest.mark.parametrize("query", ["", "?before=1&after=9", "?before=x&after=%F0%9F%A9%B7", f"?before={10**30}"])
def test_versions_that_do_not_exist_are_answered_with_a_page(drafting, theo, send, query):
    send("One.")
    assert theo.get(versions(drafting.charge) + query).status_code in (200, 422)


def test_a_clerk_does_not_write_and_another_office_does_not_see(drafting, ct, client_for, url):
    assert client_for(ct.cole).get(url("intake:charge", drafting.case)).status_code == 404
    assert client_for(ct.ines).get(url("intake:charge", drafting.case)).status_code == 404
