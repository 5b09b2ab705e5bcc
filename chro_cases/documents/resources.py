"""What a paper may be made of: the typeface that lies beside the program, and nothing from anywhere else."""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings

SCHEME = "own:"
TYPEFACE = Path("@uswds/uswds/dist/fonts/public-sans")
FILES = frozenset(
    f"PublicSans-{cut}.ttf" for cut in ("Regular", "Italic", "SemiBold", "SemiBoldItalic", "Bold", "BoldItalic")
)


class NotOurs(Exception):
    """A paper asked for a file that is not one of ours."""


class OwnFilesOnly:
    """Mixed into the printer's fetcher: no network, no disk but the files named here. All else ends the printing."""

    answer: Callable[..., object]

    def fetch(self, url: str, headers: object = None) -> object:
        """The file that an address like `own:PublicSans-Bold.ttf` names; NotOurs for every other address."""
        return self.answer(url, own_file(url), {"Content-Type": "font/ttf"})


def own_file(url: str) -> bytes:
    """The bytes of one of our own files; NotOurs for every address that is not the exact name of one."""
    name = url.removeprefix(SCHEME)
    if not url.startswith(SCHEME) or name not in FILES:
        raise NotOurs(f"A paper asked for {url[:120]!r}, which is not one of our own files.")
    return (Path(settings.NODE_MODULES) / TYPEFACE / name).read_bytes()
