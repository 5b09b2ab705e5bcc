"""A paper says whose a date is by who reads it."""

import pytest
from django.template.loader import render_to_string
from django.utils.html import strip_tags

DATE = {"name": "Reply", "due_on": "2026-05-01", "kind": "limit", "citation": "§ 1", "verified": True}


@pytest.mark.parametrize(
    ("reader", "owed_by", "said"),
    [
        ("complainant", "complainant", "You"),
        ("complainant", "respondent", "The respondent"),
        ("respondent", "complainant", "The complainant"),
        ("respondent", "respondent", "You"),
        ("respondent", "either", "You"),
        ("complainant", "either", "You"),
        ("respondent", "agency", "The commission"),
        (None, "complainant", "You"),
    ],
)
def test_whose_a_date_is_depends_on_the_reader(reader, owed_by, said):
    words = {"dates": [{**DATE, "owed_by": owed_by}], "language": "en"} | ({"reader": reader} if reader else {})
    page = render_to_string("documents/parts/dates.html", words)
    cells = [strip_tags(cell).strip() for cell in page[page.index("<tbody>") :].split("</td>")]
    assert cells[1] == said
