from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "chro_cases.jobs"
