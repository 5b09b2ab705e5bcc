from django.apps import AppConfig

from .guards import DOCUMENT_GUARDS


class DocumentsConfig(AppConfig):
    name = "chro_cases.documents"
    guards = DOCUMENT_GUARDS
