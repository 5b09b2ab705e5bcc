from django.apps import AppConfig


class DeadlinesConfig(AppConfig):
    name = "chro_cases.deadlines"
