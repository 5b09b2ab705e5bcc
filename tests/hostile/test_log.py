"""What goes wrong in the database is told to the log without the row it went wrong with."""

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.module_loading import import_string

from chro_cases import clock
from chro_cases.jobs.models import Job

WORDS = "She was told\nto leave at once."


def test_a_broken_check_tells_the_log_its_name_and_not_the_row(db):
    now = clock.now()
    with pytest.raises(IntegrityError, match="to leave at once") as broken, transaction.atomic():
        Job.objects.create(kind="count", key=WORDS, done_at=now, parked_at=now)
    formatter = import_string(settings.LOGGING["formatters"]["line"]["class"])()
    told = formatter.formatException((broken.type, broken.value, broken.tb))
    assert not [line for line in WORDS.splitlines() if line in told]
    assert told.count('violates check constraint "job_done_or_parked"') == 2
    assert "Traceback" in told
