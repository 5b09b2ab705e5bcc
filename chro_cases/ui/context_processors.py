"""What every page knows."""

from django.conf import settings

from .languages import choices


def context(request) -> dict:
    """The site's name, whether this is the demonstration, and the languages a visitor may choose."""
    return {"site_name": "CHRO Cases", "demo": settings.DEMO, "languages": choices()}
