"""A day is typed in three parts; the sentence says which part is wrong, and nothing typed is lost."""

from datetime import date, time

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as some

from chro_cases.ui.fields import MemorableDateField, TimeOfDay


class Form(forms.Form):
    on = MemorableDateField(label="Day")


def typed(month="", day="", year="", form=Form) -> forms.Form:
    return form({"on_month": month, "on_day": day, "on_year": year})


def test_three_parts_make_a_day():
    form = typed("2", "29", "2024")
    assert form.is_valid()
    assert form.cleaned_data["on"] == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (("2", "31", "2026"), "February 2026 has 28 days"),
        (("", "3", "2026"), "Choose a month"),
        (("4", "", "2026"), "from 1 to 31"),
        (("4", "32", "2026"), "from 1 to 31"),
        (("4", "3", "26"), "four digits"),
        (("4", "3", "2200"), "four digits"),
        (("4", "3", "9" * 5000), "four digits"),
        (("4", "٣", "2026"), "from 1 to 31"),
        (("13", "1", "2026"), "Choose a month"),
        (("4", "1\x00", "2026"), "cannot be kept"),
        (("4", "1\ud800", "2026"), "cannot be kept"),
        (("", "", ""), "Fill in the date"),
    ],
)
def test_each_wrong_part_is_named(parts, words):
    assert words in " ".join(typed(*parts).errors["on"])


def test_the_thirty_first_of_february_stays_in_the_fields_and_the_day_is_marked():
    form = typed("2", "31", "2026")
    page = str(form)
    assert '<option value="2" selected>' in page
    assert 'value="31"' in page
    assert form["on"].focus_id == "id_on_1"
    assert page.count('aria-invalid="true"') == 1


def test_a_day_after_the_bound_is_refused_with_the_bound():
    class Past(forms.Form):
        on = MemorableDateField(not_after=lambda: date(2026, 4, 3))

    assert "after April 3, 2026" in typed("4", "4", "2026", Past).errors["on"][0]
    assert typed("4", "3", "2026", Past).is_valid()


def test_a_day_before_the_bound_is_refused_with_the_bound():
    class Later(forms.Form):
        on = MemorableDateField(not_before=date(2026, 4, 3))

    assert "before April 3, 2026" in typed("4", "2", "2026", Later).errors["on"][0]


def test_an_optional_day_may_be_left_empty():
    assert MemorableDateField(required=False).clean(["", "", ""]) is None
    assert MemorableDateField(required=False).clean(None) is None


def test_months_are_named_in_the_language_of_the_page():
    with translation.override("es"):
        assert "febrero" in str(Form())


def test_an_initial_day_fills_the_parts():
    page = str(Form(initial={"on": date(2026, 4, 3)}))
    assert '<option value="4" selected>' in page
    assert 'value="2026"' in page


@given(some.lists(some.text(max_size=8), min_size=3, max_size=3))
def test_no_three_texts_break_the_field(parts):
    form = typed(*parts)
    assert form.is_valid() == isinstance(form.cleaned_data.get("on"), date)
    assert str(form).encode("utf-8")


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("2:05 PM", time(14, 5)),
        ("2:05 p. m.", time(14, 5)),
        ("12 am", time(0)),
        ("12:30pm", time(12, 30)),
        ("14:05", time(14, 5)),
        ("9.15", time(9, 15)),
        (" ", None),
    ],
)
def test_an_hour_is_read_as_people_write_it(text, hour):
    assert TimeOfDay(required=False).clean(text) == hour


@pytest.mark.parametrize("text", ["9", "25:00", "13 pm", "0 am", "2:60", "noon", "1\x00", "\ud800", "9" * 5000])
def test_what_is_no_hour_is_refused_with_an_example(text):
    with pytest.raises(ValidationError, match="like 2:05 PM"):
        TimeOfDay().clean(text)
