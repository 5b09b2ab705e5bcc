"""The triggers by which PostgreSQL tells the dispatcher of a job, once the transaction that wrote it is committed.

They stand on the table, so that whoever writes a job is covered; told of is only what may be done at once. What a
transaction writes in heaps is told once, for PostgreSQL tells the same word of one transaction a single time.
"""

from chro_cases.history.guards import function, trigger

CHANNEL = "jobs"

_TELL = f"""
BEGIN
  NOTIFY {CHANNEL};
  RETURN NULL;
END
"""

GUARDS = (
    function("jobs_tell", _TELL),
    trigger("jobs_job_told", "jobs_job", "AFTER INSERT", "jobs_tell", each="STATEMENT"),
    trigger(
        "jobs_job_told_again",
        "jobs_job",
        "AFTER UPDATE",
        "jobs_tell",
        when="old.parked_at IS NOT NULL AND new.parked_at IS NULL",
    ),
)
