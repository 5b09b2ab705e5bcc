"""Every e-mail becomes an Email first, whoever writes it; a worker sends the e-mail."""

import os

EMAIL_BACKEND = "chro_cases.mail.backend.QueuedEmailBackend"
# What the worker hands an e-mail to.
MAIL_CARRIER = "django.core.mail.backends.smtp.EmailBackend"
DEFAULT_FROM_EMAIL = os.environ.get("MAIL_FROM", "no-reply@localhost")
EMAIL_HOST = os.environ.get("MAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("MAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("MAIL_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("MAIL_TLS", "") == "1"
EMAIL_TIMEOUT = 10
# Where a link in an e-mail leads.
SITE_ADDRESS = os.environ.get("SITE_ADDRESS", "http://localhost:8000")
