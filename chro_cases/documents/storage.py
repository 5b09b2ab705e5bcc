"""Keeping the bytes of papers: each file is named by its hash, written whole or not at all, and checked when read."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import file_digest, sha256
from pathlib import Path
from typing import IO

from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import ContentFile, File
from django.core.files.storage import FileSystemStorage, default_storage


class HashMismatch(Exception):
    """The bytes in the store are not those that were printed, or are gone."""


class WholeFiles(FileSystemStorage):
    """Files in a folder, each there whole or not at all, and none to be written to. STORAGES["default"] names it."""

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """The name as it is: a file is named by its hash, so whatever bears its name is to be replaced by it."""
        return name

    def _save(self, name: str, content: "File[bytes]") -> str:
        place = Path(self.path(name))
        place.parent.mkdir(parents=True, exist_ok=True)
        _write_whole(place, content.chunks())
        return name


def name_for(digest: str, ending: str) -> str:
    """The name in the store of the file with this SHA-256."""
    return f"{digest[:2]}/{digest}.{ending}"


def keep(data: bytes, ending: str = "pdf") -> tuple[str, str]:
    """Keep the bytes of a paper; answers the file's name in the store and its SHA-256. Keeping twice is once."""
    digest = sha256(data).hexdigest()
    name = name_for(digest, ending)
    try:
        read(name, digest)
    except HashMismatch:
        _save(name, ContentFile(data))
    return name, digest


def _save(name: str, content: "File[bytes]") -> None:
    if (kept := default_storage.save(name, content)) != name:
        default_storage.delete(kept)
        raise ImproperlyConfigured(
            f"The store of papers called {name} something else. It has to replace a file that is there."
        ) from None


def read(name: str, digest: str) -> bytes:
    """The bytes of a kept paper; HashMismatch when they are not exactly those that were kept."""
    try:
        with default_storage.open(name) as file:
            data: bytes = file.read()
    except FileNotFoundError as gone:
        raise HashMismatch(f"{name} is gone") from gone
    if sha256(data).hexdigest() != digest:
        raise HashMismatch(f"{name} does not have the hash {digest}")
    return data


def keep_file(file: IO[bytes], folder: str, ending: str) -> tuple[str, str]:
    """Keep a file too long for the memory, for a while, in a folder of its own; answers its name and its SHA-256."""
    file.seek(0)
    digest = file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]  # IO says less than what open() gives
    name = f"{folder}/{digest}.{ending}"
    _save(name, File(file))
    return name, digest


def read_file(name: str, digest: str) -> Iterator[bytes]:
    """A kept file in parts, read once before the first is handed out: HashMismatch when it is not what was kept."""
    found = sha256()
    try:
        for part in _parts(name):
            found.update(part)
    except FileNotFoundError as gone:
        raise HashMismatch(f"{name} is gone") from gone
    if found.hexdigest() != digest:
        raise HashMismatch(f"{name} does not have the hash {digest}")
    return _parts(name)


def remove_folder(folder: str) -> None:
    """Remove what was kept there for a while. Removing it twice is once."""
    try:
        _folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for file in files:
        default_storage.delete(f"{folder}/{file}")
    with suppress(OSError):  # somebody keeps a file there at this moment
        default_storage.delete(folder)


def remove_file(name: str) -> None:
    """Remove one file that was kept for a while."""
    default_storage.delete(name)


def _parts(name: str) -> Iterator[bytes]:
    with default_storage.open(name) as file:
        yield from file.chunks()


def _write_whole(place: Path, parts: Iterable[bytes]) -> None:
    """Write beside the place, bring it to the disk, then put it there in one stroke: a crash leaves no half paper."""
    handle, beside = tempfile.mkstemp(dir=place.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
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
