"""The exhibits of a case: the list of what is on file, and filing one, by the office or by a party."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case
from chro_cases.casework.access import own_case
from chro_cases.casework.pages import party_page, post_data, render_task
from chro_cases.documents import acts as documents
from chro_cases.documents.exhibits import file_exhibit
from chro_cases.documents.models import Exhibit
from chro_cases.errors import refusals_on
from chro_cases.people.models import User
from chro_cases.people.requests import SignedInRequest

from ..actions.exhibits import file_own_exhibit
from ..forms.exhibit import ExhibitForm, OwnExhibitForm


def exhibits(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Every exhibit this person may read, and the form to file one."""
    case = case_for(request, pk, to=documents.EXHIBITS_PAGE)
    form = ExhibitForm(post_data(request), request.FILES or None, case=case, user=request.user)
    return render_task(
        request,
        "investigations/exhibits.html",
        case,
        form,
        lambda: file_exhibit(case, by=request.user, **form.cleaned_data),
        said=_("The exhibit is on file."),
        to=reverse("investigations:exhibits", args=[case.pk]),
        rows=_rows(case, request.user),
    )


def _rows(case: Case, user: User) -> list[Exhibit]:
    shown = Exhibit.objects.visible_to(user).filter(case=case, ended_at=None).order_by("number")
    return list(shown.select_related("party__person", "party__organisation", "made_by", "copy"))


def my_exhibits(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """A party files a paper or a picture, and reads what it may read of what is on file."""
    case, mine = own_case(request, pk)
    form = OwnExhibitForm(post_data(request), request.FILES or None, parties=mine)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            receipt = file_own_exhibit(by=request.user, **form.cleaned_data)
            number = f"{case.number} / {receipt.event.number}"
            messages.success(request, _("We have it. Your receipt number is %(number)s.") % {"number": number})
            return redirect("investigations:my_exhibits", pk)
    return party_page(request, "investigations/party/exhibits.html", case, form=form, rows=_rows(case, request.user))
