"""Celery carries hints, never truth: a message may be lost, doubled or late without harm."""

import os
from datetime import timedelta

REDIS_URL = os.environ.get("REDIS_URL", "redis://localhost:6379/0")
CELERY_BROKER_URL = REDIS_URL
CELERY_RESULT_BACKEND = None
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = False
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_SOFT_TIME_LIMIT = 60
CELERY_TASK_TIME_LIMIT = 90
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
# A hint that reaches a process just as it is replaced is lost, and laid again after JOB_HINT_AGAIN: so this is rare.
# What grows is replaced by its size.
CELERY_WORKER_MAX_TASKS_PER_CHILD = 1000
# In KiB. Printing grows a worker little by little; one that has grown this much is replaced after its task.
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 400_000
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# A worker waits for its broker for ever: None, because after a hundred tries it would give up, and after none with 0.
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
# Work in hand is finished although the broker went away: the hint may be lost, the job is in the database.
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = False
CELERY_TIMEZONE = "UTC"
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
# A mute broker hangs a client for ever without these; the visibility timeout is above the hard time limit.
CELERY_VISIBILITY_TIMEOUT = 300
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 300,
    "unacked_restore_interval": 5,
    "unacked_restore_throttle": 1,
    "socket_timeout": 5,
    "socket_connect_timeout": 2,
    "socket_keepalive": True,
}
# Every tick asks the database what is due and not done, so a missed tick costs nothing.
CELERY_BEAT_SCHEDULER = "chro_cases.jobs.schedule:HeardScheduler"
CELERY_BEAT_SCHEDULE = {
    "reminders": {"task": "deadlines.enqueue_reminders", "schedule": 60.0},
    "lists": {"task": "lists.follow_up", "schedule": 60.0},
    "exports": {"task": "desk.remove_exports", "schedule": 600.0},
    "heartbeat": {"task": "jobs.beat", "schedule": 30.0},
}

# A lease outlives whoever could still be working under it, so it is longer than the hardest time limit.
JOB_LEASE = timedelta(seconds=CELERY_TASK_TIME_LIMIT + 30)
JOB_ATTEMPTS = 5
# After a failure a job rests this long, and four times as long after each further one: five attempts take 21 minutes,
# longer than a mail server needs to be started anew.
JOB_FIRST_REST = timedelta(seconds=15)
# From here on a job that waits is said to be late.
JOB_WAITS_AT_MOST = timedelta(minutes=10)
# How long a hint may go unheard, and how many may lie at the broker at once, however long the workers are away.
JOB_HINT_AGAIN = timedelta(seconds=15)
JOB_HINTS_AT_ONCE = 200
# After this long without a word from a process it is taken for ended.
JOB_SILENCE = timedelta(minutes=3)
# Kinds of work that take seconds or come in heaps, and that nobody sits in front of. Whatever else waits goes before
# them, so that a heap of printing keeps neither a sign-in code nor a sign of life waiting.
JOB_PATIENT_KINDS = ("print_document", "copy_exhibit", "reckon_closing", "reckon_case", "make_export")
