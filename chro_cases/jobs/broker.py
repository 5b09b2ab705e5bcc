"""The one door to Celery's side: here, and nowhere else, something is laid at the broker."""

from celery import Celery
from kombu.exceptions import KombuError
from redis.exceptions import RedisError

TASK, QUEUE = "jobs.do", "celery"
AT_ONCE, LATER = 0, 9  # the first and the last of what the broker hands out

# However a broker can be away: refused, mute, full, still loading, or with another password.
Away = (KombuError, RedisError, OSError)


class Broker:
    """Where the dispatcher lays its hints. It knows the name of the task alone, so that no handler is loaded here."""

    def __init__(self) -> None:
        self.app = Celery("chro_cases", set_as_current=False)
        self.app.config_from_object("django.conf:settings", namespace="CELERY")
        # Nobody waits for the dispatcher, but it looks after the jobs of all: a mute broker may not hold it up.
        options = self.app.conf.broker_transport_options
        self.app.conf.broker_transport_options = {**options, "socket_timeout": 2, "socket_connect_timeout": 2}

    def unheard(self) -> int:
        """How many hints lie there that no worker has taken."""
        with self.app.producer_or_acquire() as producer:  # the line of the hints: a new one would cost ten of them
            return int(producer.channel.queue_declare(QUEUE).message_count)

    def hint(self, job_id: int, *, patient: bool = False) -> None:
        """Lay down one hint: the job's number and nothing else. A patient one is taken when no other lies there."""
        self.app.send_task(TASK, (job_id,), priority=LATER if patient else AT_ONCE)
