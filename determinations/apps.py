from django.apps import AppConfig

from .guards import OUTCOME_GUARDS


class DeterminationsConfig(AppConfig):
    name = "determinations"
    guards = OUTCOME_GUARDS
