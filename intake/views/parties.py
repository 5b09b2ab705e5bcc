"""Who is in the case: naming them, reaching them, letting them in, ending their part."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Prefetch
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Party, PartyQuerySet
from chro_cases.cases.registry import Words
from chro_cases.casework.pages import post_data, render_case
from chro_cases.errors import refusals_on
from chro_cases.people.models import Address
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import (
    add_party,
    check_address,
    end_appearance,
    end_party,
    invite,
    record_appearance,
    set_address,
)
from ..forms.parties import (
    AddressForm,
    AppearanceForm,
    ComplainantForm,
    KindForm,
    OrganisationForm,
    PersonForm,
    SamePersonForm,
    WhyForm,
)
from ..models import Inquiry

NamedForm = ComplainantForm | OrganisationForm | PersonForm | SamePersonForm
SHAPES: dict[str, tuple[Words, Callable[..., NamedForm]]] = {
    "organisation": (gettext_lazy("An organization"), OrganisationForm),
    "person": (gettext_lazy("A person"), PersonForm),
    "same": (gettext_lazy("Same respondent under another business name"), SamePersonForm),
}


def parties(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Everybody in the case, with their addresses and what can be done about them."""
    case = case_for(request, pk, to=acts.PARTIES_PAGE)
    named = (
        case.parties.current()
        .filter(role__in=["complainant", "respondent"])
        .select_related("person__user", "organisation")
        .prefetch_related(Prefetch("representatives", _appearing(), "appearing"))  # type: ignore[no-redef]  # the model names it
    )
    served = set(case.parties.served().values_list("pk", flat=True))
    sides = [
        (label, role, [_row(one, served) for party in named if party.role == role for one in (party, *party.appearing)])
        for role, label in _SIDES
    ]
    return render_case(
        request,
        "intake/parties.html",
        case,
        sides=sides,
        editable=acts.PARTY_ADDED.possible_in(case),
        ended=case.parties.exclude(ended_at=None).select_related("person", "organisation", "ended_by__by"),
    )


_SIDES = [(Party.Role.COMPLAINANT, gettext_lazy("Complainants")), (Party.Role.RESPONDENT, gettext_lazy("Respondents"))]


def _appearing() -> PartyQuerySet:
    return Party.objects.current().select_related("person__user", "represents__person", "represents__organisation")


def _row(party: Party, served: set[UUID]) -> dict[str, Any]:
    """A party, or who appears for one, with one line for each kind of address, known or not.

    Who complains may be invited from the first day; who it is about, once they were sent the charge.
    """
    known = {address.kind: address for address in party.who.addresses.current()}
    email = known.get(Address.Kind.EMAIL)
    return {
        "party": party,
        "login": getattr(party.person, "user", None) if party.person else None,
        "ways": [(kind, label, known.get(kind)) for kind, label in _kinds_of(party)],
        "appears_for": party.principal if party.is_representative else None,
        "may_have_login": party.person_id and (party.side == Party.Role.COMPLAINANT or party.principal.pk in served),
        "reached": bool(email and email.checked_at),
    }


def _kinds_of(party: Party) -> list[tuple[str, Words]]:
    """The kinds of addresses that somebody can have, with their names: a person may need to be reached safely."""
    return [(kind, label) for kind, label in Address.Kind.choices if party.person_id or kind != Address.Kind.SAFE]


def party_new(request: SignedInRequest, pk: UUID, role: str) -> HttpResponse:
    """Name a complainant or a respondent."""
    case = case_for(request, pk, to=acts.PARTIES_PAGE)
    if role not in (Party.Role.COMPLAINANT, Party.Role.RESPONDENT):
        raise Http404
    shape = request.GET.get("kind", "organisation")
    form = _party_form(request, case, role, shape)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            same_as = form.cleaned_data.get("same_as")
            party = add_party(case, role, form.who(), by=request.user, same_as=same_as, chosen=form.chosen)
            messages.success(request, _("%(party)s is added to the case.") % {"party": party.name})
            return redirect("intake:parties", case.pk)
    shapes = {} if role == Party.Role.COMPLAINANT else SHAPES
    has_respondent = case.parties.current().filter(role=Party.Role.RESPONDENT).exists()
    offered = [(code, label) for code, (label, _form) in shapes.items() if code != "same" or has_respondent]
    return render_case(request, "intake/party_new.html", case, form=form, role=role, shape=shape, shapes=offered)


