"""Everything that is checked beside the tests, and which tests took longest when they were last run."""

import os
import secrets
import subprocess

from . import paths
from .console import say
from .durations import say_the_slowest

_CHECKS = (
    ("Style", ("ruff", "check", ".")),
    ("Format", ("ruff", "format", "--check", ".")),
    ("Templates", ("djangofmt", "--check", "templates")),
    ("Types", ("mypy",)),
    ("Strictness", ("python", "-m", "tests.architecture.strictness")),
    ("Import law", ("lint-imports",)),
    # No server is asked, and Django would warn that it could not compare with one.
    ("Migrations", ("python", "-W", "ignore::RuntimeWarning", "manage.py", "makemigrations", "--check", "--dry-run")),
    ("Deployment", ("python", "manage.py", "check", "--deploy", "--fail-level", "WARNING")),
    ("Sizes", ("python", "-m", "tests.architecture.sizes")),
    ("Growth", ("python", "-m", "benchmarks.growth", "12k", "36k", "--blocks")),
)


def check_all() -> int:
    """Run every check, whatever the others say, and return 1 when one failed."""
    failed = [title for title, command in _CHECKS if not _passes(title, *command)]
    say("\n== Tests")
    say_the_slowest()
    say(f"\nFailed: {', '.join(failed)}." if failed else "\nAll checks passed.")
    return 1 if failed else 0


def _passes(title: str, program: str, *arguments: str) -> bool:
    say(f"\n== {title}")
    command = [str(paths.PYTHON.with_name(program)), *arguments]
    return subprocess.run(command, cwd=paths.CHECKOUT, env=_as_deployed(), check=False).returncode == 0


def _as_deployed() -> dict[str, str]:
    """The surroundings of a real deployment, with made-up values: nothing is connected to."""
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "chro_cases.settings.prod",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "ALLOWED_HOSTS": "cases.example.org",
        "SITE_ADDRESS": "https://cases.example.org",
        "MAIL_FROM": "no-reply@example.org",
        "DATABASE_URL": "postgresql://chro_app@localhost/chro_cases",
        "DATABASE_OWNER_URL": "postgresql://chro_owner@localhost/chro_cases",
        "REDIS_URL": "redis://localhost/0",
    }
