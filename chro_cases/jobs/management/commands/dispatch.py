from django.core.management.base import BaseCommand

from chro_cases.jobs import dispatcher
from chro_cases.jobs.tasks import do_job


class Command(BaseCommand):
    help = "Hint waiting jobs to the broker, for ever."

    def handle(self, *args, **options):
        from chro_cases.celery import app

        app.set_default()
        dispatcher.run(do_job.delay)
