"""Lists as files: what the page shows, to whom it shows it, and no cell that does anything by itself."""

import csv
import re
import tracemalloc
from datetime import date
from io import BytesIO, StringIO
from tempfile import TemporaryFile
from zipfile import ZipFile

import pytest

from chro_cases.cases.actions import build_wall
from chro_cases.desk.exports import lists
from chro_cases.desk.spreadsheets import BEGINS_A_FORMULA, Sheet, harmless, write_csv, write_xlsx
from chro_cases.desk.views import spreadsheets
from chro_cases.people.models import Organisation

FILES = ("docket_csv", "docket_xlsx", "due_csv", "due_xlsx")


def lines(answer) -> list[dict[str, str]]:
    """The rows of a CSV, by their heads."""
    assert answer.status_code == 200
    return list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))


def as_csv(sheet: Sheet) -> str:
    file = BytesIO()
    write_csv(sheet, file)
    return file.getvalue().decode("utf-8-sig")


def as_xlsx(sheet: Sheet) -> bytes:
    file = BytesIO()
    write_xlsx(sheet, file)
    return file.getvalue()


def parts(file: bytes) -> str:
    """Everything that stands in a spreadsheet file."""
    with ZipFile(BytesIO(file)) as packed:
        return "".join(packed.read(name).decode() for name in packed.namelist() if name.endswith(".xml"))


def test_the_docket_as_a_file_holds_what_the_page_shows(client_for, url, at_filed, ct):
    case = at_filed.case
    (line,) = lines(client_for(ct.rosa).get(url("docket_csv")))
    assert line["Number"] == case.number
    assert line["Parties"] == "Dana Reyes v. Acme Paper Company"
    assert line["Next deadline"] == min(d.due_on for d in case.deadlines.current().filter(owed_by="agency")).isoformat()
    assert int(line["Days left"]) > 0
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", line["Received"])


def test_what_is_due_as_a_file_names_the_provision_and_how_sure_it_is(client_for, url, at_signature, ct):
    case = at_signature.case
    found = lines(client_for(ct.theo).get(url("due_csv")))
    assert {line["Number"] for line in found} == {case.number}
    sign = next(line for line in found if "Sign" in line["Deadline"])
    assert "practice" in sign["Provision"]
    assert "Not verified" in sign["Verification"]


def test_the_file_is_narrowed_and_sorted_as_the_page(client_for, url, walk, at_drafting, ct):
    first, second = at_drafting.case, walk("filed", name="Robin", email="robin@people.example").case
    assert [one["Number"] for one in lines(client_for(ct.rosa).get(url("docket_csv") + "?stage=filed"))] == [
        second.number
    ]
    both = [one["Number"] for one in lines(client_for(ct.rosa).get(url("docket_csv") + "?sort=received&page=7"))]
    assert both == [first.number, second.number]
    late = lines(client_for(ct.rosa).get(url("due_csv") + "?when=late"))
    assert late == []


def test_a_page_links_to_the_file_of_what_it_shows(client_for, url, at_filed, ct):
    assert 'href="/cases/list.xlsx?stage=filed&amp;sort=due"' in client_for(ct.rosa).text(
        url("docket") + "?stage=filed&sort=due"
    )
    assert 'href="/due/list.csv?person=all"' in client_for(ct.rosa).text(url("due") + "?person=all")


@pytest.mark.parametrize("name", FILES)
def test_a_wall_keeps_a_case_out_of_every_file(client_for, url, at_signature, ct, name):
    case = at_signature.case
    build_wall(case, against=ct.theo, reason="His sister works there.", by=ct.rosa)
    file = client_for(ct.theo).get(url(name)).content
    text = parts(file) if name.endswith("xlsx") else file.decode()
    assert case.number not in text
    assert "Acme" not in text


@pytest.mark.parametrize("name", FILES)
def test_a_party_takes_no_list_out(client_for, url, at_drafting, name):
    assert client_for(at_drafting.dana).get(url(name)).status_code == 403


@pytest.mark.parametrize("begins", BEGINS_A_FORMULA)
def test_no_cell_is_a_formula(begins):
    sheet = Sheet("List", ["Name"], [[f"{begins}1+1"], ["plain"], ["a=b"]], "Taken out.")
    assert f'"\'{begins}1+1"' in as_csv(sheet)
    assert "<f>" not in parts(as_xlsx(sheet))
    assert harmless("a=b") == "a=b"


def test_a_hostile_name_comes_out_as_text(client_for, url, at_filed, ct):
    Organisation.objects.update(name='=HYPERLINK("http://evil.example")')
    (line,) = lines(client_for(ct.rosa).get(url("docket_csv")))
    assert line["Parties"] == 'Dana Reyes v. =HYPERLINK("http://evil.example")'
    text = parts(client_for(ct.rosa).get(url("docket_xlsx")).content)
    assert "<f>" not in text
    assert "hyperlink " not in text


def test_days_are_days_and_numbers_are_numbers_in_a_spreadsheet():
    text = parts(as_xlsx(Sheet("List", ["Day", "Left", "None"], [[date(2026, 11, 22), -3, None]], "R&D took it.")))
    assert "<v>46348</v>" in text
    assert "<v>-3</v>" in text
    assert "R&amp;&amp;D took it." in text
    assert 'formatCode="yyyy\\-mm\\-dd"' in text or 'formatCode="yyyy-mm-dd"' in text


def test_a_column_is_as_wide_as_what_is_in_it():
    text = parts(as_xlsx(Sheet("List", ["A", "B"], [["x" * 30, "y" * 99], ["x", "y"]], "Taken out.")))
    assert [float(width) // 1 for width in re.findall(r'<col [^>]*width="([\d.]+)"', text)] == [32, 62]


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_a_long_list_needs_no_more_memory_than_a_short_one(write):
    def peak(count: int) -> int:
        tracemalloc.start()
        rows = ([f"row {number}"] for number in range(count))
        with TemporaryFile() as file:
            assert write(Sheet("List", ["A"], rows, "Taken out."), file) == count
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    peak(10)
    assert peak(5000) < 1.5 * peak(500)


def test_whoever_takes_a_list_out_stands_in_the_offices_history(client_for, url, at_filed, ct):
    client_for(ct.rosa).get(url("docket_csv"))
    event = ct.agency.office_events.get(kind="list_taken_out")
    assert (event.by, event.facts["rows"], event.facts["form"]) == (ct.rosa, 1, "csv")


def test_a_list_that_is_too_long_is_refused_with_what_to_do(client_for, url, at_filed, ct, monkeypatch):
    monkeypatch.setattr(spreadsheets, "MOST", 0)
    answer = client_for(ct.rosa).get(url("docket_csv"))
    assert answer.status_code == 409
    assert "Filter the list" in answer.content.decode()
    assert not ct.agency.office_events.filter(kind="list_taken_out").exists()


def test_long_lists_are_read_in_parts_and_come_out_whole(client_for, url, walk, ct, monkeypatch):
    monkeypatch.setattr(lists, "AT_A_TIME", 1)
    numbers = {walk("drafting", name=name, email=f"{name}@people.example").case.number for name in ("Dana", "Robin")}
    assert {line["Number"] for line in lines(client_for(ct.rosa).get(url("docket_csv")))} == numbers


@pytest.mark.parametrize("query", ["?sort=%27", "?person=-1&when=moon", "?stage=moon", "?q=%25"])
def test_no_query_breaks_a_file(client_for, url, ct, query):
    for name in FILES:
        assert client_for(ct.rosa).get(url(name) + query).status_code == 200
