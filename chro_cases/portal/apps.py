from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "chro_cases.portal"
