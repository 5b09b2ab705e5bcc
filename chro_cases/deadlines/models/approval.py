"""What counsel said of a rule that was not read in the law itself."""

from django.conf import settings
from django.db import models

from chro_cases.people.models import Agency, OfficeEvent


class RuleApproval(models.Model):
    """Counsel of an agency stands by one row of the law in one wording. Other words need another approval."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="rule_approvals")
    jurisdiction = models.CharField(max_length=20)
    clock = models.CharField(max_length=40)
    edition = models.CharField(max_length=64)
    note = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_by = models.ForeignKey(OfficeEvent, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "jurisdiction", "clock", "edition"], name="one_approval_a_wording"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.clock}: {self.by}"
