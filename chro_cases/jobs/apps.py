from django.apps import AppConfig

from .guards import GUARDS


class JobsConfig(AppConfig):
    name = "chro_cases.jobs"
    guards = GUARDS
