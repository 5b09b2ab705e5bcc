from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "chro_cases.people"
