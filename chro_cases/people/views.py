"""The pages of signing in: django-allauth's views, with what our house asks of every page."""

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from .forms import CodeRequest, PasswordSignIn
from .signin import AccountAdapter, lacks_factor

open_to_all = method_decorator(login_not_required, name="dispatch")


class Mended:
    """A form that needs mending is answered with 422, as everywhere in the house."""

    def form_invalid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_invalid(form)  # type: ignore[misc]  # of the view it is mixed into
        if response.status_code == 200:
            response.status_code = 422
        return response


class BothWays(Mended):
    """The one page for both: a party asks for a code, staff type their password."""

    template_name = "account/login.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)  # type: ignore[misc]  # of the view it is mixed into
        asks_code = isinstance(context["form"], CodeRequest)
        return {
            **context,
            "code_form": context["form"] if asks_code else CodeRequest(),
            "staff_form": PasswordSignIn() if asks_code else context["form"],
        }


@open_to_all
class SignIn(BothWays, account.LoginView):  # type: ignore[misc]  # both name a template
    """The sign-in page; takes the password."""


@open_to_all
class CodeRequested(BothWays, account.RequestLoginCodeView):  # type: ignore[misc]  # both name a template
    """Takes the address and sends a code there, if there is a login that may have one."""

    def form_valid(self, form: Any) -> HttpResponse:
        if form._user is None:
            AccountAdapter(self.request).rehearse_mail("account/email/login_code", form.cleaned_data["email"])
        return super().form_valid(form)


@open_to_all
class CodeEntered(Mended, account.ConfirmLoginCodeView):
    """Takes the code from the mail."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self._process = None
        response = super().dispatch(request, *args, **kwargs)
        if self._process is None and request.user.is_anonymous:
            messages.warning(request, _("That code is too old. Ask for a new one."))
        return response


@open_to_all
class SignOut(account.LogoutView):
    """Ends the sign-in and what the browser kept of it. Cookies stay: the choice of language is one of them."""

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().post(*args, **kwargs)
        response["Clear-Site-Data"] = '"cache", "storage"'
        return response


class PasswordAsked(Mended, account.ReauthenticateView):
    """Asks for the password once more."""


class PasswordChanged(Mended, account.PasswordChangeView):
    """Changes the password of a member of staff. A party has none, and so has no such page."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated and not request.user.has_usable_password():
            raise Http404
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response


@open_to_all
class ResetAsked(Mended, account.PasswordResetView):
    """Takes the address and sends a code there, if a member of staff signs in with it."""

    def form_valid(self, form: Any) -> HttpResponse:
        if not form.users:
            AccountAdapter(self.request).rehearse_mail("account/email/password_reset_code", form.cleaned_data["email"])
        return super().form_valid(form)


@open_to_all
class ResetCodeEntered(Mended, account.ConfirmPasswordResetCodeView):
    """Takes the code that allows a new password."""


@open_to_all
class PasswordReset(Mended, account.CompletePasswordResetView):
    """Takes the new password."""


class Factors(factor.IndexView):
    """What second factors this person has, and how to set one up."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "must": lacks_factor(self.request.user)}


@open_to_all
class FactorEntered(factor.AuthenticateView):
    """Takes the second factor at sign-in."""

    def form_invalid(self, form: Any) -> HttpResponse:
        response = super().form_invalid(form)
        response.status_code = 422
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        kinds = set(self.stage.login.user.authenticator_set.values_list("type", flat=True))
        return {**context, "by_code": kinds - {"webauthn"}, "by_key": "webauthn" in kinds}


class FactorAsked(Mended, factor.ReauthenticateView):
    """Asks for the second factor once more."""


class AppAdded(Mended, totp.ActivateTOTPView):
    """Sets up an authenticator app."""


class AppRemoved(Mended, totp.DeactivateTOTPView):
    """Takes the authenticator app off."""


class SameForm:
    """Shows again the very form that was refused; allauth would read the answer a second time."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]  # of the view it is mixed into
        return context | kwargs

    def form_invalid(self, form: Any) -> HttpResponse:
        page = self.get_context_data(form=form)
        return self.render_to_response(page, status=422)  # type: ignore[attr-defined,no-any-return]  # of that view


class KeyAdded(SameForm, webauthn.AddWebAuthnView):
    """Sets up a security key."""


class KeyAsked(SameForm, webauthn.ReauthenticateWebAuthnView):
    """Asks for the security key once more."""


class CodesMade(Mended, recovery.GenerateRecoveryCodesView):
    """Makes new recovery codes."""


@require_POST
def presence(request: HttpRequest) -> HttpResponse:
    """Somebody is still at the page: the request alone keeps the sign-in alive."""
    return HttpResponse(status=204)
