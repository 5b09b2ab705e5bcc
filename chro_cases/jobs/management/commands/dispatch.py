from typing import Any

from django.core.management.base import BaseCommand

from chro_cases.jobs import dispatcher
from chro_cases.jobs.broker import Broker


class Command(BaseCommand):
    help = "Hint waiting jobs to the broker, for ever."
    requires_system_checks = []  # they load every page, and this process has none

    def handle(self, *args: Any, **options: Any) -> None:
        dispatcher.run(Broker())
