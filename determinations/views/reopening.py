"""Taking a closed complaint up again."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.casework.pages import post_data, render_task
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions.reopening import reopen_case
from ..forms.closing import ReopeningForm


def reopening(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Why it was closed, why it is taken up again, and where it goes on."""
    case = case_for(request, pk, to=acts.REOPENING_PAGE)
    form = ReopeningForm(post_data(request))

    def act() -> object:
        return reopen_case(case, by=request.user, **form.cleaned_data)

    closure = case.closures.current().select_related("made_by__by").first()
    return render_task(
        request,
        "determinations/reopening.html",
        case,
        form,
        act,
        said=_("The case is reopened and both parties are notified."),
        closure=closure,
        reason=case.pack.closure_reason(closure.reason).name if closure else "",
    )
