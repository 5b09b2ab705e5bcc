"""Bytes are kept whole, under their own hash, and a change is noticed."""

import os
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from chro_cases.documents import storage


@pytest.fixture(autouse=True)
def folder(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def test_a_paper_is_named_by_its_hash_and_cannot_be_written_to(folder):
    name, digest = storage.keep(b"paper")
    assert (name, digest) == (f"{digest[:2]}/{digest}.pdf", sha256(b"paper").hexdigest())
    assert storage.read(name, digest) == b"paper"
    assert (folder / name).stat().st_mode & 0o777 == 0o440


def test_keeping_twice_is_once(folder):
    assert storage.keep(b"paper") == storage.keep(b"paper")
    assert len([place for place in folder.rglob("*") if place.is_file()]) == 1


def test_a_changed_byte_is_noticed(folder):
    name, digest = storage.keep(b"paper")
    (folder / name).chmod(0o640)
    (folder / name).write_bytes(b"pAper")
    with pytest.raises(storage.HashMismatch):
        storage.read(name, digest)


def test_a_lost_file_is_noticed(folder):
    name, digest = storage.keep(b"paper")
    (folder / name).unlink()
    with pytest.raises(storage.HashMismatch):
        storage.read(name, digest)


def test_printing_again_mends_a_changed_file(folder):
    name, digest = storage.keep(b"paper")
    (folder / name).chmod(0o640)
    (folder / name).write_bytes(b"")
    storage.keep(b"paper")
    assert storage.read(name, digest) == b"paper"


def test_a_long_file_lies_in_a_folder_of_its_own_and_is_read_in_parts(folder):
    data = b"row\n" * 100_000
    name, digest = storage.keep_file(BytesIO(data), "exports/1", "csv")
    assert (name, digest) == (f"exports/1/{digest}.csv", sha256(data).hexdigest())
    parts = list(storage.read_file(name, digest))
    assert b"".join(parts) == data
    assert len(parts) > 1


@pytest.mark.parametrize("spoil", [Path.unlink, lambda place: (place.chmod(0o640), place.write_bytes(b"x"))])
def test_a_long_file_that_was_changed_or_lost_is_noticed_before_any_of_it_is_read(folder, spoil):
    name, digest = storage.keep_file(BytesIO(b"rows"), "exports/1", "csv")
    spoil(folder / name)
    with pytest.raises(storage.HashMismatch):
        storage.read_file(name, digest)


def test_a_folder_is_removed_with_all_that_is_in_it_and_nothing_else(folder):
    for data in (b"one", b"two"):
        name, _digest = storage.keep_file(BytesIO(data), "exports/1", "csv")
    other, digest = storage.keep_file(BytesIO(data), "exports/2", "csv")
    storage.remove_file(name)
    storage.remove_folder("exports/1")
    storage.remove_folder("exports/1")
    assert [place.name for place in (folder / "exports").iterdir()] == ["2"]
    assert b"".join(storage.read_file(other, digest)) == data


def test_a_crash_before_the_last_stroke_leaves_nothing(folder, monkeypatch):
    def crash(*_places):
        raise OSError("the disk is full")

    monkeypatch.setattr(os, "replace", crash)
    with pytest.raises(OSError, match="disk is full"):
        storage.keep(b"paper")
    assert not [place for place in folder.rglob("*") if place.is_file()]


MEMORY = "django.core.files.storage.InMemoryStorage"


@pytest.fixture
def another_store(settings):
    """Papers lie where a setting says, as they would in S3."""
    settings.STORAGES = {**settings.STORAGES, "default": {"BACKEND": MEMORY}}


def test_another_store_is_a_setting(another_store, folder):
    name, digest = storage.keep(b"paper")
    assert storage.keep(b"paper") == (name, digest)
    assert storage.read(name, digest) == b"paper"
    assert not list(folder.iterdir())


def test_a_lost_file_of_another_store_is_noticed(another_store):
    name, digest = storage.keep(b"paper")
    default_storage.delete(name)
    with pytest.raises(storage.HashMismatch):
        storage.read(name, digest)


def test_a_store_that_keeps_a_second_file_instead_of_replacing_the_first_is_refused(another_store):
    name, digest = storage.keep(b"paper")
    default_storage.delete(name)
    default_storage.save(name, ContentFile(b"pAper"))
    with pytest.raises(ImproperlyConfigured, match="something else"):
        storage.keep(b"paper")
    assert default_storage.listdir(digest[:2])[1] == [f"{digest}.pdf"]
