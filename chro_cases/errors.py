"""How the house says no: one domain error, and the middleware that turns it into a page with reasons."""

import errno
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.defaults import server_error


class Refused(Exception):
    """Something that may not happen now. `reasons` are sentences for the person who asked: why, and what would allow
    it.
    """

    def __init__(self, *reasons: str) -> None:
        super().__init__(" ".join(str(reason) for reason in reasons))
        self.reasons = tuple(str(reason) for reason in reasons)


@contextmanager
def refusals_on(form: Any) -> Iterator[None]:
    """Show a refusal on top of the form it came from, with everything that was typed still there."""
    try:
        yield
    except Refused as refusal:
        form.refused = True
        form.add_error(None, list(refusal.reasons))


def form_page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """Show a page with a form: 409 when the domain refused it, 422 when a field needs mending, else 200."""
    form = context["form"]
    status = 409 if getattr(form, "refused", False) else 422 if form.is_bound and form.errors else 200
    return render(request, template, context, status=status)


class RefusalMiddleware:
    """Turns a Refused that no form took into a page that says why, so that no view needs a try."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, Refused):
            return render(request, "refused.html", {"reasons": exception.reasons}, status=409)
        return None


# Control characters but tab and line ends, lone surrogates, and the code points Unicode will never assign.
BROKEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)


def is_plain(text: str) -> bool:
    """Whether text can be kept: nothing in it that a database, a font or a search would stumble over."""
    return not BROKEN.search(text)


class PlainInputMiddleware:
    """Answers 400 to an address or a query that no database could hold, before anything reads it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # A cookie that could not be looked up is none of ours: it counts as not sent.
        for name in [name for name, value in request.COOKIES.items() if not is_plain(value)]:
            del request.COOKIES[name]
        asked = [request.path, *(text for pair in request.GET.lists() for text in (pair[0], *pair[1]))]
        if not all(is_plain(text) and len(text) <= 2000 for text in asked):
            return render(request, "400.html", status=400)
        return self.get_response(request)


class HeadersMiddleware:
    """Nothing of a signed-in page is kept by a browser or shown to another site."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()"
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        user = getattr(request, "user", None)
        if user is not None and user.is_authenticated and "Cache-Control" not in response:
            response["Cache-Control"] = "private, no-store"
        return response


def form_was_stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's own check failed, mostly because the page was open for too long."""
    sentence = _("This page was open for too long, or cookies are off. Go back, reload the page and send it again.")
    return render(request, "refused.html", {"reasons": [sentence]}, status=403)


def is_full(error: BaseException | None) -> bool:
    """Whether a disk had no room for what was to be written on it."""
    return isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)


def broke(request: HttpRequest) -> HttpResponse:
    """The page when something broke on our side: 507 where a disk had no room for what was sent, else 500."""
    if not is_full(sys.exception()):
        return server_error(request)
    # The part of a file that did arrive takes up room, and whoever is still sending hears no answer before all is read.
    for handler in request.upload_handlers:
        with suppress(OSError):
            handler.upload_interrupted()
    with suppress(OSError):
        while request.read(65536):
            pass
    return HttpResponse(render_to_string("507.html"), status=507)
