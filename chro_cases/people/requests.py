"""What a page is asked for."""

from django.http import HttpRequest
from django.urls import ResolverMatch
from django_htmx.middleware import HtmxDetails

from .models import User


class SignedInRequest(HttpRequest):
    """A request for a page that is not open to all: Django lets nobody reach it who has not signed in."""

    user: User
    resolver_match: ResolverMatch
    htmx: HtmxDetails
