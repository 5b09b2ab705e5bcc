from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from chro_cases.cases.history import breaches
from chro_cases.cases.models import Case
from chro_cases.cases.table_rights import declared_guards
from chro_cases.history.inspection import weaknesses

MEND = "As the owner of the tables run: manage.py mend_guards"


class Command(BaseCommand):
    help = "Reckon every hash of the history again, and name each case, line and guard that does not hold."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("case", nargs="?", help="a case's number; without it, every case and every office")

    def handle(self, *args: Any, **options: Any) -> None:
        cases = Case.objects.all()
        if options["case"]:
            cases = cases.filter(numbers__value=options["case"])
            if not cases:
                raise CommandError(f"There is no case with the number {options['case']}.")
        found = list(breaches(cases, offices=not options["case"]))
        for breach in found:
            self.stderr.write(f"{breach.owner}: {breach.sentence}")
        off = weaknesses(declared_guards())
        for sentence in off:
            self.stderr.write(sentence)
        said = [f"The history does not hold in {len(found)} places."] if found else []
        if off:
            said.append(f"{len(off)} guards of the database are not in force, so rows can be rewritten. {MEND}")
        if said:
            raise CommandError(" ".join(said))
        self.stdout.write(f"The history of {len(cases)} cases holds, line by line, to each kept head.")
