from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection, transaction
from django.utils.formats import date_format

from chro_cases.desk.what_if import Difference, differences, letters_touched
from chro_cases.rules import PackError
from chro_cases.rules.pack_file import ChangedPack, read_pack_file

FOLLOW = {
    "old": "Dates that run keep the rule they were reckoned under.",
    "new": "Dates that run take the changed rule.",
    "split": "Dates that run take the changed rule where their trigger lies on or after {day}.",
}


class Command(BaseCommand):
    help = "Say what would become of the open cases under the changed pack in a file. Nothing is changed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="a pack file, as docs/pack-files.md describes it")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            changed = read_pack_file(options["file"].read_text(encoding="utf-8"))
        except PackError as wrong:
            raise CommandError(f"{wrong} Nothing was run.") from wrong
        except (OSError, UnicodeDecodeError) as wrong:
            raise CommandError(f"{options['file']} cannot be read: {wrong}") from wrong
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION READ ONLY")  # the database itself keeps the promise
            self._report(changed, list(differences(changed)), letters_touched(changed))

    def _report(self, changed: ChangedPack, found: list[Difference], letters: dict[str, int]) -> None:
        say = self.stdout.write
        day = date_format(changed.split_on) if changed.split_on else ""
        say(f"{changed.pack.name}: {FOLLOW[changed.running_cases].format(day=day)}")
        say(f"\nRules that read otherwise: {len({change.code for change in changed.changed})}")
        for change in changed.changed:
            say(f"  {change.code} {change.field}: {_word(change.before)} → {_word(change.after)}")
        say(f"\nDates that move, begin or go: {len(found)} in {len({one.case for one in found})} open cases")
        for one in found:
            late = "  LATE on day one" if one.late else ""
            say(f"  {one.case} {one.clock}: {_day(one.before)} → {one.cannot or _day(one.after)}{late}")
        say(f"\nCases late on day one: {len({one.case for one in found if one.late})}")
        say(f"\nLetters of open cases that print a date of these rules: {sum(letters.values())}")
        for kind, count in sorted(letters.items()):
            say(f"  {kind}: {count}")
        say("\nNothing was changed.")


def _day(on: date | None) -> str:
    return on.isoformat() if on else "none"


def _word(value: Any) -> str:
    return "nothing" if value is None else str(value)
