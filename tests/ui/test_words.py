"""What people type is kept letter by letter, or refused with a sentence at the field; it never breaks a page."""

import pytest
from django import forms
from django.core.exceptions import ValidationError

from chro_cases.ui.fields import Email, LineField, Phone, TextField, WholeNumber

BROKEN = ["a\x00b", "a\ud800b", "a\x1bb", "a\x85b", "a\ufdd0b", "a\U0001ffffb", "\x7f"]


def sentence(field, value) -> str:
    with pytest.raises(ValidationError) as refusal:
        field.clean(value)
    return " ".join(refusal.value.messages)


@pytest.mark.parametrize("text", BROKEN)
@pytest.mark.parametrize("field", [LineField(50), TextField(50), Email(), Phone(), WholeNumber(1, 9)])
def test_a_character_that_cannot_be_kept_is_refused_at_the_field(field, text):
    assert "cannot be kept" in sentence(field, text)


def test_the_sentence_says_behind_which_words_the_character_stands():
    assert "after “came to the manager”" in sentence(TextField(500), "Then I came to the manager\x00 again")


@pytest.mark.parametrize("text", BROKEN)
def test_a_page_can_show_again_what_could_not_be_kept(text):
    class Typed(forms.Form):
        name = LineField(50)

    page = str(Typed({"name": text}))
    assert "\N{REPLACEMENT CHARACTER}" in page
    assert page.encode("utf-8")


@pytest.mark.parametrize("mark", [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"])
def test_a_name_may_not_hide_marks_that_turn_letters_around(mark):
    assert "turns the order of letters around" in sentence(LineField(50), f"abc{mark}gnp.exe")


@pytest.mark.parametrize("name", ["יעל לוי", "محمد\u200c علی", "José", "Nguyễn", "O’Brien-Ruíz", "🩷", "𠮷野"])
def test_names_of_every_script_are_kept(name):
    assert LineField(50).clean(name) == name


def test_one_letter_is_written_one_way():
    assert LineField(50).clean("Jose\u0301") == "José"


def test_a_line_is_one_line_and_prose_keeps_its_paragraphs():
    assert LineField(50).clean("  12 Main\r\nStreet ") == "12 Main Street"
    assert TextField(50).clean(" one\r\n\r\ntwo\r\n") == "one\n\ntwo"


def test_a_line_end_counts_as_one_character_however_the_browser_sends_it():
    assert TextField(3).clean("a\r\nb") == "a\nb"


def test_a_long_text_is_refused_with_both_numbers_and_stays_in_the_field():
    class Typed(forms.Form):
        story = TextField(5)

    form = Typed({"story": "y" * 1_000_000})
    assert form.errors["story"] == ["This is too long: 1000000 characters. At most 5 characters fit."]
    assert "y" * 1_000_000 in str(form)


def test_the_browser_is_never_told_to_cut_a_text_short():
    class Typed(forms.Form):
        name, story = LineField(5), TextField(5)

    assert "maxlength" not in str(Typed())


@pytest.mark.parametrize("address", ["dana", "dana@", "a b@example.com", "dana@example.com\nBcc: all@example.com", "@"])
def test_what_is_no_address_is_refused_with_an_example(address):
    assert "name@example.com" in sentence(Email(), address)


def test_a_number_copied_from_a_telephone_is_taken_without_its_invisible_marks():
    assert Phone().clean("\u202a+1 (860) 555-0134\u202c") == "+1 (860) 555-0134"


@pytest.mark.parametrize("digits", ["0", "10", "9" * 5000, "1e3", "٣", "-1", "1.5"])
def test_a_number_out_of_bounds_is_refused_in_words(digits):
    assert "between 1 and 9" in sentence(WholeNumber(1, 9), digits)


def test_commas_in_a_number_are_how_people_write_it():
    assert WholeNumber(1, 100_000).clean("12,500") == 12_500
