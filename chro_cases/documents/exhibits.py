"""Filing what others give us: the bytes kept as they came, a number in the case, and a copy to be shown."""

import logging
from datetime import date
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Max
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case, Event, Party
from chro_cases.errors import Refused, is_full
from chro_cases.history.models import Channel
from chro_cases.jobs.actions import enqueue
from chro_cases.people.models import User

from . import acts, storage
from .content_types import ENDINGS, LARGEST, begins_well, media_type
from .models import Exhibit

log = logging.getLogger(__name__)


@transaction.atomic
def file_exhibit(
    case: Case,
    *,
    by: User,
    title: str,
    upload: "UploadedFile[Any]",
    party: Party | None = None,
    on: date | None = None,
    channel: str = Channel.STAFF,
    compartment: str = "party-shared",
) -> Exhibit:
    """Keep a file that somebody gave us, exactly as it came, under the next exhibit number of the case.

    `party` is whoever filed it. PDF, PNG, JPEG and plain text up to 25 MB are taken; what a file is, its bytes say.
    """
    case.lock()
    began = clock.day(case.received_at, case.agency)
    if on and on < began:
        told = {"day": date_format(began)}
        raise Refused(_("The first contact was on %(day)s: nothing can have come in before.") % told)
    data, kind = _checked(upload)
    digest = sha256(data).hexdigest()
    if case.exhibits.current().filter(sha256=digest, party=party).exists():
        raise Refused(_("This very file is already on file."))
    number = (case.exhibits.aggregate(last=Max("number"))["last"] or 0) + 1
    filed: dict[str, Any] = {
        "number": number,
        "title": title,
        "sha256": digest,
        "media_type": kind,
        "compartment": compartment,
    }
    event: Event = case.record(acts.EXHIBIT_FILED, by=by, on=on, channel=channel, for_party=party, **filed)
    name = PurePath(upload.name or "file").name[:200]
    exhibit = Exhibit.objects.begin(event, party=party, file_name=name, size=len(data), **filed)
    enqueue("copy_exhibit", exhibit.pk)
    _keep(data, kind)  # last: what is refused leaves no file behind, and the rows are committed after it
    return exhibit


def _checked(upload: "UploadedFile[Any]") -> tuple[bytes, str]:
    """The bytes and what they are; refused with every reason."""
    reasons = []
    size = upload.size or 0
    too_large = size > LARGEST
    data = upload.read(1024 * 1024) if too_large else upload.read()
    kind = "" if too_large else media_type(data)
    if too_large:
        size_told = {"size": -(-size // 1048576)}
        reasons.append(_("The file has %(size)s MB. At most 25 MB are taken: split it.") % size_told)
    if not (begins_well(data) if too_large else kind):
        reasons.append(_("Only PDF, PNG, JPEG and plain text are taken, whatever the name of the file says."))
    if reasons:
        raise Refused(*reasons)
    return data, kind


def _keep(data: bytes, kind: str) -> None:
    """Keep the bytes. Refused while there is no room for them."""
    try:
        storage.keep(data, ENDINGS[kind])
    except OSError as error:
        if not is_full(error):
            raise
        log.error("the disk for papers is full")
        raise Refused(
            _(
                "There is no room for the file: our disk is full. Choose it again in an hour and send it; "
                "what cannot wait can be handed in at the office."
            )
        ) from error
