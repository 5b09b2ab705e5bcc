"""Papers are kept outside the web root, named by their hash; static files are the few that pages use."""

import json
import os
from pathlib import Path

_HERE = Path(__file__).resolve().parents[2]
VAR_DIR = Path(os.environ.get("VAR_DIR", _HERE / "var"))
MEDIA_ROOT = VAR_DIR / "papers"
# Where npm put the design system and htmx; ui/files.py offers the few files of them that pages use.
NODE_MODULES = Path(os.environ.get("NODE_MODULES", _HERE / "node_modules"))
STATIC_URL = "static/"
# Only production collects; elsewhere the finders serve, and WhiteNoise warns of a folder that is not there.
STATIC_ROOT: Path | None = None
STATICFILES_DIRS = [_HERE / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "chro_cases.ui.files.PackageFinder",
]
WHITENOISE_USE_FINDERS = True
# Papers, exhibits and their copies lie in the default store: a folder on the disk, unless the environment names another
# store of Django's with its options as JSON. For S3, with django-storages installed beside us:
#   PAPER_STORAGE=storages.backends.s3.S3Storage
#   PAPER_STORAGE_OPTIONS={"bucket_name": "papers", "default_acl": null, "file_overwrite": true}
# A store must show a file whole or not at all, and replace one that is there: it is named by the hash of its bytes.
STORAGES = {
    "default": {
        "BACKEND": os.environ.get("PAPER_STORAGE") or "chro_cases.documents.storage.WholeFiles",
        "OPTIONS": json.loads(os.environ.get("PAPER_STORAGE_OPTIONS") or "{}"),
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
