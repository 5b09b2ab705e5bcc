from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from chro_cases.jobs.actions import take_up_again
from chro_cases.jobs.models import Job


class Command(BaseCommand):
    help = "List the jobs that failed too often, with the reason; with --again, try them afresh once that is mended."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("key", nargs="*", help="keys of single jobs; without any, all that were set aside")
        parser.add_argument("--again", action="store_true", help="try them again")

    def handle(self, *args: Any, key: list[str], again: bool, **options: Any) -> None:
        parked = Job.objects.parked()
        for job in parked.filter(key__in=key) if key else parked:
            self.stdout.write(f"{job.key}  set aside {job.parked_at:%Y-%m-%d %H:%M} UTC  {job.last_error}")
            if again:
                take_up_again(job.pk)
