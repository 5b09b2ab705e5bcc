"""The disk is full: who sends a file is told so and may send it again, papers wait, and nothing is half-written."""

from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import BOUNDARY, MULTIPART_CONTENT, Client, encode_multipart
from django.urls import reverse

from chro_cases.cases.models import Event
from chro_cases.documents import storage
from chro_cases.documents.actions import issue
from chro_cases.documents.models import Document, Exhibit
from chro_cases.jobs.actions import enqueue, take_up_again
from chro_cases.jobs.health import reason_in_words
from chro_cases.jobs.models import Job
from chro_cases.launch.first_page import first_page_status
from tests.cast import CaseBuilder
from tests.clients import SignedIn

from . import pages
from .disks import MEGABYTE, SmallDisk
from .settings import SECRET_KEY
from .system import eventually, impatiently

STATEMENT = b"They paid me less. " * (4 * MEGABYTE // 19)
FULL = "our disk is full"


@pytest.fixture
def disk():
    """Eight megabytes."""
    disk = SmallDisk(8)
    yield disk
    disk.close()


@pytest.fixture
def at(disk, walk, settings):
    """A case before its answer, its papers on the small disk."""
    settings.MEDIA_ROOT = disk.root / "papers"
    return walk("answer")


def sent_by_the_office(at) -> tuple[Client, str, dict]:
    """The office's form, as it was filled in."""
    day = {"on_month": at.today.month, "on_day": at.today.day, "on_year": at.today.year}
    client, address = SignedIn(at.team.rosa), reverse("investigations:exhibits", args=[at.case.pk])
    return client, address, {"title": "Pay of March", "party": at.acme.pk, "compartment": "party-shared", **day}


def sent_by_the_party(at) -> tuple[Client, str, dict]:
    """The party's own form."""
    client, address = SignedIn(at.dana), reverse("investigations:my_exhibits", args=[at.case.pk])
    return client, address, {"title": "Pay of March", "key": "one key"}


@pytest.mark.parametrize("sender", [sent_by_the_office, sent_by_the_party])
@pytest.mark.parametrize("leave", [0, MEGABYTE], ids=["no room at all", "room for a part"])
def test_a_file_that_does_not_fit_is_not_kept_and_the_same_form_files_it_later(at, disk, sender, leave):
    client, address, said = sender(at)
    before, jobs = (disk.files(), at.case.events.count()), Job.objects.count()
    disk.fill(leave=leave)
    answer = client.post(address, {**said, "upload": SimpleUploadedFile("told.txt", STATEMENT)})
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert [words in shown for words in (FULL, "Pay of March")] == [True] * 2
    assert (disk.files(), at.case.events.count()) == before
    assert not Exhibit.objects.exists()
    assert Job.objects.count() == jobs
    disk.make_room()
    assert client.post(address, {**said, "upload": SimpleUploadedFile("told.txt", STATEMENT)}).status_code == 302
    exhibit = at.case.exhibits.get()
    assert storage.read(f"{exhibit.sha256[:2]}/{exhibit.sha256}.txt", exhibit.sha256) == STATEMENT


@pytest.fixture
def web(system, disk, found_team, settings):
    """A real web process that lays down what it is being sent on the small disk."""
    settings.SECRET_KEY = SECRET_KEY  # that it knows whom we sign in
    system.environment["TMPDIR"] = str(disk.root)
    system.walk = CaseBuilder(found_team("ct")).to("answer")
    system.start("web")
    assert eventually(lambda: first_page_status(system.port, patience=1) == 200), system.said()
    return system


def over_a_real_line(web, page: pages.Page, data: bytes) -> tuple[int, str]:
    """The status and the page that a browser is answered which sends this form with a file."""
    cookies = {name: one.value for name, one in page.client.cookies.items()}
    said = {**page.said, "csrfmiddlewaretoken": cookies["csrftoken"], "upload": SimpleUploadedFile("told.txt", data)}
    head = {"Cookie": "; ".join(map("=".join, cookies.items())), "Content-Type": MULTIPART_CONTENT}
    body = encode_multipart(BOUNDARY, said)
    try:
        with urlopen(Request(f"http://127.0.0.1:{web.port}{page.address}", body, head), timeout=30) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as refusal:
        return refusal.code, refusal.read().decode()


def test_a_file_for_which_there_is_no_room_while_it_is_sent_is_answered_with_a_page(web, disk):
    address = reverse("investigations:my_exhibits", args=[web.walk.case.pk])
    page = pages.Page(address, web.walk.dana, title="Pay of March")
    disk.fill(leave=MEGABYTE)
    page.client.cookies["django_language"] = "es"
    status, shown = over_a_real_line(web, page, STATEMENT * 5)
    assert (status, "nuestro disco está lleno" in shown) == (507, True), shown
    assert (disk.files(), Exhibit.objects.count()) == (set(), 0)
    disk.make_room()
    assert over_a_real_line(web, page, STATEMENT)[0] == 200
    assert Exhibit.objects.get().size == len(STATEMENT)


@pytest.fixture
def printing(system, running_broker, disk, found_team, settings):
    """A system that prints onto the small disk. `ask(number)` promises it a paper; answers it and its job."""
    settings.MEDIA_ROOT = disk.root / "papers"
    system.environment["VAR_DIR"] = str(disk.root)
    walk = CaseBuilder(found_team("ct")).to("signature")

    def ask(number: int) -> tuple[Document, Job]:
        words = {**walk.paper.content, "paragraphs": [f"This is paper {number}."]}
        paper = issue(Event.objects.last(), "charge", words)
        return paper, Job.objects.get(kind="print_document", subject=str(paper.pk))

    for part in ("dispatcher", "worker"):
        system.start(part)
    return ask


def is_printed(paper: Document) -> bool:
    paper.refresh_from_db()
    return paper.is_printed and storage.read(paper.file, paper.sha256).endswith(b"%%EOF\n")


def test_papers_wait_for_room_and_all_other_work_goes_on(printing, system, disk):
    kept = disk.files()
    disk.fill()
    paper, job = printing(1)
    assert eventually(lambda: Job.objects.get(pk=job.pk).attempts >= 2), system.said()
    enqueue("count", "meanwhile")
    assert eventually(lambda: Job.objects.filter(kind="counted").exists()), system.said()
    assert disk.files() == kept
    disk.make_room()
    assert eventually(lambda: is_printed(paper)), system.said()
    disk.fill()
    paper, job = printing(2)
    assert eventually(impatiently(lambda: Job.objects.parked().exists())), system.said()
    job.refresh_from_db()
    assert "disk is full" in reason_in_words(job)
    assert (len(disk.files()), is_printed(paper)) == (len(kept) + 1, False)
    disk.make_room()
    assert take_up_again(job.pk)
    assert eventually(lambda: is_printed(paper)), system.said()
    assert len(disk.files()) == len(kept) + 2
