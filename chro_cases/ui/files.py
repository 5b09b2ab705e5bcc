"""The few files of other people's packages that our pages use, and how they are kept for production."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import matches_patterns
from django.core.checks import CheckMessage
from django.core.checks import Warning as CheckWarning
from django.core.files.storage import FileSystemStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLES = "css/uswds.min.css"


class PackageFinder(BaseFinder):
    """Offers the style sheet of the U.S. Web Design System, what that names, and htmx; nothing else of their packages.

    Served as `uswds/css/…`, `uswds/fonts/…`, `uswds/img/…` and `htmx/htmx.min.js`. The whole package is 2,900 files
    and takes minutes to collect; pages use about fifty of them.
    """

    @cached_property
    def storages(self) -> dict[str, FileSystemStorage]:
        """Where each address prefix is on disk."""
        packages = Path(settings.NODE_MODULES)
        places = {"uswds": packages / "@uswds/uswds/dist", "htmx": packages / "htmx.org/dist"}
        storages = {prefix: FileSystemStorage(location=place) for prefix, place in places.items()}
        for prefix, storage in storages.items():
            storage.prefix = prefix  # type: ignore[attr-defined]  # Django reads it there
        return storages

    @cached_property
    def allowed(self) -> dict[str, list[str]]:
        """The files offered under each prefix: none as long as the packages are not installed."""
        styles = Path(self.storages["uswds"].path(STYLES))
        if not styles.exists():
            return {"uswds": [], "htmx": []}
        named = re.findall(r"url\(\"?'?\.\./((?:fonts|img)/[^)\"'?#]+)", styles.read_text(encoding="utf-8"))
        return {"uswds": [STYLES, *sorted(set(named))], "htmx": ["htmx.min.js"]}

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        """Say at start what to do when the packages are missing."""
        if self.allowed["uswds"]:
            return []
        return [CheckWarning("The front-end packages are not installed.", hint="Run: npm ci --ignore-scripts")]

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """The place of one file on disk; with `find_all` a list of places."""
        prefix, _, name = path.replace("\\", "/").partition("/")
        found = [self.storages[prefix].path(name)] if name in self.allowed.get(prefix, []) else []
        return found if find_all else (found[0] if found else None)

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        """Every file offered, with where it is kept."""
        for prefix, names in self.allowed.items():
            for name in names:
                if not matches_patterns(name, ignore_patterns or []):
                    yield name, self.storages[prefix]


def _without_source_maps(patterns: Any) -> tuple[Any, ...]:
    """The same patterns but those that look for source maps, which we do not ship."""
    kept = []
    for extension, rules in patterns:
        rules = tuple(rule for rule in rules if "sourceMappingURL" not in str(rule))
        kept.append((extension, rules))
    return tuple(kept)


class KeptStaticFiles(CompressedManifestStaticFilesStorage):
    """Names every file by its content, compresses it, and does not stop on a source map that is not there."""

    patterns = _without_source_maps(CompressedManifestStaticFilesStorage.patterns)
    keep_only_hashed_files = True
