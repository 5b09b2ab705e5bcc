"""The database, reached as the application's own role: it can read and add, but never rewrite history."""

import os

from chro_cases.launch.environment import database_from_url, options_with

# Compiling a query costs more than any of ours takes; and no disk with arms to move is left, so that ten thousand cases
# found by their keys cost less than reading all two hundred thousand.
_PLANS = "-c jit=off -c random_page_cost=1.1"
# Of two short words of which two letters changed places ("paepr"), a fifth of their groups of three is the same.
_ALIKE = "-c pg_trgm.similarity_threshold=0.2"
_LIMITS = "-c statement_timeout=10s -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s"

_GIVEN = database_from_url(os.environ.get("DATABASE_URL", "postgresql://chro_app@localhost/chro_cases"))

DATABASES = {
    "default": {
        **_GIVEN,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options_with(f"{_PLANS} {_ALIKE} {_LIMITS}", _GIVEN["OPTIONS"]),
    }
}
# The owner's login migrates and grants; it is never a connection of the running application.
DATABASE_OWNER_URL = os.environ.get("DATABASE_OWNER_URL", "")
