"""The demonstration: two agencies, a made-up cast, a mailbox anyone can read."""

from .base import *  # noqa: F403

INSTALLED_APPS = [*INSTALLED_APPS, "chro_cases.demo"]  # noqa: F405
SECRET_KEY = "only-for-the-demonstration-never-for-people"
ALLOWED_HOSTS = ["*"]
DEMO = True
CLOCK_MAY_SHIFT = True
STAFF_NEED_SECOND_FACTOR = False
# Browsers let a security key answer to http://localhost; so do we, here alone.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
MAIL_CARRIER = "django.core.mail.backends.dummy.EmailBackend"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
