"""How long a sign-in lasts."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from chro_cases import clock

# The time of the last page is written at most this often, so that a page does not cost a write.
COARSE = 60


class TimeOutMiddleware:
    """Ends a sign-in that nobody used for a while, or that is older than a working day.

    SESSION_IDLE and SESSION_LONGEST are in seconds. The page warns before the first runs out (static/js/session.js).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            self._count(request)
        return self.get_response(request)

    def _count(self, request: HttpRequest) -> None:
        session, now = request.session, clock.now().timestamp()
        began, seen = session.get("signed_in_at", now), session.get("seen_at", 0)
        if now - began > settings.SESSION_LONGEST or (seen and now - seen > settings.SESSION_IDLE):
            logout(request)
            messages.info(request, _("You were signed out because nothing happened here for a while. Sign in again."))
        elif now - seen > COARSE:
            session["signed_in_at"], session["seen_at"] = began, now


def context(request: HttpRequest) -> dict[str, Any]:
    """For every page: after how long one is signed out, and how long before that we ask, in seconds."""
    idle, warning = settings.SESSION_IDLE, settings.SESSION_WARNING
    return {
        "session_idle": idle,
        "session_idle_minutes": idle // 60,
        "session_warning": warning,
        "session_warning_minutes": warning // 60,
    }
