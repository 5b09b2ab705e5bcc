from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

import chro_cases.deadlines.tasks
import chro_cases.documents.tasks
import chro_cases.mail.tasks  # noqa: F401  (the handlers of jobs, which this command does itself)
from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.deadlines.reminders import enqueue_reminders
from chro_cases.demo.cases import CASES, TOLD_ON
from chro_cases.demo.cast import AGENCIES, APP_SECRET, found
from chro_cases.demo.later_stages import NAMES, REACHED, LaterStages, later
from chro_cases.demo.seeder import MAIL, Seeder
from chro_cases.jobs.actions import run_waiting
from chro_cases.jobs.models import Job
from chro_cases.people.models import Agency
from chro_cases.people.signin import turn_on_totp
from conferences.actions import add_room

MORNINGS = 3


class Command(BaseCommand):
    help = "Found one agency of the demonstration with its people, and tell its stories; all of it or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("agency", choices=[*AGENCIES])

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        code = options["agency"]
        with clock.at(clock.now() - timedelta(days=400)):
            team = found(code)
            for office in team.agency.offices.all():
                add_room(office, name="Conference room", seats=10, by=None)
        if code == "ct":  # one of the cast shows what a second factor is like
            turn_on_totp(team.hugo, APP_SECRET)
        for story in sorted(CASES[code], key=lambda story: -story.told):
            Seeder(team, story).seed()
        there = set(Case.objects.filter(agency=team.agency).values_list("stage", flat=True))
        stages = [stage for stage in REACHED if stage in team.agency.pack.stages and stage not in there]
        for stage, name in zip(stages, NAMES, strict=False):
            # Whose case goes furthest reads Spanish, so that nearly every letter can be read in it.
            language = "es" if stage == "monitoring" else settings.LANGUAGE_CODE
            LaterStages(team, later(TOLD_ON[code], stage, name, language)).go(cause=stage != "closed")
        daily_jobs(team.agency)
        # The papers that nobody signs are left for the worker; they wait from today, not since a day in the story.
        Job.objects.open().filter(available_at__lt=clock.now()).update(available_at=clock.now())
        self.stdout.write(f"The demonstration of {team.agency} is ready.")


def daily_jobs(agency: Agency) -> None:
    """Let each past morning come, so that the reminders of that day were really sent."""
    today = clock.today(agency)
    for ago in range(MORNINGS, -1, -1):
        morning = datetime.combine(today - timedelta(ago), time(8), ZoneInfo(agency.zone))
        with clock.at(min(morning, clock.now())):
            enqueue_reminders()
            run_waiting(kinds=MAIL)
