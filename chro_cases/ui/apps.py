"""The design system: forms, components, static files and languages, on which every page stands."""

from django.apps import AppConfig

from .languages import compile_catalogues


class UiConfig(AppConfig):
    """Sees at start that the translations a person wrote are the ones that are shown."""

    name = "chro_cases.ui"

    def ready(self) -> None:
        compile_catalogues()
