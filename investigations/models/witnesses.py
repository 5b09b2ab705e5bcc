from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case, Fact, Party
from chro_cases.cases.models.fact import fact_constraints


class WitnessInterview(Fact):
    """One interview of the investigation: who was heard, how, who else was there, what was said."""

    class Mode(models.TextChoices):
        PHONE = "phone", _("By phone")
        IN_PERSON = "in_person", _("In person")
        VIDEO = "video", _("By video")
        WRITING = "writing", _("In writing")

    case = models.ForeignKey(Case, models.PROTECT, related_name="witness_interviews")
    number = models.PositiveSmallIntegerField()
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="witness_interviews")
    name = models.CharField(max_length=160)
    part = models.CharField(max_length=160, blank=True)
    held_on = models.DateField()
    mode = models.CharField(max_length=10, choices=Mode.choices)
    interpreter = models.CharField(max_length=120, blank=True)
    attorney = models.CharField(max_length=160, blank=True)
    recorded = models.BooleanField(default=False)
    agreed_to_recording = models.BooleanField(default=False)
    notes = models.TextField()
    statement = models.TextField(blank=True)
    statement_signed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="one_interview_a_number"),
            models.CheckConstraint(condition=~Q(notes=""), name="a_witness_interview_has_notes"),
            models.CheckConstraint(
                condition=Q(recorded=False) | Q(agreed_to_recording=True), name="nobody_is_recorded_unasked"
            ),
            *fact_constraints("witnessinterview"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.held_on}"
