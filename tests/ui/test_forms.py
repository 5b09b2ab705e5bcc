"""Hints and errors are tied to their fields, for those who hear a page as for those who see it."""

import re
from html.parser import HTMLParser

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from chro_cases.ui.fields import (
    ChoiceField,
    Confirm,
    LineField,
    MemorableDateField,
    MultipleChoiceField,
    TextField,
    Upload,
    YesNo,
)
from chro_cases.ui.forms import SampleForm
from chro_cases.ui.samples import MISTYPED


class Ids(HTMLParser):
    """Every id of a page, and every id that something on it points to."""

    def __init__(self, page: str):
        super().__init__()
        self.ids, self.named = [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name == "id":
                self.ids.append(value)
            if name in ("for", "aria-describedby", "aria-labelledby"):
                self.named += value.split()
            if name == "href" and value.startswith("#"):
                self.named += [value[1:]]


@pytest.mark.parametrize("form", [SampleForm(), SampleForm({}), SampleForm(MISTYPED)])
def test_every_id_is_there_once_and_every_pointer_leads_to_one(form):
    page = Ids(str(form))
    assert len(page.ids) == len(set(page.ids))
    assert set(page.named) <= set(page.ids)


def test_the_summary_leads_to_the_first_control_of_every_field_with_an_error():
    form = SampleForm({})
    links = re.findall(r'href="#([^"]+)"', str(form))
    assert links == [form[name].focus_id for name in form.errors]
    assert {"id_harm_0", "id_day_0", "id_name", "id_true"} <= set(links)


def test_a_field_in_error_keeps_its_hint_and_names_its_error():
    assert 'aria-describedby="id_name_helptext id_name_error"' in str(SampleForm({}))


def test_a_long_text_says_how_much_fits_without_scripts():
    assert re.search(r'aria-describedby="id_story_limit".*Up to 600 characters', str(SampleForm()), re.DOTALL)


def test_optional_fields_say_so_in_words():
    form = SampleForm()
    assert "(optional)" in form["phone"].as_field_group()
    assert "(optional)" not in form["name"].as_field_group()


def test_questions_with_several_answers_stand_in_a_fieldset_with_their_legend():
    class Asked(forms.Form):
        kind, on, safe = ChoiceField([("a", "A")], label="Kind"), MemorableDateField(label="Day"), YesNo(label="Safe")

    page = str(Asked())
    assert page.count("<fieldset") == page.count("<legend") == 3


def test_a_hint_is_text_and_never_markup():
    class Asked(forms.Form):
        name = LineField(9, help_text="<script>1</script>", label="<b>")

    assert "<script>" not in str(Asked())
    assert "<b>" not in str(Asked())


@pytest.mark.parametrize("sent", ["z", "\x00", "\ud800", "a" * 100_000])
def test_an_answer_that_was_not_offered_is_refused_without_repeating_it(sent):
    class Asked(forms.Form):
        kind, kinds = ChoiceField([("a", "A")]), MultipleChoiceField([("a", "A")])

    form = Asked({"kind": sent, "kinds": [sent]})
    assert form.errors["kind"] == form.errors["kinds"] == ["This answer is not offered any more. Choose again."]
    assert str(form).encode("utf-8")


def test_a_box_to_agree_to_must_be_ticked():
    class Asked(forms.Form):
        ok = Confirm(label="It is true.")

    assert Asked({}).errors["ok"] == ["Tick the box to go on."]
    assert Asked({"ok": "on"}).is_valid()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [("a.pdf", b"", "empty"), ("a.pdf", b"12345", "too big"), ("a.exe", b"123", "Files of this kind")],
)
def test_a_file_that_cannot_be_taken_is_refused_in_words(name, content, words):
    class Sent(forms.Form):
        file = Upload(4, (".pdf",))

    assert words in Sent({}, {"file": SimpleUploadedFile(name, content)}).errors["file"][0]


def test_a_refusal_of_the_house_stands_on_top_of_its_form_with_what_was_typed():
    class Typed(forms.Form):
        story = TextField(50)

    form = Typed({"story": "my words"})
    form.refused = True
    form.add_error(None, ["A supervisor has yet to approve the charge."])
    page = str(form)
    assert page.index("This cannot be done now") < page.index("A supervisor has yet") < page.index("my words")
