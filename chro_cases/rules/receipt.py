"""When the law takes a paper as received, if nobody proves another day."""

from datetime import date

from .calendars import Calendar
from .confidence import Confidence
from .counting import ONE_DAY
from .errors import Unreckonable
from .facts import checked
from .formats import full_day, period
from .reckoning import Reckoning, Step
from .row_edition import edition_of
from .rows import ServiceMethod


def presumed_receipt(method: ServiceMethod, mailed_on: date | None, calendar: Calendar) -> Reckoning:
    """The day a paper sent this way counts as received; it is not moved off closed days, for nothing is to be done.

    Unreckonable when the method presumes nothing (receipt must then be proven) or the date of sending is missing.
    A closed day is named in the steps, so that a respondent who disputes the day sees it.
    """
    sent = checked(mailed_on, "the date the paper was sent")
    days = method.presumed_receipt_days
    if days is None:
        raise Unreckonable(
            "the date the paper was received", f"{method.name}: receipt is not presumed and must be proven."
        )
    day = checked(sent + days * ONE_DAY, "the date of presumed receipt")
    steps = [Step("trigger", f"The paper was sent on {full_day(sent)}: {method.name}.", sent, method.citation)]
    after = f"{period(days, 'd')} after it was sent" if days else "on the day it was sent"
    ending = ", unless another day is shown" if method.rebuttable else ""
    steps.append(Step("presumption", f"It is taken as received {after}{ending}.", day, method.citation))
    closed = calendar.why_closed(day)
    if closed is not None:
        text = f"{full_day(day)} is closed ({closed.name}); the day of receipt does not move for that."
        steps.append(Step("closed", text, day, closed.source))
    steps.append(Step("result", f"Receipt is taken to be {full_day(day)}.", day, method.citation))
    mark: Confidence = method.confidence
    return Reckoning(day, tuple(steps), method.clock or method.code, edition_of(method), mark)
