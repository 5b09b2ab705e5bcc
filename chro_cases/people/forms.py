"""The forms of signing in: django-allauth's rules with our fields, which say plainly what is wrong."""

from collections.abc import Callable
from typing import Any, TypeVar

from allauth.account import forms as account
from allauth.account.adapter import get_adapter
from allauth.mfa.adapter import get_adapter as get_factor_adapter
from allauth.mfa.base import forms as factor
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from chro_cases.ui.fields import Email, LineField
from chro_cases.ui.fields.characters import refuse_broken
from chro_cases.ui.fields.text import FILL_THIS_IN, TOO_LONG

from .models import User
from .signin import login_by_code, login_by_password

# Longer than a code of an app can be valid: its own half minute and one to either side.
ONE_USE = 120


class Password(forms.CharField):
    """A password as it was typed: nothing is cut off, nothing is shown again."""

    default_error_messages = {"required": FILL_THIS_IN}

    def __init__(self, autocomplete: str = "current-password", **kwargs: Any) -> None:
        super().__init__(strip=False, widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}), **kwargs)
        self.validators = [MaxLengthValidator(1000, message=TOO_LONG)]

    def to_python(self, value: Any) -> str:
        """The password, or a sentence when it holds what no keyboard types."""
        text = super().to_python(value) or ""
        refuse_broken(text)
        return text


class NewPassword(Password):
    """A password to be: long, not a common one, unlike the person's own name and address."""

    user = None

    def __init__(self, **kwargs: Any) -> None:
        hint = _("At least 15 characters. A short sentence is easy to remember.")
        super().__init__(autocomplete="new-password", help_text=hint, **kwargs)

    def clean(self, value: Any) -> str:
        return get_adapter().clean_password(super().clean(value), user=self.user)


class Code(LineField):
    """A code from a mail or an app."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(30, **kwargs)
        self.widget.attrs.update(autocomplete="one-time-code", autocapitalize="characters", spellcheck="false")


class Credential(forms.JSONField):
    """What a security key answered, as the browser wrote it down."""

    widget = forms.HiddenInput
    default_error_messages = {
        "required": _("The security key gave no answer. Try again."),
        "invalid": _("The answer of the security key cannot be read. Try again."),
    }

    def to_python(self, value: Any) -> Any:
        """The answer as a dictionary; anything else is refused before it is looked into."""
        if value and (len(value) > 20_000 or value.count("[") + value.count("{") > 50):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        answer = super().to_python(value)
        if answer is not None and not isinstance(answer, dict):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return answer

    def bound_data(self, data: Any, initial: Any) -> str:
        """An answer is good for one try: a page that is shown again does not carry it."""
        return ""

    def prepare_value(self, value: Any) -> str:
        return ""


class PasswordSignIn(account.LoginForm):
    """Staff: work address and password."""

    password = Password(label=_("Password"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = Email(label=_("Your work e-mail address"))
        self.order_fields(["login", "password"])


class CodeRequest(account.RequestLoginCodeForm):
    """Parties: the address to which we send a code."""

    email = Email(label=_("Your e-mail address"))

    def clean_email(self) -> str:
        """Counts the try; then keeps the login only if it is one that signs in by a code."""
        email = super().clean_email()
        self._user = login_by_code(email)
        return email


class CodeEntry(account.ConfirmLoginCodeForm):
    """The code from our mail."""

    code = Code(label=_("The code from our e-mail"), help_text=_("Eight letters, such as BCDF-GHJK."))


class PasswordAgain(account.ReauthenticateForm):
    """The password once more, before something that matters."""

    password = Password(label=_("Your password"))


class PasswordChange(account.ChangePasswordForm):
    """The password of today and a new one."""

    oldpassword = Password(label=_("Current password"))
    password1 = NewPassword(label=_("New password"))
    password2 = Password("new-password", label=_("Repeat the new password"))


class ResetRequest(account.ResetPasswordForm):
    """Staff who forgot their password, or who never had one: the address to which we send a code."""

    email = Email(label=_("Your work e-mail address"))

    def clean_email(self) -> str:
        """Keeps the login only if it is one that has a password."""
        email = super().clean_email()
        user = login_by_password(email)
        self.users = [user] if user else []
        return email


class ResetCode(account.ConfirmPasswordResetCodeForm):
    """The code that allows a new password."""

    code = Code(label=_("The code from our e-mail"), help_text=_("Eight letters, such as BCDF-GHJK."))


class ResetPassword(account.ResetPasswordKeyForm):
    """The new password."""

    password1 = NewPassword(label=_("New password"))
    password2 = Password("new-password", label=_("Repeat the new password"))


class OnceOnly:
    """Refuses a code that was used a moment ago: an app shows it longer than allauth remembers it."""

    user: User

    def clean_code(self) -> str:
        code: str = super().clean_code()  # type: ignore[misc]  # of the form that it is mixed into
        plain = "".join(letter for letter in code if letter.isalnum()).lower()
        if not cache.add(f"code-used:{self.user.pk}:{plain}", "yes", timeout=ONE_USE):
            raise get_factor_adapter().validation_error("incorrect_code")
        return code


class FactorEntry(OnceOnly, factor.AuthenticateForm):
    """The second step of signing in, by app or recovery code."""

    code = Code(label=_("Code"), help_text=_("Six digits from your authenticator app, or one of your recovery codes."))


class FactorAgain(OnceOnly, factor.ReauthenticateForm):
    """The second step once more, before something that matters."""

    code = Code(label=_("Code"), help_text=_("Six digits from your authenticator app, or one of your recovery codes."))


class AppActivation(OnceOnly, totp.ActivateTOTPForm):
    """The first code of a new app, which proves that it was set up."""

    code = Code(label=_("The code that the app shows now"))


Accepted = TypeVar("Accepted")


class _Checked:
    """A key's answer goes through a parser that trusts it: whatever that stumbles over is simply not accepted."""

    def _accepted(self, check: Callable[[], Accepted]) -> Accepted:
        try:
            return check()
        except ValidationError:
            raise
        except (AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError):
            raise get_factor_adapter().validation_error("incorrect_code") from None


class KeyAddition(_Checked, webauthn.AddWebAuthnForm):
    """A new security key and what its owner calls it."""

    name = LineField(
        60, label=_("Name of this key"), help_text=_("To tell it apart from your other keys."), required=False
    )
    credential = Credential()

    def clean(self) -> dict[str, Any]:
        return self._accepted(super().clean)


class KeyEntry(_Checked, webauthn.AuthenticateWebAuthnForm):
    """The second step of signing in, by security key."""

    credential = Credential()

    def clean_credential(self) -> Any:
        return self._accepted(super().clean_credential)


class KeyAgain(KeyEntry, webauthn.ReauthenticateWebAuthnForm):
    """The security key once more, before something that matters."""
