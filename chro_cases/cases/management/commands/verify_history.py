from django.core.management.base import BaseCommand, CommandError

from chro_cases.cases.history import breaches
from chro_cases.cases.models import Case


class Command(BaseCommand):
    help = "Reckon every hash of the history again and name each case and line that does not hold."

    def add_arguments(self, parser):
        parser.add_argument("case", nargs="?", help="a case's number; without it, every case and every office")

    def handle(self, *args, **options):
        cases = Case.objects.all()
        if options["case"]:
            cases = cases.filter(numbers__value=options["case"])
            if not cases:
                raise CommandError(f"There is no case with the number {options['case']}.")
        found = list(breaches(cases, offices=not options["case"]))
        for breach in found:
            self.stderr.write(f"{breach.owner}: {breach.sentence}")
        if found:
            raise CommandError(f"The history does not hold in {len(found)} places.")
        self.stdout.write(f"The history of {len(cases)} cases holds, line by line, to each kept head.")
