"""However often a worker is asked, each paper is printed once; one that cannot be waits for a person and says why."""

from datetime import timedelta
from threading import Thread

import pytest
from django.db import connection

from chro_cases import clock
from chro_cases.documents import tasks
from chro_cases.documents.models import Document
from chro_cases.documents.rows import trouble_with
from chro_cases.jobs.actions import do
from chro_cases.jobs.models import Job
from intake.actions import send_charge_for_signature
from tests.cast import PARAGRAPHS, CaseBuilder

from .test_print_hostile_words import NOBODYS


def sent(team, paragraphs=None) -> tuple[Document, Job]:
    """A charge that is out for signature and not printed yet, and the promise to print it."""
    walk = CaseBuilder(team).to("drafting")
    walk.write(paragraphs)
    walk.approve()
    document = send_charge_for_signature(walk.charge, by=team.theo)
    return document, Job.objects.get(kind="print_document", subject=str(document.pk))


def test_a_second_telling_does_nothing(ct):
    document, job = sent(ct)
    assert (do(job.pk), do(job.pk)) == (True, False)
    document.refresh_from_db()
    assert document.is_printed


def test_a_worker_that_comes_late_changes_nothing(ct):
    document, _job = sent(ct)
    first, late = tasks.print_document(str(document.pk)), tasks.print_document(str(document.pk))
    first()
    printed = Document.objects.values().get(pk=document.pk)
    late()
    assert Document.objects.values().get(pk=document.pk) == printed


def test_two_workers_at_once_print_one_paper(committed, found_team):
    document, job = sent(found_team("ct"))
    kept = []

    def work():
        kept.append(do(job.pk))
        connection.close()

    workers = [Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(kept) == [False, False, False, True]
    assert Document.objects.get(pk=document.pk).is_printed


@pytest.fixture
def unprintable(ct) -> tuple[Document, Job]:
    return sent(ct, [*PARAGRAPHS, f"Then {NOBODYS} came in."])


def test_a_letter_that_no_font_has_is_shown_from_the_first_attempt(unprintable, django_assert_num_queries):
    document, job = unprintable
    assert trouble_with([document]) == {}
    do(job.pk)
    with django_assert_num_queries(1):
        sentence = trouble_with([document])[document.pk]
    assert sentence.startswith(f"The document cannot be printed: no font has the character “{NOBODYS}” (U+10FFFD).")


def test_what_cannot_be_printed_is_set_aside_with_its_sentence(unprintable):
    _document, job = unprintable
    for day in range(1, 9):
        with clock.at(clock.now() + timedelta(days=day)):
            do(job.pk)
    job.refresh_from_db()
    assert job.parked_at
    assert "no font has the character" in job.last_error


def test_a_parked_job_of_another_kind_shows_no_inner_words(ct):
    document, job = sent(ct)
    Job.objects.filter(pk=job.pk).update(parked_at=clock.now(), last_error="OSError: /somewhere/secret")
    sentence = trouble_with([document])[document.pk]
    assert "secret" not in sentence
    assert "after five attempts" in sentence
