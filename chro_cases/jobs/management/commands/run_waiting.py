import os
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.module_loading import autodiscover_modules

from chro_cases.jobs.actions import HANDLERS, run_waiting

MOST = 20


class Command(BaseCommand):
    help = "Do some of the waiting work here and now, letters first. The dispatcher asks for it when no worker answers."
    requires_system_checks = []  # they load every page, and this process has none

    def handle(self, *args: Any, **options: Any) -> None:
        autodiscover_modules("tasks")  # the handlers
        asked_by, urgent = os.getppid(), HANDLERS.keys() - settings.JOB_PATIENT_KINDS
        for _ in range(MOST):
            if os.getppid() != asked_by:  # whoever asked has ended, and this ends with the job in hand
                break
            if not run_waiting(1, kinds=urgent) and not run_waiting(1, kinds=settings.JOB_PATIENT_KINDS):
                break
