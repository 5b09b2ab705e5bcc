"""What every page knows."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from .languages import choices


def context(request: HttpRequest) -> dict[str, Any]:
    """The site's name, whether this is the demonstration, and the languages a visitor may choose."""
    return {"site_name": "CHRO Cases", "demo": settings.DEMO, "languages": choices()}
