"""Hostile values in every query string: a page, a sentence or a 4xx, never an error of ours."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse

from chro_cases.cases.models import Case
from chro_cases.demo.cast import found
from tests.access.matrix import pages
from tests.cast import CaseBuilder

HOSTILE = {
    "NUL": "a\x00b",
    "half a character": "a\ud800b",
    "no character": "a\ufffeb",
    "turned around": "a\u202eb",
    "an impossible number": "9" * 400,
    "a negative number": "-1",
    "a fraction": "1.5",
    "markup": "</textarea><script>alert(1)</script>{{ 7|add:7 }}%s%(x)s",
    "a quote": "'; DROP TABLE cases_case; --\\",
    "a long text": "x" * 30_000,
    "nothing": "",
    "a line end": "a\r\nBcc: b@c.example",
    "another's key": "00000000-0000-4000-8000-000000000000",
    "a digit of another script": "١٢",
}
ANSWERED = {200, 204, 302, 400, 403, 404, 409, 413, 422}
# What the product asks of a query string.
ASKED = (
    "kind",
    "area",
    "page",
    "history",
    "sort",
    "q",
    "stage",
    "worker",
    "due",
    "queue",
    "before",
    "after",
    "paragraph",
    "next",
)


def every_address(walk: CaseBuilder, name: str, parts: tuple[str, ...]) -> list[str]:
    """The address of a page for this case; none when the case has no such thing yet."""
    case = Case.objects.get(pk=walk.case.pk)
    party = case.parties.filter(role="respondent" if name == "intake:mailing" else "complainant").first()
    rows = {"claim": case.claims, "signature": case.signatures, "mailing": case.mailings}
    values = {"pk": case, "party": party, "agency": walk.agency, "role": "complainant", "key": walk.receipt}
    values |= {"kind": "charge", "work": case.charges.exclude(versions=None).first()}
    values |= {part: row.first() for part, row in rows.items()}
    if name == "casework:review":
        values["pk"] = case.reviews.first()
    if any(values.get(part) is None for part in parts):
        return []
    keys = {"agency": walk.code, "role": "complainant", "key": walk.receipt.key, "kind": "charge"}
    return [reverse(name, kwargs={part: keys.get(part) or values[part].pk for part in parts})]


QUERIED = ("docket", "case", "intake:party_new", "intake:address", "intake:claims", "casework:versions")


@pytest.mark.parametrize("name", [*QUERIED, "intake:correction", "account_login"])
def test_a_hostile_query_breaks_no_page(db, client_for, name):
    walk = CaseBuilder(found("ct")).to("signature" if name == "intake:correction" else "drafting")
    if name == "casework:versions":
        walk.write()
    client = client_for(walk.dana if name == "intake:correction" else walk.team.rosa)
    if name == "account_login":
        client.logout()
    [address] = every_address(walk, name, dict(pages())[name])
    for kind, value in HOSTILE.items():
        query = urlencode(dict.fromkeys(ASKED, value[:3000]), errors="surrogatepass")
        assert client.get(f"{address}?{query}").status_code in ANSWERED, (address, kind)
