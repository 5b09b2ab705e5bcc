from django.apps import AppConfig


class HouseConfig(AppConfig):
    name = "chro_cases.house"
