"""Keeping the bytes of papers: each file is named by its hash, written whole or not at all, and checked when read."""

import os
import tempfile
from hashlib import sha256
from pathlib import Path

from django.conf import settings


class Altered(Exception):
    """The bytes on the disk are not those that were printed, or are gone."""


def keep(data: bytes, ending: str = "pdf") -> tuple[str, str]:
    """Keep the bytes of a paper; answers the file's name under MEDIA_ROOT and its SHA-256. Keeping twice is once."""
    digest = sha256(data).hexdigest()
    name = f"{digest[:2]}/{digest}.{ending}"
    place = Path(settings.MEDIA_ROOT) / name
    if not (place.exists() and sha256(place.read_bytes()).hexdigest() == digest):
        place.parent.mkdir(parents=True, exist_ok=True)
        _write_whole(place, data)
    return name, digest


def read(name: str, digest: str) -> bytes:
    """The bytes of a kept paper; Altered when they are not exactly those that were kept."""
    try:
        data = (Path(settings.MEDIA_ROOT) / name).read_bytes()
    except FileNotFoundError as gone:
        raise Altered(f"{name} is gone") from gone
    if sha256(data).hexdigest() != digest:
        raise Altered(f"{name} does not have the hash {digest}")
    return data


def _write_whole(place: Path, data: bytes) -> None:
    """Write beside the place, bring it to the disk, then put it there in one stroke: a crash leaves no half paper."""
    handle, beside = tempfile.mkstemp(dir=place.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(beside, 0o440)
        os.replace(beside, place)
    except BaseException:
        os.unlink(beside)
        raise
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
