from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "chro_cases.desk"
