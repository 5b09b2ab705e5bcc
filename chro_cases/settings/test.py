"""The suite: the demonstration's settings, with nothing slow that proves nothing."""

from .base import *  # noqa: F403

INSTALLED_APPS = [*INSTALLED_APPS, "chro_cases.demo"]  # noqa: F405
SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["*"]
DEMO = True
CLOCK_MAY_SHIFT = True
STAFF_NEED_SECOND_FACTOR = False
# Browsers let a security key answer to http://localhost; so do we, here alone.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
MAIL_CARRIER = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# What is refused a test looks at itself; a line with the whole way there for each would be written a thousand times.
LOGGING["loggers"]["django.request"] = {"level": "ERROR"}  # noqa: F405
