"""What the parties are told a federal date is, where several clocks say it in the same words."""

from ...clocks import Plain

FILE_WITH_EEOC = Plain("Last day to file with the federal agency for work, the EEOC")
