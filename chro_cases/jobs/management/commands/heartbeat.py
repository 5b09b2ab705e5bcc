from datetime import timedelta

from django.core.management.base import BaseCommand, CommandError

from chro_cases import clock
from chro_cases.jobs.models import Heartbeat

SILENCE = timedelta(minutes=3)


class Command(BaseCommand):
    help = "Fail when a background process was not heard from for three minutes; a deployment asks this each minute."

    def add_arguments(self, parser):
        parser.add_argument("process", help="worker, dispatcher or beat")

    def handle(self, *args, process, **options):
        last = Heartbeat.objects.filter(process=process).first()
        if last is None or clock.now() - last.at > SILENCE:
            raise CommandError(f"Nothing was heard from {process} for three minutes.")
