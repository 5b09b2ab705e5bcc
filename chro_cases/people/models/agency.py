from django.db import models

from chro_cases.history.chain import COMMON, Chain
from chro_cases.history.models import Line, line_constraints
from chro_cases.rules import Calendar, ClosedDay, Pack, calendar_for, pack_for


class Agency(models.Model):
    """A civil-rights commission: its law, its zone, its letterhead and the way it numbers its papers."""

    code = models.SlugField(unique=True, max_length=10)
    name = models.CharField(max_length=120)
    short_name = models.CharField(max_length=20)
    pack_code = models.CharField(max_length=20)
    zone = models.CharField(max_length=40)
    letterhead = models.TextField(help_text="Address lines as printed on top of every paper.")
    phone = models.CharField(max_length=40)
    email = models.EmailField()
    inquiry_numbers = models.CharField(max_length=40, default="I-{year}-{n:05}")
    docket_numbers = models.CharField(max_length=40, default="{year}-{n:05}")
    head_number = models.PositiveIntegerField(default=0, editable=False)
    head_hash = models.CharField(max_length=64, default="", editable=False)

    class Meta:
        verbose_name_plural = "agencies"
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name

    @property
    def pack(self) -> Pack:
        """The rules of law this agency works under."""
        return pack_for(self.pack_code)

    @property
    def closed_days(self) -> tuple[ClosedDay, ...]:
        """The days on which this agency was closed by proclamation, as the rules take them."""
        return tuple(ClosedDay(one.on, one.name, one.source) for one in self.closings.filter(ended_at=None))

    @property
    def calendar(self) -> Calendar:
        """The closed days of this agency, by law and by proclamation."""
        return calendar_for(self.pack_code, closed=self.closed_days)


class Office(models.Model):
    """One place the agency works from."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="offices")
    name = models.CharField(max_length=80)
    address = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agency", "name"], name="one_office_a_name")]

    def __str__(self) -> str:
        return self.name


class OfficeEvent(Line):
    """One line of the agency's own history: roles, levels, settings, closed days, approvals of rules."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="office_events")

    CHAIN = Chain("people_officeevent", "people_agency", "agency_id", ("{r}.agency_id", *COMMON))

    class Meta(Line.Meta):
        constraints = [
            models.UniqueConstraint(fields=["agency", "number"], name="one_office_line_a_number"),
            *line_constraints("officeevent"),
        ]
