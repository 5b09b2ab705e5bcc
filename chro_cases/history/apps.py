from django.apps import AppConfig


class HistoryConfig(AppConfig):
    name = "chro_cases.history"
