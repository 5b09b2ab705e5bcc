"""Every address of the product, and one more: a page for whoever is signed in, and nothing else."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from chro_cases.urls import handler500
from chro_cases.urls import urlpatterns as pages

__all__ = ["handler500", "urlpatterns"]


def bare(request: HttpRequest) -> HttpResponse:
    """A page for whoever is signed in: their session and themselves are read, and no more."""
    return HttpResponse(str(request.user))


urlpatterns = [*pages, path("bare/", bare, name="bare")]
