"""What the e-mail of a morning says: how many dates are near or were missed, the first day, and nothing of any case."""

from collections.abc import Collection
from datetime import date

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def subject_of(near: Collection[date], missed: Collection[date]) -> str:
    """The one line on top: the dates that are near or, where none is, those that were missed."""
    if near:
        return ngettext("A date is near: %(day)s", "%(count)d dates are near: %(day)s", len(near)) % _counted(near)
    return ngettext("A date was missed: %(day)s", "%(count)d dates were missed", len(missed)) % _counted(missed)


def words_of(near: Collection[date], missed: Collection[date]) -> str:
    """The e-mail itself, in the language in force."""
    said = []
    if near:
        sentence = ngettext(
            "Something on a case of yours is due by %(day)s.",
            "%(count)d things on cases of yours are due soon, the first by %(day)s.",
            len(near),
        )
        said.append(sentence % _counted(near))
    if missed:
        sentence = ngettext(
            "A date that the office owed on a case you answer for was missed: %(day)s.",
            "%(count)d dates that the office owed on cases you answer for were missed, the first on %(day)s.",
            len(missed),
        )
        said.append(sentence % _counted(missed))
    said.append(_("Sign in to see what waits and what to do: %(address)s") % {"address": settings.SITE_ADDRESS})
    said.append(_("For your safety this message says nothing about the case."))
    return "\n\n".join(said)


def _counted(days: Collection[date]) -> dict[str, object]:
    return {"count": len(days), "day": date_format(min(days))}
