"""What is installed is pinned, complete, and comes from wherever the machine is told to fetch it."""

import json
import re
from importlib.metadata import distributions

import pytest

from chro_cases.launch import paths
from tests.every import every

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-node.lock")


def pins(*names):
    text = "\n".join((paths.CHECKOUT / name).read_text() for name in names)
    return dict(re.findall(r"^([A-Za-z0-9._-]+)==([^\s;]+)", text, re.MULTILINE))


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", [*LOCKS, "package-lock.json", "package.json", ".npmrc"])
def test_a_lock_file_holds_no_address(name):
    assert "://" not in (paths.CHECKOUT / name).read_text().replace("https://github.com/sponsors", "")


@pytest.mark.parametrize("name", LOCKS)
def test_every_line_of_a_lock_file_is_a_pin(name):
    lines = (paths.CHECKOUT / name).read_text().splitlines()
    assert [line for line in lines if not re.match(r"#|-r |[A-Za-z0-9._-]+==\S+($|; )", line)] == []


def test_what_is_installed_is_what_is_pinned():
    installed = {plain(found.name): found.version for found in distributions()}
    pinned = {plain(name): version for name, version in pins("requirements.lock", "requirements-dev.lock").items()}
    del pinned["async-timeout"]  # for older patch releases of Python alone
    assert {name: installed.get(name) for name in pinned} == pinned


def test_every_wish_is_answered_by_a_pin():
    wishes = [(paths.CHECKOUT / f"{name}.in").read_text() for name in ("requirements", "requirements-dev")]
    names = {plain(name) for name in re.findall(r"^([A-Za-z0-9._-]+)", "\n".join(wishes), re.MULTILINE)}
    assert names - {plain(name) for name in pins(*LOCKS)} == set()


def test_every_package_of_the_pages_is_pinned_by_its_hash():
    packages = json.loads((paths.CHECKOUT / "package-lock.json").read_text())["packages"]
    unsure = [name for name, about in packages.items() if name and not ("integrity" in about and "version" in about)]
    assert unsure == []
    assert every("resolved" not in about for about in packages.values())
