"""docker-compose.yml: a deployment that can be read, and that asks for every secret."""

import re
import subprocess
import sys

import pytest
from django.core.management import get_commands

from chro_cases.launch import paths

COMPOSE = (paths.CHECKOUT / "docker-compose.yml").read_text()


def test_it_is_valid_by_the_compose_specification():
    command = ["-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", "docker-compose.yml"]
    done = subprocess.run([sys.executable, *command], cwd=paths.CHECKOUT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("part", ["db", "cache", "migrate", "web", "worker", "dispatcher", "beat"])
def test_every_part_is_there(part):
    assert re.search(rf"^  {part}:$", COMPOSE, re.MULTILINE)


def test_no_secret_has_a_value_of_its_own():
    secrets = re.findall(r"\$\{(\w*(?:PASSWORD|SECRET)\w*)(:\S)?", COMPOSE)
    assert {name for name, default in secrets if default != ":?"} == {"MAIL_PASSWORD"}


def test_every_command_that_it_gives_exists():
    named = set(re.findall(r'manage\.py"?,? "?(\w+)', COMPOSE))
    assert named >= {"ready_database", "collectstatic", "dispatch", "heartbeat"}
    assert named - set(get_commands()) == set()


def test_only_the_migration_knows_the_login_of_the_owner():
    parts = COMPOSE.split("\n\n")
    knowing = [part.strip().splitlines()[0] for part in parts if "DATABASE_OWNER_URL" in part]
    assert knowing == ["migrate:"]


def test_what_the_image_copies_is_let_in():
    let_in = set(re.findall(r"^!(\S+)", (paths.CHECKOUT / ".dockerignore").read_text(), re.MULTILINE))
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", (paths.CHECKOUT / "Dockerfile").read_text(), re.MULTILINE)
    assert {name for line in copied for name in line.split()} - {"."} <= let_in
