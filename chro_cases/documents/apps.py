from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "chro_cases.documents"
