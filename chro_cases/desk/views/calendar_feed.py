"""My dates in my own calendar: the page that makes and revokes the secret address, and what stands at the address."""

from hashlib import sha256
from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from chro_cases import clock
from chro_cases.cases.access import supervised_by
from chro_cases.deadlines.feeds import feed_at, note_reading, open_feed, revoke_feed
from chro_cases.errors import form_page, refusals_on
from chro_cases.people.requests import SignedInRequest
from chro_cases.ui.fields import ChoiceField

from ..due_dates.feed import feed_file
from ..due_dates.scope import MINE, TEAM

# How often in a minute one place may ask for an address that is none, and a calendar for one that is.
WRONG_A_MINUTE, READ_A_MINUTE = 30, 30
KEPT_FROM_EVERYBODY = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
}


class CalendarForm(forms.Form):
    """Whose dates the calendar carries."""

    fields: dict[str, Any]

    covers = ChoiceField([], label=gettext_lazy("Which deadlines?"))

    def __init__(self, *args: Any, supervises: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        team = [(TEAM, _("Mine and my team’s"))] if supervises else []
        self.fields["covers"].choices = [(MINE, _("Mine")), *team]
        self.fields["covers"].initial = MINE


def own_calendar(request: SignedInRequest) -> HttpResponse:
    """The address as it stands, when it was last read, and the form for a new one; a new one is shown this once."""
    user = request.user
    if not user.is_staff_member or user.has_no_cases:
        raise PermissionDenied
    form = CalendarForm(request.POST if request.method == "POST" else None, supervises=supervised_by(user).exists())
    address = ""
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            address = request.build_absolute_uri(reverse("feed", args=[open_feed(user, form.cleaned_data["covers"])]))
    feed = user.calendar_feeds.current().first()
    context = {
        "here": "due",
        "form": form,
        "address": address,
        "feed": feed,
        "last": feed.readings.order_by("-on").first() if feed else None,
        "zone": user.agency.zone,
    }
    return form_page(request, "desk/own_calendar.html", context)


@require_POST
def own_calendar_end(request: SignedInRequest) -> HttpResponse:
    """Revoke my address."""
    if not request.user.is_staff_member:
        raise PermissionDenied
    revoke_feed(request.user)
    messages.success(request, _("The address is revoked and no longer works."))
    return redirect("own_calendar")


@login_not_required
@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """The dates behind a secret address, as they stand now. A wrong address and a revoked one look the same."""
    found = feed_at(secret)
    key, most = (f"read:{found.pk}", READ_A_MINUTE) if found else (f"wrong:{_place(request)}", WRONG_A_MINUTE)
    if _too_often(key, most):
        return _plain("Too many requests. Ask again in a minute.", 429)
    if found is None:
        return _plain("Not found.", 404)
    note_reading(found)
    file = feed_file(found)
    # The calendar keeps what it read in any case; if it says which file it has, it is sent the next one only when
    # something changed.
    mark = quote_etag(sha256(file).hexdigest())
    headers = KEPT_FROM_EVERYBODY | {"Cache-Control": "private, no-cache", "ETag": mark}
    answer = HttpResponse(file, content_type="text/calendar; charset=utf-8", headers=headers)
    return get_conditional_response(request, etag=mark, response=answer) or answer


def _plain(sentence: str, status: int) -> HttpResponse:
    return HttpResponse(sentence, status=status, content_type="text/plain", headers=KEPT_FROM_EVERYBODY)


def _place(request: HttpRequest) -> str:
    """Where a request comes from, as the limits on signing in take it."""
    return get_adapter().get_client_ip(request)


def _too_often(key: str, most: int) -> bool:
    """Count one more request of this minute; whether that is too many."""
    key = f"feed:{key}:{int(clock.now().timestamp()) // 60}"
    cache.add(key, 0)
    return cache.incr(key) > most
