"""What a complainant fills in to sign the charge, or to say what is wrong with it."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from chro_cases.casework.forms import IdempotentForm
from chro_cases.documents.models import Document
from chro_cases.rules import OathMethod
from chro_cases.ui.fields import ChoiceField, Confirm, LineField, TextField

# The exact words that a signer declares under each law, so that who reads another language can read what they mean.
DECLARED = (
    _("I declare under penalty of perjury that the foregoing is true and correct."),
    _(
        "I swear or affirm that I have read this complaint and that what it says is true to the best of my knowledge. "
        "I understand that a false statement made under oath can be punished."
    ),
)
CHANGED = _("The text was changed after you opened it. Read the new text below before you sign.")


class SignForm(IdempotentForm):
    """Consent, the declaration where the law takes one with the signature, and the typed name, for the bytes shown."""

    sha256 = LineField(64, widget=forms.HiddenInput)
    agrees = Confirm(label=_("I agree to sign here, on the screen. I know that I can ask for paper instead."))
    declares = Confirm(label=_("I declare this."))
    typed_name = LineField(160, label=_("Your full name"))

    def __init__(
        self, data: Any = None, *, paper: Document, method: OathMethod | None, name: str, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.paper, self.method = paper, method
        self.fields["sha256"].initial = paper.sha256
        self.fields["typed_name"].help_text = _("Type it as it stands in the paper: %(name)s.") % {"name": name}
        if method is None:
            del self.fields["declares"]

    def clean(self) -> dict[str, Any]:
        """Nobody signs what they did not see: after a change the new text is shown, and the declaration made anew."""
        super().clean()
        said = self.cleaned_data
        if said.get("sha256") != self.paper.sha256:
            self.show_anew(self.paper)
            self.refused = True
            self.add_error(None, CHANGED)
        return said

    def show_anew(self, paper: Document) -> None:
        """Let the page carry the hash of this paper; what was typed stays, what was declared does not."""
        typed: Any = self.data
        self.data = typed = typed.copy()
        typed["sha256"] = paper.sha256
        typed.pop("declares", None)

    @property
    def in_other_words(self) -> str:
        """The declaration in the reader's language; nothing for who reads it as it is."""
        words = self.method.words if self.method else ""
        meaning = gettext(words) if words else ""
        return "" if meaning == words else meaning

    @property
    def said(self) -> dict[str, Any]:
        """What was filled in, as the act takes it."""
        return {"declares": False, **self.cleaned_data}


class CorrectionForm(forms.Form):
    """What is wrong with the charge, in the complainant's words."""

    fields: dict[str, Any]

    paragraph = ChoiceField([], many=True, label=_("Which paragraph is it about?"), required=False)
    what_is_wrong = TextField(
        4000,
        label=_("What is wrong?"),
        help_text=_("Tell us what it should say. If more than one thing is wrong, write them all here."),
    )

    def __init__(self, *args: Any, paper: Document, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        numbers = range(1, len(paper.content.get("paragraphs", [])) + 1)
        self.fields["paragraph"].choices = [
            ("", _("All of it, or I am not sure")),
            *((str(number), _("Paragraph %(number)s") % {"number": number}) for number in numbers),
        ]

    @property
    def words(self) -> str:
        """What the office reads: the number of the paragraph, where one was chosen, and what was written."""
        number, text = self.cleaned_data["paragraph"], self.cleaned_data["what_is_wrong"]
        return f"§ {number}: {text}" if number else text
