"""A file of a list is handed out to whoever asked for it alone, while they may see what is in it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chro_cases import clock
from chro_cases.cases.actions import build_wall, end_access, grant_access
from chro_cases.cases.models import Grant
from chro_cases.desk.access import staff_cases
from chro_cases.desk.exports.lists import ListFile
from chro_cases.desk.models import Export
from chro_cases.jobs.actions import run_waiting
from chro_cases.people.actions import end_appointment, name_deputy
from chro_cases.people.models import Appointment

from .conftest import KIND, files, lines


def test_a_stranger_gets_404_and_a_party_sees_no_page_of_files(client_for, url, made, fetched, at_filed, ct):
    export = made(ct.rosa)
    assert {fetched(one, export) for one in (ct.theo, ct.vera, ct.ada, at_filed.dana)} == {404}
    assert f"/exports/{export.pk}/" not in client_for(ct.theo).text(url("exports"))
    assert {client_for(one).get(url("exports")).status_code for one in (ct.ada, at_filed.dana)} == {403}


def test_whoever_no_longer_works_here_is_given_nothing(made, fetched, at_filed, ct):
    export = made(ct.theo)
    Appointment.objects.filter(user=ct.theo).update(until=clock.now())
    assert fetched(ct.theo, export) == 403


def test_for_whoever_no_longer_works_here_nothing_is_made(asked, at_filed, ct, store):
    asked(ct.theo)
    Appointment.objects.filter(user=ct.theo).update(until=clock.now())
    assert run_waiting(kinds=KIND) == 1
    assert not Export.objects.exists()
    assert files(store) == []


def test_what_it_holds_is_what_they_may_see_when_it_is_made(asked, fetched, at_signature, ct):
    export = asked(ct.theo)
    build_wall(at_signature.case, against=ct.theo, reason="His sister works there.", by=ct.rosa)
    run_waiting(kinds=KIND)
    assert lines(fetched(ct.theo, export)) == []


def wall(case, ct) -> None:
    build_wall(case, against=ct.ines, reason="Mediated between them.", by=ct.rosa)


def end_of_grant(case, ct) -> None:
    end_access(Grant.objects.get(user=ct.ines), by=ct.rosa)


def end_of_post(case, ct) -> None:
    post = Appointment.objects.get(user=ct.ines)
    Appointment.objects.filter(pk=post.pk).update(until=clock.now())
    Appointment.objects.create(user=ct.ines, agency=ct.agency, role="clerk", made_by=post.made_by)


@pytest.mark.parametrize("change", [wall, end_of_grant, end_of_post])
def test_a_file_of_what_they_may_no_longer_see_is_offered_anew(made, fetched, page_of, asked, at_filed, ct, change):
    until = clock.now() + timedelta(days=9)
    grant_access(at_filed.case, to=ct.ines, reason="Covers.", until=until, by=ct.rosa)
    export = made(ct.ines)
    assert len(lines(fetched(ct.ines, export))) == 1
    change(at_filed.case, ct)
    assert fetched(ct.ines, export) == 302
    page = page_of(ct.ines)
    assert "What you may see has changed" in page
    assert 'href="/cases/list.csv?sort=-received"' in page
    assert f"/exports/{export.pk}/" not in page
    assert asked(ct.ines) != export


def test_whoever_supervises_somebody_no_more_is_given_no_file_of_that_time(made, fetched, at_filed, ct):
    post = Appointment.objects.in_force().get(user=at_filed.case.assignments.current()[0].user)
    Appointment.objects.filter(pk=post.pk).update(supervisor=ct.ines)
    export = made(ct.ines)
    assert len(lines(fetched(ct.ines, export))) == 1
    Appointment.objects.filter(pk=post.pk).update(supervisor=ct.rosa)
    assert fetched(ct.ines, export) == 302


def stand_in(ct, post) -> None:
    """Ines stands in for somebody, since an hour and for days."""
    now = clock.now()
    until = now + timedelta(days=5)
    Appointment.objects.filter(pk=post.pk).update(
        deputy=ct.ines, deputy_since=now - timedelta(hours=1), deputy_until=until
    )
    post.refresh_from_db()


def another_stands_in(post, ct) -> None:
    now = clock.now()
    name_deputy(post, ct.hugo, since=now - timedelta(minutes=1), until=now + timedelta(days=5), by=ct.vera)


def their_post_ends(post, ct) -> None:
    end_appointment(post, by=ct.rosa, why="Left.")


@pytest.mark.parametrize("change", [another_stands_in, their_post_ends])
def test_a_deputy_who_is_none_any_more_is_given_no_file_of_that_time(made, fetched, at_filed, ct, change):
    post = Appointment.objects.in_force().get(user=at_filed.case.assignments.current()[0].user)
    stand_in(ct, post)
    export = made(ct.ines)
    assert len(lines(fetched(ct.ines, export))) == 1
    change(post, ct)
    assert not staff_cases(ct.ines).filter(pk=at_filed.case.pk).exists()
    assert fetched(ct.ines, export) == 302


def test_a_wall_that_is_built_while_the_list_is_read_is_a_change_whatever_the_clocks_say(
    made, fetched, at_filed, ct, monkeypatch
):
    until = clock.now() + timedelta(days=9)
    grant_access(at_filed.case, to=ct.ines, reason="Covers.", until=until, by=ct.rosa)
    before, sheet = clock.now(), ListFile.sheet

    def read_and_then_walled(listed):
        written = sheet(listed)
        rows = list(written.rows)
        with clock.at(before):
            wall(at_filed.case, ct)
        return replace(written, rows=rows)

    monkeypatch.setattr(ListFile, "sheet", read_and_then_walled)
    assert fetched(ct.ines, made(ct.ines)) == 302


def test_a_grant_that_ran_out_is_such_a_change_too(made, fetched, at_filed, ct):
    now = clock.now()
    grant_access(at_filed.case, to=ct.ines, reason="Covers.", until=now + timedelta(hours=1), by=ct.rosa)
    export = made(ct.ines)
    with clock.at(now + timedelta(hours=2)):
        assert fetched(ct.ines, export) == 302


def test_each_time_it_is_handed_out_stands_in_the_offices_history(made, fetched, at_filed, ct):
    export = made(ct.rosa, "docket_xlsx")
    taken = ct.agency.office_events.filter(kind="list_taken_out")
    assert not taken.exists()
    fetched(ct.rosa, export)
    fetched(ct.rosa, export)
    assert [(one.by, one.facts) for one in taken] == [(ct.rosa, {"list": "Cases", "rows": 1, "form": "xlsx"})] * 2
