"""Asking for a file of a long list, making it, and removing it after a day."""

from collections.abc import Iterable
from tempfile import TemporaryFile
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import get_language, override

from chro_cases import clock
from chro_cases.documents import storage
from chro_cases.history.models import Channel
from chro_cases.jobs.actions import Keep, enqueue
from chro_cases.jobs.models import Job
from chro_cases.people.models import OfficeEvent, User

from ..models import FOLDER, KEPT_FOR, Export
from ..spreadsheets import FORMS
from .access import ties_of
from .lists import MOST, TITLES, ListFile, list_file

JOB = "make_export"
# So many are removed at one time; what is left is removed at the next.
MOST_REMOVED = 500


@transaction.atomic
def ask_for(listed: ListFile, form: str) -> Export:
    """Ask for a list as a file: the one that is being made, if it is the same; what could not be made is made anew."""
    same = {"user": listed.user, "list": listed.name, "address": listed.address, "form": form}
    before = Export.objects.waiting().filter(**same)
    for stale in before.filter(Q(pk__in=failed(before)) | ~Q(pk__in=before.kept())):
        remove(stale)
    also = {"agency": listed.user.agency, "language": get_language()}
    export, is_new = Export.objects.waiting().get_or_create(**same, defaults=also)
    if is_new:
        enqueue(JOB, export.pk)
    return export


def failed(exports: Iterable[Export]) -> set[UUID]:
    """The keys of those files that could not be made. One query."""
    subjects = [str(export.pk) for export in exports if export.made_at is None and not export.outdated]
    parked = Job.objects.parked().filter(kind=JOB, subject__in=subjects)
    return {UUID(subject) for subject in parked.values_list("subject", flat=True)} if subjects else set()


def make(key: UUID) -> Keep:
    """Write the file of a list as its reader may see it now; its row learns of it once, however often this is done."""
    export = Export.objects.waiting().select_related("user", "agency").filter(pk=key).first()
    if export is None:  # made or removed meanwhile
        return lambda: _discard(key, "")
    if not export.user.is_staff_member:  # nobody would be given it
        return lambda: remove(export)
    read_at, ties = clock.now(), ties_of(export.user)
    with override(export.language), TemporaryFile() as file:
        listed = list_file(export.list, export.user, QueryDict(export.address))
        if listed.address != export.address or listed.count() > MOST:
            # A colleague in its filters left, or it grew: it would be another list than the one that was asked for.
            return lambda: _outdate(key)
        rows = FORMS[export.form][0](listed.sheet(), file)
        name, digest = storage.keep_file(file, export.folder, export.form)
    made = {"file": name, "sha256": digest, "rows": rows, "read_at": read_at, "ties": ties}

    def keep() -> None:
        if not Export.objects.waiting().filter(pk=key).update(**made, made_at=clock.now()):
            _discard(key, name)

    return keep


def _outdate(key: UUID) -> None:
    """Say that a file is not made, for its list is no longer the one that was asked for."""
    Export.objects.waiting().filter(pk=key).update(outdated=True)


def _discard(key: UUID, name: str) -> None:
    """Leave no file behind that no row knows: of a removed export none, of one made twice the one that came second."""
    export = Export.objects.filter(pk=key).first()
    if export is None:
        storage.remove_folder(f"{FOLDER}/{key}")
    elif name and export.file != name:
        storage.remove_file(name)


def remove(export: Export) -> None:
    """Remove a file and what is known of it. The file goes first, for of what is forgotten nobody would find it; and
    once more, if a worker kept one meanwhile.
    """
    storage.remove_folder(export.folder)
    Export.objects.filter(pk=export.pk).delete()
    storage.remove_folder(export.folder)


def remove_old() -> int:
    """Remove the files that were asked for a day ago, made or not; how many. Done twice it is done once."""
    old = list(Export.objects.filter(asked_at__lte=clock.now() - KEPT_FOR).order_by("asked_at")[:MOST_REMOVED])
    for export in old:
        remove(export)
    return len(old)


def record_taken_out(user: User, name: str, rows: int, form: str) -> None:
    """Write into the office's history who took how much out, each time it is handed out."""
    OfficeEvent.objects.create(
        agency=user.agency,
        kind="list_taken_out",
        by=user,
        channel=Channel.STAFF,
        on=clock.today(user.agency),
        facts={"list": str(TITLES[name]), "rows": rows, "form": form},
    )
