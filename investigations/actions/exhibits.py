"""What a party files on its own page: kept as it came, once, with a receipt."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.cases.models import Party, Receipt
from chro_cases.documents.exhibits import file_exhibit
from chro_cases.history.models import Channel
from chro_cases.people.models import User


@transaction.atomic
def file_own_exhibit(party: Party, *, by: User, title: str, upload: "UploadedFile[Any]", key: str) -> Receipt:
    """A party, or who represents it, files a paper or a picture. A retry with the same key gets the same receipt."""
    if not party.spoken_for_by(by):
        raise PermissionDenied(_("Only the party files papers of its own here."))
    words = {"party": party.pk, "title": title, "name": upload.name, "size": upload.size}
    if receipt := Receipt.objects.held(key, words):
        return receipt
    exhibit = file_exhibit(party.case, by=by, title=title, upload=upload, party=party, channel=Channel.PORTAL)
    return Receipt.objects.give(key, words, exhibit.made_by)
