"""What the processes of these tests run with: the demonstration's settings, with waits that a test can sit through."""

import os
from datetime import timedelta

from chro_cases.settings.demo import *  # noqa: F403

# A lease shorter than the work may last is a fault too: then two workers are at one job.
JOB_LEASE = timedelta(seconds=4)
JOB_FIRST_REST = timedelta(seconds=0.5)
JOB_HINT_AGAIN = timedelta(seconds=1)

JOB_SILENCE = timedelta(seconds=float(os.environ.get("JOB_SILENCE_SECONDS", "180")))

JOB_PATIENT_KINDS = ("print_document", "count_slowly")

CELERY_IMPORTS = ("tests.faults.handlers",)
CELERY_BEAT_SCHEDULE = {
    "reminders": {"task": "deadlines.enqueue_reminders", "schedule": 1.0},
    "heartbeat": {"task": "jobs.beat", "schedule": 1.0},
}

EMAIL_TIMEOUT = 2
if "MAIL_PORT" in os.environ:
    MAIL_CARRIER = "django.core.mail.backends.smtp.EmailBackend"
