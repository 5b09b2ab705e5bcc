"""Every page that can be asked for about one case, and every byte that one person is sent of them."""

from collections.abc import Iterator

from django.urls import reverse

from chro_cases.cases.models import Case
from chro_cases.people.models import User
from tests.access.matrix import pages
from tests.clients import SignedIn

# Pages about something else than a case, asked for with each of its kind.
OF_A_ROW = {
    "paper": "documents",
    "paper_row": "documents",
    "exhibit": "exhibits",
    "exhibit_copy": "exhibits",
    "casework:review": "reviews",
}
# Where the number in an address is found in the case; the rest are not about it.
PARTS = {
    "party": "parties",
    "claim": "claims",
    "mailing": "mailings",
    "conference": "conferences",
    "remedy": "remedies",
    "item": "request_items",
    "link": "exhibit_links",
    "signature": "signatures",
}
LISTS = ("/cases/?q=Reyes", "/cases/?stage=investigation", "/cases/?worker=nobody")
# Not about a case: one's own account, and the mail that a demonstration shows to everybody.
ELSEWHERE = ("account_", "mfa_", "mailbox", "email", "demo_cast")


def addresses(case: Case) -> Iterator[str]:
    """The address of every page about a case, its rows and its lists."""
    yield from LISTS
    for name, parts in pages():
        if name in OF_A_ROW:
            yield from (reverse(name, args=[row.pk]) for row in getattr(case, OF_A_ROW[name]).all())
        elif not name.startswith(ELSEWHERE) and (values := _values(case, parts)) is not None:
            yield reverse(name, kwargs=values)


def _values(case: Case, parts: tuple[str, ...]) -> dict | None:
    """What stands in an address of this case; None for an address of something that it does not have."""
    values: dict = {}
    for part in parts:
        row = getattr(case, PARTS[part]).first() if part in PARTS else None
        if part == "pk":
            values[part] = case.pk
        elif row:
            values[part] = row.pk
        elif part == "kind":
            values[part] = "mediation"
        else:
            return None
    return values


def everything_about(case: Case, user: User) -> str:
    """Every byte of every page about a case that this person is sent, head and body."""
    client = SignedIn(user)
    answers = [client.get(address) for address in addresses(case)]
    return "\n".join(str(answer.headers) + b"".join(answer).decode(errors="replace") for answer in answers)
