"""Forms of the gallery: one of each field."""

from datetime import date

from django import forms
from django.http import QueryDict

from .fields import (
    ChoiceField,
    Confirm,
    Email,
    LineField,
    MemorableDateField,
    MultipleChoiceField,
    Phone,
    TextField,
    TimeOfDay,
    Upload,
    WholeNumber,
    YesNo,
)

HARMS = [("hired", "I was not hired"), ("fired", "I was dismissed"), ("paid", "I was paid less")]
PLACES = [("work", "At work"), ("home", "Where I live"), ("public", "In a shop, restaurant or hotel")]


class SampleForm(forms.Form):
    """Every kind of field once."""

    name = LineField(80, label="Your full name", help_text="As it stands on letters that reach you.")
    email = Email(label="E-mail address")
    phone = Phone(label="Telephone", required=False)
    place = ChoiceField(PLACES, label="Where did it happen?")
    harm = MultipleChoiceField(HARMS, label="What happened?", help_text="Tick all that fit.")
    state = ChoiceField([("CT", "Connecticut"), ("MO", "Missouri")], many=True, label="State", required=False)
    safe = YesNo(label="May we leave a message?", not_sure=True)
    day = MemorableDateField(
        label="When did it last happen?", help_text="For example, April 28 2026.", not_after=date(2026, 12, 31)
    )
    hour = TimeOfDay(label="At what time?", help_text="For example, 2:05 PM.", required=False)
    workers = WholeNumber(0, 1_000_000, label="How many people work there?", required=False)
    story = TextField(600, label="Tell us in your own words", rows=5)
    proof = Upload(25_000_000, (".pdf", ".jpg", ".png"), label="A photo or a letter", required=False)
    true = Confirm(label="What I wrote is true as far as I know.")


class SampleFilters(forms.Form):
    """How a list is narrowed."""

    q = LineField(80, label="Number or name", required=False)
    stage = ChoiceField([("filed", "Filed"), ("answer", "Answer")], many=True, label="Stage", required=False)

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="filter_%s")
