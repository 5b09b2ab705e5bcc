"""The oath before an officer."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.casework.pages import post_data, render_case
from chro_cases.errors import refusals_on
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import record_oath
from ..forms.signature import OathForm, administered_oaths


def oath(request: SignedInRequest, pk: UUID, signature: int) -> HttpResponse:
    """Record before whom, how, where and when a signed charge was sworn."""
    case = case_for(request, pk, to=acts.OATH_TAKEN)
    signed = get_object_or_404(case.signatures.current().select_related("party__person", "case__agency"), pk=signature)
    form = OathForm(post_data(request), case=case, signature=signed)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            record_oath(signed, by=request.user, **form.cleaned_data)
            messages.success(request, _("The oath of %(party)s is recorded.") % {"party": signed.party.name})
            return redirect("intake:signatures", case.pk)
    return render_case(request, "intake/oath.html", case, form=form, signature=signed, ways=administered_oaths(case))
