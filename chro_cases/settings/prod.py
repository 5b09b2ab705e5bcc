"""Production: starts only when every secret is given, and never with a shifted clock."""

import os

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403

for _name in ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "REDIS_URL", "SITE_ADDRESS", "MAIL_FROM"):
    if not os.environ.get(_name):
        raise ImproperlyConfigured(f"Set {_name} in the environment before starting in production.")

SECURE_SSL_REDIRECT = os.environ.get("BEHIND_TLS_PROXY", "1") == "1"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
LANGUAGE_COOKIE_SECURE = True
ALLAUTH_TRUSTED_PROXY_COUNT = 1
WHITENOISE_USE_FINDERS = False
STATIC_ROOT = VAR_DIR / "static"  # noqa: F405
STORAGES["staticfiles"] = {"BACKEND": "chro_cases.ui.files.KeptStaticFiles"}  # noqa: F405
