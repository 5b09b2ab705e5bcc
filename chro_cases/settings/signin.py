"""Signing in is django-allauth's: passwords and a second factor for staff, an e-mailed code for parties."""

AUTHENTICATION_BACKENDS = ["chro_cases.people.backends.RoleBackend"]
ANONYMOUS_USER_NAME = None
GUARDIAN_MONKEY_PATCH_USER = False
GUARDIAN_MONKEY_PATCH_GROUP = False
LOGIN_URL = "account_login"
# The first page knows whose it is and leads on.
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "chro_cases.people.signin.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
# Nobody gets a mail for having no login here; people/views.py does the same work for them, so that time tells nothing.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_TIMEOUT = 20 * 60
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_PASSWORD_RESET_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
# A whole office may sit behind one address; one login never waits longer than five minutes.
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": "30/m/ip,5/5m/key",
    "request_login_code": "30/m/ip,5/5m/key",
    "reset_password": "30/m/ip,5/5m/key",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
}
_FORMS = "chro_cases.people.forms"
ACCOUNT_FORMS = {
    "login": f"{_FORMS}.PasswordSignIn",
    "request_login_code": f"{_FORMS}.CodeRequest",
    "confirm_login_code": f"{_FORMS}.CodeEntry",
    "reauthenticate": f"{_FORMS}.PasswordAgain",
    "change_password": f"{_FORMS}.PasswordChange",
    "reset_password": f"{_FORMS}.ResetRequest",
    "confirm_password_reset_code": f"{_FORMS}.ResetCode",
    "reset_password_from_key": f"{_FORMS}.ResetPassword",
}

MFA_ADAPTER = "chro_cases.people.signin.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = False
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "CHRO Cases"
# One step of half a minute to either side, for a phone whose clock is a little off; forms.OnceOnly keeps each code to
# one use.
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": f"{_FORMS}.FactorEntry",
    "reauthenticate": f"{_FORMS}.FactorAgain",
    "activate_totp": f"{_FORMS}.AppActivation",
    "add_webauthn": f"{_FORMS}.KeyAddition",
    "authenticate_webauthn": f"{_FORMS}.KeyEntry",
    "reauthenticate_webauthn": f"{_FORMS}.KeyAgain",
}
# Staff without a second factor reach only the page that sets one up.
STAFF_NEED_SECOND_FACTOR = True

AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 15},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
# Limits on sign-in attempts live in the database, so that they outlive the broker. The room is wide: with the 300 rows
# that Django keeps by itself, whoever tries 300 addresses would push the limits of all others out.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "signin_limits",
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}
