"""Giving a person the secret address of their dates, revoking it, and finding whose an address is."""

from hashlib import sha256
from secrets import token_urlsafe

from django.db import transaction
from django.db.models import F
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.errors import Refused
from chro_cases.history.models import Channel
from chro_cases.people.models import OfficeEvent, User

from .models import CalendarFeed, FeedReading


@transaction.atomic
def open_feed(user: User, covers: str) -> str:
    """Make a new address for a person's dates and revoke the one before. Answers the secret, which nobody can read
    again.
    """
    if not user.is_staff_member:
        raise Refused(_("Only staff of an agency can subscribe to a calendar of deadlines."))
    User.objects.select_for_update(of=("self",)).get(pk=user.pk)  # two clicks at once make one feed after the other
    _end(user, _("Superseded by a new address."))
    event = _noted(user, "calendar_feed_opened", covers=covers)
    secret = token_urlsafe(32)
    CalendarFeed.objects.create(user=user, covers=covers, secret_hash=_hash(secret), made_by=event, made_at=event.at)
    return secret


@transaction.atomic
def revoke_feed(user: User) -> None:
    """End a person's address: whoever holds it reads nothing from now on."""
    if not _end(user, _("Revoked.")):
        raise Refused(_("You have no calendar address to revoke."))


def feed_at(secret: str) -> CalendarFeed | None:
    """The feed a secret opens now; None for a wrong one and a revoked one alike. The hash is what is looked up."""
    wanted = _hash(secret)
    feed = CalendarFeed.objects.current().select_related("user").filter(secret_hash=wanted).first()
    return feed if constant_time_compare(feed.secret_hash if feed else _hash(""), wanted) else None


@transaction.atomic
def note_reading(feed: CalendarFeed) -> None:
    """Keep that the feed was read, so that its owner sees whether somebody reads along."""
    now = clock.now()
    read = FeedReading.objects.filter(feed=feed, on=now.date())
    if not read.update(times=F("times") + 1, last_at=now):
        row = FeedReading(feed=feed, on=now.date(), last_at=now)
        FeedReading.objects.bulk_create([row], ignore_conflicts=True)


def _end(user: User, why: str) -> bool:
    """End the address a person has, if there is one."""
    if not user.calendar_feeds.current().exists():
        return False
    event = _noted(user, "calendar_feed_revoked", why=why)
    return bool(user.calendar_feeds.current().update(ended_by=event, ended_at=event.at, ended_why=why))


def _noted(user: User, kind: str, **facts: str) -> OfficeEvent:
    agency = user.agency
    return OfficeEvent.objects.create(
        agency=agency, kind=kind, by=user, channel=Channel.STAFF, on=clock.today(agency), facts=facts
    )


def _hash(secret: str) -> str:
    """What is kept of a secret. It has 256 random bits, so a plain hash cannot be turned around."""
    return sha256(secret.encode()).hexdigest()
