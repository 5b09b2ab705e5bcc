from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class CasesConfig(AppConfig):
    """The case. When all apps are loaded, each declares what can be done in it on its page `acts.py`."""

    name = "chro_cases.cases"

    def ready(self) -> None:
        autodiscover_modules("acts")
