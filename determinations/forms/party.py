"""What a party fills in on their own page. Sent twice, it counts once."""

from django.utils.translation import gettext_lazy as _

from chro_cases.casework.forms import PartyForm
from chro_cases.ui.fields import Confirm, TextField


class MyCommentForm(PartyForm):
    """What a party thinks of the draft."""

    text = TextField(
        10_000,
        label=_("What do you want to say about the draft?"),
        help_text=_("Say what is wrong or missing, and where we can see it."),
    )


class MyReconsiderationForm(PartyForm):
    """Why a complainant wants the finding to be looked at again."""

    reasons = TextField(
        10_000,
        label=_("Why should we look at it again?"),
        help_text=_("Say exactly what we got wrong, and where we can see it."),
    )
    certified_copy = Confirm(label=_("I sent a copy of this to the other side and to their lawyer, if they have one."))


class MyReleaseForm(PartyForm):
    """A complainant asks for the paper that lets them sue."""

    sure = Confirm(
        label=_("I understand that the commission stops its work on my complaint when it gives me this paper.")
    )
