from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "chro_cases.cases"
