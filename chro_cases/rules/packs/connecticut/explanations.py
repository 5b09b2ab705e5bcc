"""What the parties of a Connecticut case are told a date is, where several clocks say it in the same words."""

from ...clocks import Plain

GOES_ON = Plain("We must decide by this day if your complaint goes on")
AGAIN = Plain("You can ask us to look again until this day. We must have your letter by then")
FIRST_MEETING = Plain("The first meeting of the hearing must be held by this day")
