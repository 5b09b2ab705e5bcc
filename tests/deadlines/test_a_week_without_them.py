"""Workers, dispatcher and beat stand still for a week: every date on every page is right, and on their return whoever
was to be warned is warned, once.
"""

from datetime import date, datetime, time, timedelta
from email.utils import parseaddr
from zoneinfo import ZoneInfo

import pytest
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.formats import date_format

from chro_cases import clock
from chro_cases.deadlines.models import Deadline, Reminder
from chro_cases.deadlines.office_hours import next_morning
from chro_cases.deadlines.reminders import enqueue_reminders
from chro_cases.jobs.actions import run_waiting
from chro_cases.mail.models import Email
from tests.cast import CaseBuilder

WEEK = timedelta(days=7)


@pytest.fixture
def walked(ct) -> CaseBuilder:
    """A charge that was filed today: the time to serve it runs, and many others."""
    return CaseBuilder(ct).to("filed")


def mid_morning(walked: CaseBuilder, day: date) -> datetime:
    """Ten o'clock of that day at the office, or of the next on which it is open."""
    if not walked.agency.calendar.is_open(day):
        day = next_morning(walked.agency, day)
    return datetime.combine(day, time(10), ZoneInfo(walked.agency.zone))


def left(deadline: Deadline, today: date) -> str:
    """What a page says of a last day, by our own count."""
    days = (deadline.due_on - today).days
    if days == 0:
        return "today"
    return f"{abs(days)} day{'' if abs(days) == 1 else 's'} {'left' if days > 0 else 'late'}"


def short(day: date) -> str:
    return f"{day:%b} {day.day}, {day.year}"


def says(page: str, day: str, words: str) -> bool:
    """Whether the page says these words right behind the day, wherever it names it."""
    return any(words in behind[:400] for behind in page.split(day)[1:])


def pages(walked: CaseBuilder, client_for) -> dict[str, str]:
    """What the case's people read: the case, the docket and my day of whoever serves it, and her own page."""
    said, case = {}, walked.case.pk
    for user, name, args in (
        (walked.team.cole, "case", [case]),
        (walked.team.cole, "docket", []),
        (walked.team.cole, "my_day", []),
        (walked.dana, "my_case", [case]),
    ):
        said[name] = " ".join(client_for(user).get(reverse(name, args=args)).content.decode().split())
    return said


@pytest.mark.parametrize("weeks", [1, 3], ids=["before the last day", "after it"])
def test_every_date_on_every_page_is_right_without_them(walked, client_for, weeks):
    service = Deadline.objects.current().get(case=walked.case, clock="CT-SERVE")
    limits = Deadline.objects.current().filter(case=walked.case, kind="limit")
    with clock.at(mid_morning(walked, walked.today + weeks * WEEK)):
        today, said = clock.today(walked.agency), pages(walked, client_for)
    for deadline in limits:
        assert says(said["case"], date_format(deadline.due_on), left(deadline, today)), deadline
    for name in ("docket", "my_day"):
        assert says(said[name], short(service.due_on), left(service, today)), name
    assert says(said["my_case"], date_format(service.due_on), left(service, today))


def ticks(times: int = 1) -> int:
    """As many ticks of beat, and a worker after each; answers how many letters there are now."""
    for _tick in range(times):
        enqueue_reminders()
        run_waiting()
    return Email.objects.filter(kind="reminder").count()


def names(mails: list[EmailMessage]) -> list[str]:
    return [mail.extra_headers["Message-ID"] for mail in mails]


def test_on_their_return_every_warning_that_is_due_is_sent_once(walked, mailoutbox):
    service = Deadline.objects.current().get(case=walked.case, clock="CT-SERVE")
    back = mid_morning(walked, service.due_on - timedelta(days=3))
    ticks()
    mailoutbox.clear()
    assert back.date() - walked.today >= WEEK
    with clock.at(back):
        written = ticks()
        first = names(mailoutbox)
        assert ticks(5) == written
    assert names(mailoutbox) == first
    assert len(first) == len(set(first))
    assert {letter.message_id for letter in Email.objects.filter(kind="reminder", sent_at__gte=back)} == set(first)
    told = list(Reminder.objects.filter(deadline=service).values_list("recipient__email", "days_before"))
    assert len(told) == len(set(told)) > 0
    reached = {parseaddr(address)[1] for mail in mailoutbox for address in mail.to}
    assert {email for email, _days in told} <= reached


def test_what_they_missed_and_nobody_needs_any_more_is_not_sent_late(walked, mailoutbox):
    """Of several warnings of one date that were slept through, the nearest says all that the others would have."""
    service = Deadline.objects.current().get(case=walked.case, clock="CT-SERVE")
    with clock.at(mid_morning(walked, service.due_on - timedelta(days=1))):
        ticks()
    each = list(Reminder.objects.filter(deadline=service).values_list("recipient", flat=True))
    assert len(each) == len(set(each))


def test_after_another_week_away_nothing_old_is_sent_again(walked, mailoutbox):
    service = Deadline.objects.current().get(case=walked.case, clock="CT-SERVE")
    with clock.at(mid_morning(walked, service.due_on - timedelta(days=1))):
        ticks()
        mailoutbox.clear()
        sent = set(Email.objects.filter(kind="reminder").values_list("pk", flat=True))
    with clock.at(mid_morning(walked, service.due_on + WEEK)):
        ticks()
    later = {letter.message_id for letter in Email.objects.exclude(pk__in=sent).filter(kind="reminder")}
    assert set(names(mailoutbox)) == later
