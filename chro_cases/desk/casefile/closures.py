"""What else stands about a case: why it ended or was reopened, what may not be disposed of, what it belongs to."""

from typing import Any

from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, CaseLink, Closure, Hold, Reopening
from chro_cases.people.models import User

from ..access import staff_cases


def closures_and_links(case: Case, user: User) -> list[tuple[str, Any]]:
    """Closings, reopenings, holds and links, by name. A linked case is named only to those who may see it."""
    lines = []
    for closure in case.current(Closure):
        reason = next((row.name for row in case.pack.closure_reasons if row.code == closure.reason), closure.reason)
        lines.append((_("Closed"), f"{reason}. {closure.explanation}"))
    lines += [(_("Reopened"), one.reason) for one in case.current(Reopening)]
    lines += [(_("On hold"), f"{one.reason} ({one.authority})") for one in case.current(Hold)]
    if not case.current(CaseLink):
        return lines
    links = CaseLink.objects.current().filter(case=case, other__in=staff_cases(user))
    links = links.select_related("other").prefetch_related("other__numbers")
    return lines + [(one.get_kind_display(), one.other.number) for one in links]
