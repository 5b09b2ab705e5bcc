"""What every installation shares. Values that differ between machines come from the environment."""

import os
from pathlib import Path

from .celery import *  # noqa: F403
from .databases import *  # noqa: F403
from .languages import *  # noqa: F403
from .logging import *  # noqa: F403
from .mail import *  # noqa: F403
from .security import *  # noqa: F403
from .signin import *  # noqa: F403
from .storage import *  # noqa: F403

BASE_DIR = Path(__file__).resolve().parents[2]
SECRET_KEY = os.environ.get("SECRET_KEY", "")
DEBUG = False
ALLOWED_HOSTS = [host for host in os.environ.get("ALLOWED_HOSTS", "").split(",") if host]
ROOT_URLCONF = "chro_cases.urls"
WSGI_APPLICATION = "chro_cases.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.User"
FORM_RENDERER = "chro_cases.ui.renderer.UswdsRenderer"

# The clock may be shifted where nobody's rights hang on it; production refuses to.
CLOCK_MAY_SHIFT = False
# The demo's mailbox page, cast list and sign-in hints exist in demo mode alone.
DEMO = False

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django.forms",
    "guardian",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "chro_cases.ui",
    "chro_cases.history",
    "chro_cases.jobs",
    "chro_cases.mail",
    "chro_cases.people",
    "chro_cases.cases",
    "chro_cases.deadlines",
    "chro_cases.documents",
    "intake",
    "investigations",
    "conferences",
    "determinations",
    "chro_cases.lists",
    "chro_cases.desk",
    "chro_cases.portal",
    "chro_cases.house",
]
# Guardian's rows are one arm of Case.visible_to; its permission backend would be a second door.
SILENCED_SYSTEM_CHECKS = ["guardian.W001"]
MIDDLEWARE = [
    "chro_cases.errors.PlainInputMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "chro_cases.errors.HeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "chro_cases.people.signin.OwnFactorMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "chro_cases.people.sessions.TimeOutMiddleware",
    "chro_cases.cases.access.AccessOncePerPageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "chro_cases.errors.RefusalMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "chro_cases.ui.context_processors.context",
                "chro_cases.people.sessions.context",
            ],
        },
    }
]
