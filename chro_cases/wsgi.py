"""The web's way in."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "chro_cases.settings.prod")
application = get_wsgi_application()
