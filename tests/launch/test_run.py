"""make run: one address, one Ctrl-C, and nothing left behind."""

import signal
import socket
import time
import urllib.request
from pathlib import Path

import psutil
import pytest

from .stand_in import still_alive, until

PARTS = ("postgres", "valkey-server", "gunicorn", "worker", "dispatch", "beat", "watcher")


def first_page(port):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
        return answer.read()


def test_it_says_the_address_and_the_first_page_answers(running_all_along):
    running = running_all_along
    assert f"http://localhost:{running.port}/" in running.words()
    assert first_page(running.port) == b"the first page"


@pytest.mark.parametrize("number", [signal.SIGINT, pytest.param(signal.SIGHUP, marks=pytest.mark.drill)])
def test_one_signal_ends_all(checkout, start, number):
    running = start(checkout).wait_until_ready()
    family = running.family()
    running.process.send_signal(number)
    assert running.process.wait(10) == 0
    assert still_alive(family, within=0.5) == []
    assert "Everything is stopped." in running.words()


@pytest.mark.drill
def test_a_second_ctrl_c_does_not_cut_the_stopping_short(checkout, start):
    running = start(checkout, STUBBORN="1").wait_until_ready()
    family = running.family()
    running.process.send_signal(signal.SIGINT)
    time.sleep(0.3)
    running.process.send_signal(signal.SIGINT)
    assert running.process.wait(10) == 0
    assert still_alive(family, within=0.5) == []


def test_nothing_outlives_a_supervisor_that_is_killed(checkout, start):
    running = start(checkout, STUBBORN="1").wait_until_ready()
    running.wait_for_children_of("gunicorn", count=2)
    running.wait_for_children_of("worker", count=2)
    running.wait_for_children_of("postgres", count=6)  # one of them serves the dispatcher
    family, folder = running.family(), running.run_folder()
    assert {running.part(word) for word in PARTS} <= set(family)
    running.process.kill()
    assert still_alive(family, within=10) == []
    assert not folder.exists()


def test_nothing_outlives_a_supervisor_that_is_killed_while_it_prepares(checkout, start):
    running = start(checkout, SLOW_DEMO="1")
    running.wait_for_words("Bringing the database and the demonstration up to date")
    family = running.family()
    running.process.kill()
    assert still_alive(family, within=10) == []


@pytest.mark.parametrize("word", PARTS)
def test_a_part_that_is_killed_is_started_again(running_all_along, word):
    running = running_all_along
    killed = until(lambda: running.part(word))
    offspring = killed.children(recursive=True)
    killed.kill()
    assert running.part_after(word, killed).pid != killed.pid
    assert still_alive(offspring, within=10) == []
    assert first_page(running.port) == b"the first page"


def test_a_second_copy_is_told_where_the_first_one_is(running_all_along, start):
    second = start(running_all_along.folder)
    assert second.process.wait(10) == 1
    assert "already running" in second.words()
    assert f"http://localhost:{running_all_along.port}/" in second.words()


def test_a_port_in_use_is_named_with_one_that_is_free(checkout, start):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        refused = start(checkout, port=port)
        assert refused.process.wait(10) == 1
    assert f"Port {port} is in use" in refused.words()
    assert "make run" in refused.words()
    assert "Traceback" not in refused.words()


@pytest.mark.parametrize("text", ["eighty", "0", "70000", "-1"])
def test_a_port_that_is_none_is_refused_in_words(checkout, start, text):
    refused = start(checkout, PORT=text)
    assert refused.process.wait(10) == 1
    assert "PORT must be a number from 1 to 65535" in refused.words()


def test_a_preparation_that_fails_shows_its_words_and_ends_all(checkout, start):
    (checkout / "demo-fails").touch()
    failed = start(checkout)
    assert failed.process.wait(20) == 1
    assert "The cast is ill." in failed.words()
    assert "var/log/demo.log" in failed.words()


@pytest.mark.drill
def test_a_part_that_never_starts_is_given_up(checkout, start):
    (checkout / "chro_cases" / "wsgi.py").write_text("raise RuntimeError('no pages today')")
    failed = start(checkout)
    assert failed.process.wait(60) == 1
    assert "web keeps failing" in failed.words()
    assert "Worker failed to boot" in failed.words()


def test_a_closed_folder_a_strict_umask_and_a_poor_terminal_are_no_obstacle(umask, closed_checkout, start):
    poor = {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    start(closed_checkout, **poor).wait_until_ready().end()
    assert start(closed_checkout, **poor).wait_until_ready().lines_kept() == 2


def test_a_half_made_cluster_is_made_anew(checkout, start):
    half = checkout / "var" / "postgres-18.making"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")
    start(checkout).wait_until_ready()
    assert not half.exists()


def test_the_lock_file_of_a_dead_server_is_no_obstacle(checkout, start):
    start(checkout).wait_until_ready().end()
    stranger = psutil.Process().pid  # alive, but no server of ours: its number was given away again
    Path(checkout / "var" / "postgres-18" / "postmaster.pid").write_text(f"{stranger}\n/nowhere\n1\n5432\n\n\n\n")
    assert start(checkout).wait_until_ready().lines_kept() == 2


def test_servers_of_our_own_are_not_started_when_others_are_given(running_all_along, checkout, start):
    until(running_all_along.has_its_database)  # which another test may have ended a moment ago
    given = running_all_along.addresses()
    running = start(checkout, **given).wait_until_ready()
    assert not [process for process in running.family() if process.name() in ("postgres", "valkey-server")]


def test_a_database_without_its_owner_is_refused_in_words(checkout, start):
    refused = start(checkout, DATABASE_URL="postgresql://chro_app@localhost/chro_cases")
    assert refused.process.wait(10) == 1
    assert "DATABASE_OWNER_URL" in refused.words()
