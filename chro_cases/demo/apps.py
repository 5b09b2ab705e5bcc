from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "chro_cases.demo"
