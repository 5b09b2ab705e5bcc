"""Few files of other people's packages are offered, and all that the style sheet names are among them."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from chro_cases.ui.files import PackageFinder
from tests.every import every


def test_every_font_and_image_that_the_style_sheet_names_is_offered():
    styles = Path(finders.find("uswds/css/uswds.min.css")).read_text(encoding="utf-8")
    named = set(re.findall(r"url\(\.\./([^)]+)\)", styles))
    assert len(named) > 40
    assert every(finders.find(f"uswds/{name}") for name in named)


@pytest.mark.parametrize(
    "path", ["uswds/js/uswds.js", "uswds/../package.json", "htmx/htmx.js", "uswds", "", "uswds/scss/"]
)
def test_nothing_else_of_the_packages_is_offered(path):
    finder = PackageFinder()
    assert finder.find(path) is None
    assert finder.find(path, find_all=True) == []


def test_few_files_are_offered():
    assert len(list(PackageFinder().list(None))) < 80


def test_missing_packages_are_a_sentence_and_no_fault(settings, tmp_path):
    settings.NODE_MODULES = tmp_path
    finder = PackageFinder()
    assert list(finder.list(None)) == []
    assert "npm ci" in finder.check()[0].hint


def test_production_collects_every_file_under_a_name_of_its_content(tmp_path):
    facts = dict.fromkeys(("SECRET_KEY", "ALLOWED_HOSTS", "REDIS_URL", "SITE_ADDRESS", "MAIL_FROM"), "collected")
    facts |= {
        "DATABASE_URL": "postgresql://chro_app@localhost/none",
        "DJANGO_SETTINGS_MODULE": "chro_cases.settings.prod",
    }
    command = [sys.executable, "manage.py", "collectstatic", "--noinput"]
    done = subprocess.run(
        command,
        cwd=settings.BASE_DIR,
        env={**os.environ, **facts, "VAR_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    kept = {path.name for path in (tmp_path / "static").rglob("*")}
    assert "staticfiles.json" in kept
    assert any(re.fullmatch(r"site\.[0-9a-f]{12}\.css\.br", name) for name in kept)
