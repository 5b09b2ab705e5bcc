"""A developer's own machine."""

from .base import *  # noqa: F403

INSTALLED_APPS = [*INSTALLED_APPS, "chro_cases.demo"]  # noqa: F405
SECRET_KEY = "only-for-development-never-for-people"
DEBUG = True
ALLOWED_HOSTS = ["*"]
CLOCK_MAY_SHIFT = True
STAFF_NEED_SECOND_FACTOR = False
# Browsers let a security key answer to http://localhost; so do we, here alone.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
MAIL_CARRIER = "django.core.mail.backends.dummy.EmailBackend"
