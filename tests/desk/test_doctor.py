"""`manage.py doctor`: one line for each thing it looks at, what to do where one is not well, and a failure then."""

import re
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from chro_cases import clock
from chro_cases.desk.management.commands import doctor
from chro_cases.jobs.actions import enqueue, run_waiting
from chro_cases.jobs.health import PROCESSES
from chro_cases.jobs.models import Heartbeat, Job
from chro_cases.mail.actions import write_email
from chro_cases.mail.models import Email
from chro_cases.people.actions import end_appointment
from tests.every import every


class Answering:
    """A broker that is there."""

    def unheard(self) -> int:
        return 0


@pytest.fixture
def well(db, monkeypatch):
    """An installation in which nothing is wrong."""
    for process in PROCESSES:
        Heartbeat.of(process)
    monkeypatch.setattr(doctor, "Broker", Answering)


@pytest.fixture
def ill(well, capsys):
    """What the doctor finds wrong: `ill()`; it must fail."""

    def ask() -> list[str]:
        with pytest.raises(CommandError):
            call_command("doctor")
        return [line[6:] for line in capsys.readouterr().out.splitlines() if line.startswith("FAIL")]

    return ask


def test_where_all_is_well_each_thing_has_one_line(well, ct, capsys):
    call_command("doctor")
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 5 + len(PROCESSES) + 5
    assert every(line.startswith("ok    ") for line in lines)


@pytest.mark.parametrize("process", PROCESSES)
def test_a_process_that_is_silent_or_was_never_started(ill, process):
    Heartbeat.objects.filter(process=process).update(at=clock.now() - timedelta(minutes=4))
    name = "scheduler" if process == "beat" else process
    assert ill() == [f"The {name} has had no heartbeat for 4 minutes. Read its log and restart it."]
    Heartbeat.objects.filter(process=process).update(process="another")
    assert ill() == [f"The {name} has no heartbeat. Start it."]


def test_jobs_that_are_set_aside(ill):
    enqueue("print_document", 1)
    Job.objects.update(parked_at=clock.now())
    assert "1 job has failed five times" in ill()[0]


def test_jobs_that_wait_too_long(ill):
    enqueue("print_document", 1, available_at=clock.now() - timedelta(minutes=9))
    enqueue("print_document", 2, available_at=clock.now() - timedelta(minutes=11))
    [finding] = ill()
    assert finding.startswith("1 job has waited longer than ten minutes.")


def test_letters_that_came_back_lately(ill):
    write_email(to="dana@people.example", subject="x", words="x", kind="notice", key="one")
    run_waiting()
    Job.objects.filter(done_at=None).update(done_at=clock.now())
    Email.objects.update(bounced_at=clock.now() - timedelta(days=6))
    assert "1 e-mail was refused or returned" in ill()[0]
    Email.objects.update(bounced_at=clock.now() - timedelta(days=8))
    call_command("doctor")


def test_a_role_that_running_clocks_are_for_and_nobody_holds(ill, at_drafting):
    team = at_drafting.team
    end_appointment(team.amara.appointments.get(), by=team.rosa, why="Moved away.")
    [finding] = ill()
    assert re.match(r"Vacancy at ct: intake officer, with \d+ running deadlines?\.", finding)
    assert "manage.py appoint ADDRESS intake --agency ct" in finding


def test_a_holder_who_may_no_longer_sign_in_holds_nothing(ill, at_drafting):
    amara = at_drafting.team.amara
    type(amara).objects.filter(pk=amara.pk).update(is_active=False)
    assert len(ill()) == 1


def test_a_broker_that_is_away(ill, monkeypatch):
    def refuse(_self):
        raise ConnectionRefusedError

    monkeypatch.setattr(Answering, "unheard", refuse)
    assert ill() == [
        "The broker does not answer (ConnectionRefusedError). Work waits in the database. Is it running, at REDIS_URL?"
    ]


def test_a_database_that_is_away(ill, monkeypatch):
    def refuse():
        raise OperationalError

    monkeypatch.setattr(doctor, "_to_migrate", refuse)
    assert "The database does not answer" in ill()[0]


def test_migrations_that_are_missing(ill, monkeypatch):
    monkeypatch.setattr(doctor, "_to_migrate", lambda: ["one", "two"])
    assert ill() == ["2 migrations are missing. Run: manage.py ready_database"]
