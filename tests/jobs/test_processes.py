"""Which process loads what: the web neither a printer nor a way to the broker, the dispatcher no handler."""

import os
import subprocess
import sys

from django.conf import settings

# One line each, run in a fresh process.
WEB = "import chro_cases.wsgi; from django.urls import get_resolver; get_resolver().reverse_dict; "
DISPATCHER = "import django; django.setup(); import chro_cases.jobs.management.commands.dispatch; "
WORKER = "import chro_cases.celery as ours; ours.app.loader.import_default_modules(); "


def loaded(statement: str, *names: str) -> set[str]:
    """Those of the names that a process which does this has loaded."""
    ask = f"import sys; {statement} print(*(set({names!r}) & set(sys.modules)))"
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "chro_cases.settings.demo"}
    done = subprocess.run([sys.executable, "-c", ask], env=environment, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_web_loads_neither_the_printer_nor_a_way_to_the_broker():
    assert loaded(WEB, "intake.views", "weasyprint", "celery", "kombu", "redis", "chro_cases.documents.tasks") == {
        "intake.views"
    }


def test_the_dispatcher_loads_no_handler():
    assert loaded(DISPATCHER, "celery", "weasyprint", "chro_cases.mail.tasks", "chro_cases.documents.tasks") == {
        "celery"
    }


def test_the_worker_knows_every_kind_of_job_that_is_promised():
    kinds = "from chro_cases.jobs.actions import HANDLERS; sys.modules.update(HANDLERS); "
    promised = {"print_document", "send_letter", "make_export"}
    assert loaded(WORKER + kinds, *promised) == promised


def test_the_worker_knows_everything_that_beat_asks_for():
    asked = {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}
    tasks = "sys.modules.update(dict.fromkeys(ours.app.tasks)); "
    assert asked
    assert loaded(WORKER + tasks, *asked) == asked
