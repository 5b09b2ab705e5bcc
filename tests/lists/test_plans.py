"""No list reads a large table whole, whoever opens it: PostgreSQL itself says how it would answer."""

import subprocess
import sys

from django.conf import settings

from benchmarks import plans


def test_no_question_of_a_list_reads_a_large_table_whole():
    """Of 20,000 cases, in a database of its own."""
    command = [sys.executable, "-m", "benchmarks.plans"]
    told = subprocess.run(command, cwd=settings.BASE_DIR, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout[-3000:] + told.stderr[-3000:]
    assert "0 read a large table whole" in told.stdout + told.stderr


def test_a_question_that_reads_a_table_whole_is_found_and_one_that_ends_early_is_not(at_inquiry):
    whole = "SELECT * FROM lists_caserow WHERE areas::text || 'x' = 'y'"
    assert list(plans._read_whole(plans._plan(whole), -1)) == ["lists_caserow"]
    assert list(plans._read_whole(plans._plan(f"{whole} ORDER BY areas::text LIMIT 2"), -1)) == ["lists_caserow"]
    assert list(plans._read_whole(plans._plan("SELECT * FROM lists_caserow LIMIT 2"), -1)) == []
