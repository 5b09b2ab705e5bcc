"""The key that makes a form count once, however often it is sent."""

from uuid import uuid4

from django import forms

from chro_cases.look.fields import Line


def new_key() -> str:
    """A key nobody has used: drawn when a form is first shown, and sent back with it."""
    return uuid4().hex


class OnceForm(forms.Form):
    """A form that files or takes something in: a retry with the same key gets the same receipt."""

    key = Line(64, widget=forms.HiddenInput, initial=new_key)
