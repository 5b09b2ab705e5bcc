"""Signing in: what we ask of django-allauth beyond its own rules."""

from base64 import urlsafe_b64encode
from collections.abc import Callable
from time import time
from typing import Any
from uuid import uuid4

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language, gettext, override
from django.utils.translation import gettext_lazy as _

from chro_cases.mail.actions import write_email
from chro_cases.mail.models import Email

from .models import User

# An e-mail of these tells a secret; its words are blanked once it is sent.
CODES = ("account/email/login_code", "account/email/password_reset_code")
CHANGES = {
    "account/email/password_changed": _("Your password was changed."),
    "account/email/password_reset": _("Your password was reset with a code from this mailbox."),
    "mfa/email/totp_activated": _("An authenticator app was added to your sign-in."),
    "mfa/email/totp_deactivated": _("The authenticator app was removed from your sign-in."),
    "mfa/email/webauthn_added": _("A security key was added to your sign-in."),
    "mfa/email/webauthn_removed": _("A security key was removed from your sign-in."),
    "mfa/email/recovery_codes_generated": _("New recovery codes were made. The old ones no longer work."),
}
TOO_MANY = _("Too many tries. Wait five minutes, then try again.")


def login_by_code(email: str) -> User | None:
    """The login that may ask for a code at this address: a party's. Staff sign in by password, always."""
    user = User.objects.filter(email__iexact=email, is_active=True).select_related("person").first()
    return user if user and user.person_id and not user.is_staff_member else None


def login_by_password(email: str) -> User | None:
    """The login that may have a password at this address: a member of staff's, appointed today."""
    user = User.objects.filter(email__iexact=email, is_active=True).first()
    return user if user and user.is_staff_member else None


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up: staff are appointed, parties invited. Every mail is an e-mail in the reader's language."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("The e-mail address or the password is not right."),
        "incorrect_code": _("This code is not right. Look for the newest mail from us and type its code again."),
        "incorrect_password": _("This password is not right."),
        "enter_current_password": _("This is not your current password."),
        "too_many_login_attempts": TOO_MANY,
        "rate_limited": TOO_MANY,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_ajax(self, request: HttpRequest) -> bool:
        """Pages only: nothing of ours asks for JSON."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """A right password of someone who no longer works here is as good as a wrong one, and looks the same."""
        user = super().authenticate(request, **credentials)
        return user if isinstance(user, User) and user.is_active and user.is_staff_member else None

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Whoever signed in just now is not asked again before they set up a second factor."""
        records = get_authentication_records(self.request, self.request.user)
        return not records or time() - records[-1]["at"] > settings.ACCOUNT_REAUTHENTICATION_TIMEOUT

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """Go on in the language the person told us, unless they chose one here."""
        response = super().post_login(request, user, **kwargs)
        if user.person and settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
            response.set_cookie(settings.LANGUAGE_COOKIE_NAME, user.person.language, httponly=True, samesite="Lax")
        return response

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Write an e-mail: plain words, in the language of whoever reads it, nothing about any case.

        It goes to the address that the login has, never to the one that was typed: two that compare as equal may be
        two mailboxes (ı and i).
        """
        user = User.objects.filter(email__iexact=email).select_related("person").first()
        language = user.person.language if user and user.person else get_language() or settings.LANGUAGE_CODE
        with override(language):
            message = self.render_mail(template_prefix, email, {**context, "user": user})
        write_email(
            to=user.email if user else email,
            subject=str(message.subject),
            words=str(message.body),
            kind=Email.Kind.CODE if template_prefix in CODES else Email.Kind.ACCOUNT,
            key=f"account:{uuid4()}",
            language=language,
        )

    def rehearse_mail(self, template_prefix: str, email: str) -> None:
        """Do the work of an e-mail to an address without a login and keep nothing: time tells no more than the page."""
        with transaction.atomic():
            self.send_mail(template_prefix, email, {"code": self.generate_login_code()})
            transaction.set_rollback(True)

    def send_notification_mail(
        self, template_prefix: str, user: Any, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Tell someone that their way of signing in was changed."""
        self.send_mail("account/email/change", user.email, {"change": CHANGES[template_prefix]})


class FactorAdapter(DefaultMFAAdapter):
    """Second factors, with their secrets encrypted under the installation's own key."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This was not accepted. A code works once and for a short time: type the one shown now."),
    }

    def encrypt(self, text: str) -> str:
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _cipher().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: A002  (allauth's word)
        """What a key is called if its owner does not say."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return gettext("My key") if number == 1 else gettext("My key %(number)s") % {"number": number}

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """A key is bound to our host name; the browser shows the name beside it."""
        return super().get_public_key_credential_rp_entity() | {"name": settings.MFA_TOTP_ISSUER}


def _cipher() -> MultiFernet:
    """Encrypts under SECRET_KEY; still reads what SECRET_KEY_FALLBACKS encrypted, so that the key can be changed."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    keys = [salted_hmac("second factors", "key", secret, algorithm="sha256").digest() for secret in secrets]
    return MultiFernet([Fernet(urlsafe_b64encode(key)) for key in keys])


def turn_on_totp(user: User, secret: str) -> None:
    """Give a login an authenticator app whose secret (base 32) is already known. For the demonstration and tests."""
    kept = {"secret": FactorAdapter().encrypt(secret)}
    Authenticator.objects.update_or_create(user=user, type=Authenticator.Type.TOTP, defaults={"data": kept})


def lacks_factor(user: User | AnonymousUser) -> bool:
    """Whether this person has to set up a second factor before anything else."""
    if not settings.STAFF_NEED_SECOND_FACTOR or not user.is_authenticated or not user.is_staff_member:
        return False
    real = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    return not Authenticator.objects.filter(user=user, type__in=real).exists()


class OwnFactorMiddleware:
    """Staff without a second factor reach only the pages that set one up, the way out, and the choice of language."""

    OPEN = frozenset(
        {
            "mfa_index",
            "mfa_activate_totp",
            "mfa_add_webauthn",
            "mfa_list_webauthn",
            "account_reauthenticate",
            "account_logout",
            "set_language",
            "presence",
            "healthz",
        }
    )

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        page = request.resolver_match
        if (page and page.url_name in self.OPEN) or not lacks_factor(request.user):
            return None
        return redirect("mfa_index")
