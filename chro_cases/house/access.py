"""Who may look at the house: whoever keeps the machine and, in the demonstration, everybody."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from chro_cases.rules import PACKS, Pack

View = Callable[..., HttpResponse]


def of_the_house(view: View) -> View:
    """A page of the house. For strangers it does not exist."""

    @login_not_required
    @require_safe
    @wraps(view)
    def page(request: HttpRequest, **parts: object) -> HttpResponse:
        if not may_look(request):
            raise Http404
        return view(request, **parts)

    return page


def in_english(view: View) -> View:
    """A page that is in English, as all that staff read, whatever its reader chose."""

    @wraps(view)
    def page(request: HttpRequest, **parts: object) -> HttpResponse:
        with override(settings.LANGUAGE_CODE):
            response = view(request, **parts)
        response.headers["Content-Language"] = settings.LANGUAGE_CODE
        return response

    return page


def may_look(request: HttpRequest) -> bool:
    """Whether this visitor looks after the installation, or it is the demonstration."""
    return settings.DEMO or (request.user.is_authenticated and request.user.manages_operations)


def packs_for(request: HttpRequest) -> list[Pack]:
    """The laws whose cases this visitor reads of: in the demonstration all, elsewhere that of their agency."""
    if settings.DEMO or not request.user.is_authenticated:
        return [pack for pack in PACKS.values() if not pack.stands_beside]
    return [request.user.agency.pack]