def _party_form(request: SignedInRequest, case: Case, role: str, shape: str) -> NamedForm:
    """The form for this kind of party, prefilled with what was told for the first of its side."""
    data = post_data(request)
    if role == Party.Role.RESPONDENT and shape not in SHAPES:
        raise Http404
    if role == Party.Role.RESPONDENT and shape == "same":
        return SamePersonForm(data, case=case)
    told = None if case.parties.current().filter(role=role).exists() else case.inquiries.current().first()
    if role == Party.Role.COMPLAINANT:
        return ComplainantForm(data, case=case, initial=_complainant_told(told) if told else {})
    return SHAPES[shape][1](data, case=case, initial={"organisation": told.who[:160]} if told else {})


def _complainant_told(told: Inquiry) -> dict[str, Any]:
    return {
        "given_name": told.given_name,
        "family_name": told.family_name,
        "language": told.language,
        "postal": told.postal_address,
        "email": told.email,
        "phone": told.phone,
        "safe": told.safe_contact,
    }


def party_end(request: SignedInRequest, pk: UUID, party: UUID) -> HttpResponse:
    """End somebody's part in the case, with the reason."""
    case = case_for(request, pk, to=acts.PARTIES_PAGE)
    whose = _party_of(case, party)
    form = WhyForm(post_data(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            end = end_appearance if whose.is_representative else end_party
            end(whose, by=request.user, why=form.cleaned_data["why"])
            messages.success(request, _("The part of %(party)s has ended.") % {"party": whose.name})
            return redirect("intake:parties", case.pk)
    return render_case(request, "intake/party_end.html", case, form=form, party=whose)


def appearance(request: SignedInRequest, pk: UUID, party: UUID) -> HttpResponse:
    """Record who appears for a party, so that they can be let in."""
    case = case_for(request, pk, to=acts.PARTIES_PAGE)
    whose, form = _party_of(case, party), AppearanceForm(post_data(request), case=case)
    if whose.is_representative:
        raise Http404
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            part = record_appearance(whose, form.who(), by=request.user, on=form.cleaned_data["on"], chosen=form.chosen)
            messages.success(
                request,
                _("%(person)s appears for %(party)s. Read the e-mail address back to them, then invite them.")
                % {"person": part.name, "party": whose.name},
            )
            return redirect("intake:parties", case.pk)
    return render_case(request, "intake/appearance.html", case, form=form, party=whose)


def address(request: SignedInRequest, pk: UUID, party: UUID) -> HttpResponse:
    """Set a new address of one kind."""
    case = case_for(request, pk, to=acts.PARTIES_PAGE)
    whose, kind = _party_of(case, party), request.GET.get("kind", Address.Kind.POSTAL)
    if kind not in dict(_kinds_of(whose)):
        raise Http404
    form = AddressForm(post_data(request), kind=kind, initial={"value": whose.reached_by(kind)})
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            set_address(whose, kind, form.cleaned_data["value"], by=request.user)
            messages.success(request, _("The new address is saved. Read it back to them."))
            return redirect("intake:parties", case.pk)
    return render_case(request, "intake/address.html", case, form=form, party=whose, kind=Address.Kind(kind).label)


@require_POST
def address_check(request: SignedInRequest, pk: UUID, party: UUID) -> HttpResponse:
    """Record that an address was read back to the party and is right."""
    case = case_for(request, pk, to=acts.PARTIES_PAGE)
    whose, form = _party_of(case, party), KindForm(request.POST)
    if not form.is_valid():
        raise Http404
    check_address(whose, form.cleaned_data["kind"], by=request.user)
    messages.success(request, _("The address is verified."))
    return redirect("intake:parties", case.pk)


@require_POST
def invitation(request: SignedInRequest, pk: UUID, party: UUID) -> HttpResponse:
    """Give a party a login at their checked e-mail address."""
    case = case_for(request, pk, to=acts.PARTIES_PAGE)
    user = invite(_party_of(case, party), by=request.user)
    messages.success(request, _("An invitation was sent to %(address)s.") % {"address": user.email})
    return redirect("intake:parties", case.pk)


def _party_of(case: Case, key: UUID) -> Party:
    """A party of this case who is still in it; of another case: 404."""
    return get_object_or_404(case.parties.current().select_related("person", "organisation"), pk=key)
