"""English and Spanish; moments are kept in UTC and shown in the agency's zone.

Another language is one more line in LANGUAGES, with a code of at most five letters, and a catalogue that
`manage.py catalogue` begins. What nobody has translated yet is read in English.
"""

from pathlib import Path

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español")]
LOCALE_PATHS = [Path(__file__).resolve().parents[1] / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
