"""Papers are kept outside the web root, named by their hash; static files are the few that pages use."""

import os
from pathlib import Path

_HERE = Path(__file__).resolve().parents[2]
VAR_DIR = Path(os.environ.get("VAR_DIR", _HERE / "var"))
MEDIA_ROOT = VAR_DIR / "papers"
# Where npm put the design system and htmx; look/files.py offers the few files of them that pages use.
NODE_MODULES = Path(os.environ.get("NODE_MODULES", _HERE / "node_modules"))
STATIC_URL = "static/"
# Only production collects; elsewhere the finders serve, and WhiteNoise warns of a folder that is not there.
STATIC_ROOT = None
STATICFILES_DIRS = [_HERE / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "chro_cases.look.files.LookFinder",
]
WHITENOISE_USE_FINDERS = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
