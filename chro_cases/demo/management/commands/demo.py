from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

import chro_cases.documents.tasks
import chro_cases.mail.tasks  # noqa: F401  (the handlers of jobs, which this command does itself)
from chro_cases import clock
from chro_cases.deadlines.reminders import promise_reminders
from chro_cases.demo.cast import APP_SECRET, found
from chro_cases.demo.stories import STORIES
from chro_cases.demo.telling import Telling
from chro_cases.jobs.actions import do_waiting
from chro_cases.people.models import Agency
from chro_cases.people.signin import turn_on_totp

MORNINGS = 60


class Command(BaseCommand):
    help = "Make the demonstration: both agencies, their people, and a case in every stage, walked by the real acts."

    def handle(self, *args, **options):
        if not settings.DEMO and not settings.DEBUG:
            raise CommandError("The demonstration is made with the demonstration's settings alone.")
        if Agency.objects.exists():
            self.stdout.write("The demonstration is already there.")
            return
        with transaction.atomic():
            with clock.at(clock.now() - timedelta(days=400)):
                teams = [found(code) for code in STORIES]
            turn_on_totp(teams[0].hugo, APP_SECRET)
            for team in teams:
                for story in sorted(STORIES[team.agency.code], key=lambda story: -story.told):
                    Telling(team, story).tell()
            self._mornings(teams[0].agency)
        self.stdout.write("The demonstration is ready.")

    def _mornings(self, agency) -> None:
        """Let each past morning come, so that the reminders of that day were really sent."""
        today = clock.today(agency)
        for ago in range(MORNINGS, -1, -1):
            morning = datetime.combine(today - timedelta(ago), time(8), ZoneInfo(agency.zone))
            with clock.at(min(morning, clock.now())):
                promise_reminders()
                do_waiting()
