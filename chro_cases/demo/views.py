"""Pages of the demonstration alone: the mail that was sent, and who one can sign in as."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any
from uuid import UUID

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from chro_cases.mail.models import Email
from chro_cases.people.models import Agency, User
from chro_cases.ui.fields import LineField

from .cast import APP_SECRET, PASSWORD

A_PAGE = 50


class AddressForm(forms.Form):
    """Whose mail to show."""

    to = LineField(254, label=_("Mail to"), required=False)


def of_the_demonstration(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Nobody signs in to these pages, and outside the demonstration they do not exist."""

    @login_not_required
    @wraps(view)
    def only(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if not settings.DEMO:
            raise Http404
        return view(request, **kwargs)

    return only


@of_the_demonstration
def mailbox(request: HttpRequest) -> HttpResponse:
    """Every e-mail, newest first; with `to`, those whose address holds these e-mails."""
    form = AddressForm(request.GET)
    to = form.cleaned_data["to"] if form.is_valid() else ""
    emails = Email.objects.filter(to__icontains=to).order_by("-made_at")
    page = Paginator(emails, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "demo/mailbox.html", {"form": form, "page": page, "to": to})


@of_the_demonstration
def email(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One e-mail, as it was sent."""
    return render(request, "demo/email.html", {"email": get_object_or_404(Email, pk=pk)})


@of_the_demonstration
def cast(request: HttpRequest) -> HttpResponse:
    """Everyone one can sign in as, with the one password, and the app's code for whoever has a second factor."""
    people = User.objects.filter(is_active=True).select_related("person").order_by("pk")
    people = people.prefetch_related("appointments", "authenticator_set")
    teams = [(agency, _staff_of(agency, people), _parties_of(agency, people)) for agency in Agency.objects.all()]
    known = {"teams": teams, "password": PASSWORD, "secret": APP_SECRET, "app_code": _code_now()}
    return render(request, "demo/cast.html", known)


def _staff_of(agency: Agency, people: Iterable[User]) -> list[dict[str, Any]]:
    return [
        {"user": user, "role": appointment.get_role_display(), "app": any(user.authenticator_set.all())}
        for user in people
        for appointment in user.appointments.all()
        if appointment.agency_id == agency.pk and appointment.until is None
    ]


def _parties_of(agency: Agency, people: Iterable[User]) -> list[User]:
    return [user for user in people if user.person and user.person.agency_id == agency.pk]


def _code_now() -> str:
    """What an authenticator app that knows the demonstration's secret shows at this moment."""
    _before, now, _after = yield_hotp_counters_from_time()
    return format_hotp_value(hotp_value(APP_SECRET, now))
