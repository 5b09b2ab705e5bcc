from django.apps import AppConfig


class MailConfig(AppConfig):
    name = "chro_cases.mail"
