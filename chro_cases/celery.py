"""The worker's way in: the only place that loads the handlers of jobs, and with them WeasyPrint."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "chro_cases.settings.dev")

app = Celery("chro_cases")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.steps["worker"].add("chro_cases.jobs.watch:Watch")
app.autodiscover_tasks(
    [
        "chro_cases.jobs",
        "chro_cases.mail",
        "chro_cases.deadlines",
        "chro_cases.documents",
        "chro_cases.lists",
        "chro_cases.desk",
    ]
)
