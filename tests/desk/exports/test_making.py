"""A worker may be killed, or be one of two: one file and one row; after a day neither."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from chro_cases import clock
from chro_cases.desk.exports import actions
from chro_cases.desk.exports.actions import make, remove, remove_old
from chro_cases.desk.models import KEPT_FOR, Export
from chro_cases.desk.tasks import remove_exports
from chro_cases.documents import storage
from chro_cases.jobs.actions import run_waiting
from chro_cases.jobs.models import Job
from chro_cases.people.actions import end_appointment

from .conftest import KIND, files, lines


@pytest.mark.parametrize("name", ["docket_csv", "docket_xlsx"])
def test_made_by_two_at_once_it_is_one_file(asked, fetched, at_filed, ct, store, name):
    export = asked(ct.rosa, name)
    first = make(export.pk)
    with clock.at(clock.now() + timedelta(minutes=1)):  # a spreadsheet notes when it was written
        second = make(export.pk)
    first()
    export.refresh_from_db()
    second()
    assert Export.objects.get().sha256 == export.sha256
    assert [path.stem for path in files(store)] == [export.sha256]
    assert fetched(ct.rosa, export) != 409


def test_a_worker_that_is_killed_leaves_no_row_and_the_next_one_makes_it(asked, fetched, at_filed, ct, store):
    export = asked(ct.rosa)
    make(export.pk)  # and nothing of it is kept
    export.refresh_from_db()
    assert (export.made_at, export.file) == (None, "")
    assert run_waiting(kinds=KIND) == 1
    assert len(lines(fetched(ct.rosa, export))) == 1


def test_what_was_removed_while_it_was_made_leaves_no_file(asked, at_filed, ct, store):
    export = asked(ct.rosa)
    keep = make(export.pk)
    remove(export)
    make(export.pk)()
    keep()
    assert files(store) == []


def test_after_a_day_it_is_gone_with_its_file(made, asked, fetched, page_of, at_filed, ct, store):
    export = made(ct.rosa)
    with clock.at(clock.now() + KEPT_FOR - timedelta(minutes=1)):
        assert remove_old() == 0
    assert len(files(store)) == 1
    asked(ct.rosa)
    with clock.at(clock.now() + KEPT_FOR + timedelta(minutes=1)):
        assert fetched(ct.rosa, export) == 404
        remove_exports()
        assert remove_old() == 0
    assert not Export.objects.exists()
    assert list(store.iterdir()) == []
    assert "No export" in page_of(ct.rosa)
    remove(export)


def test_what_could_not_be_made_says_so_and_is_made_anew(asked, fetched, page_of, at_filed, ct, monkeypatch, settings):
    settings.JOB_ATTEMPTS = 1

    def full(_sheet, _file):
        raise OSError("no room")

    with monkeypatch.context() as disk:
        disk.setitem(actions.FORMS, "csv", (full, ""))
        export = asked(ct.rosa)
        assert run_waiting(kinds=KIND) == 0
    assert "could not be made" in page_of(ct.rosa)
    assert fetched(ct.rosa, export) == 302
    anew = asked(ct.rosa)
    assert anew != export
    assert run_waiting(kinds=KIND) == 1
    assert len(lines(fetched(ct.rosa, anew))) == 1
    assert Export.objects.get() == anew


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: (path.chmod(0o600), path.write_bytes(b"x"))])
def test_a_file_that_was_spoiled_is_not_handed_out(made, fetched, at_filed, ct, store, spoil):
    export = made(ct.rosa)
    (path,) = files(store)
    spoil(path)
    assert fetched(ct.rosa, export) == 409
    assert not ct.agency.office_events.filter(kind="list_taken_out").exists()


def test_the_database_keeps_one_that_is_being_made_and_none_that_is_made_by_half(asked, at_filed, ct):
    export = asked(ct.rosa)
    with pytest.raises(IntegrityError, match="one_export_of_a_list"), transaction.atomic():
        Export.objects.create(
            agency=ct.agency, user=ct.rosa, list="docket", form="csv", address=export.address, language="en"
        )
    with pytest.raises(IntegrityError, match="export_is_made_whole"), transaction.atomic():
        Export.objects.update(made_at=clock.now())


def test_a_list_whose_filter_no_longer_applies_is_not_made_into_another_one(asked, page_of, at_filed, ct, store):
    export = asked(ct.rosa, worker=str(ct.ines.pk))
    end_appointment(ct.ines.appointments.get(), by=ct.rosa, why="Left.")
    assert run_waiting(kinds=KIND) == 1
    assert files(store) == []
    page = page_of(ct.rosa)
    assert "no longer the one you asked for" in page
    assert f"worker={ct.ines.pk}" in page
    assert f"/exports/{export.pk}/" not in page


def test_a_list_that_grew_too_long_is_not_made(asked, page_of, at_filed, ct, store, monkeypatch):
    asked(ct.rosa)
    monkeypatch.setattr(actions, "MOST", 0)
    assert run_waiting(kinds=KIND) == 1
    assert files(store) == []
    assert "it grew too long" in page_of(ct.rosa)
    monkeypatch.undo()


def test_a_file_of_a_worker_that_ended_is_removed_with_what_is_made_anew(asked, at_filed, ct, store):
    export = asked(ct.rosa)
    actions.make(export.pk)  # the worker ends before its row learns of the file
    assert len(files(store)) == 1
    Job.objects.filter(kind="make_export").update(parked_at=clock.now(), last_error="Killed")
    assert asked(ct.rosa) != export
    assert files(store) == []


def test_a_file_that_is_kept_while_it_is_removed_is_removed_too(asked, at_filed, ct, store, monkeypatch):
    export, remove_folder = asked(ct.rosa), storage.remove_folder

    def and_meanwhile_a_worker_is_done(folder):
        remove_folder(folder)
        monkeypatch.setattr(storage, "remove_folder", remove_folder)
        actions.make(export.pk)()

    monkeypatch.setattr(storage, "remove_folder", and_meanwhile_a_worker_is_done)
    actions.remove(export)
    assert files(store) == []


def test_what_waited_for_a_day_is_asked_for_anew(asked, at_filed, ct):
    export = asked(ct.rosa)
    Export.objects.filter(pk=export.pk).update(asked_at=clock.now() - timedelta(days=1, minutes=1))
    again = asked(ct.rosa)
    assert again != export
    assert Export.objects.kept().get() == again
