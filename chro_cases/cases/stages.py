"""The stages of a complaint in every pack of law, in order, and the sets of them that steps and acts name."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    INQUIRY = "inquiry", _("Inquiry")
    DRAFTING = "drafting", _("Charge drafting")
    SIGNATURE = "signature", _("Signature")
    FILED = "filed", _("Filed")
    ANSWER = "answer", _("Answer")
    ASSESSMENT = "assessment", _("Assessment")
    MEDIATION = "mediation", _("Mediation")
    INVESTIGATION = "investigation", _("Investigation")
    CONFERENCE = "conference", _("Conference")
    DETERMINATION = "determination", _("Determination")
    CONCILIATION = "conciliation", _("Conciliation")
    HEARING = "hearing", _("Hearing")
    MONITORING = "monitoring", _("Monitoring")
    CLOSED = "closed", _("Closed")


OPEN = tuple(stage for stage in Stage if stage != Stage.CLOSED)
BEFORE_SIGNATURE = OPEN[: OPEN.index(Stage.SIGNATURE)]
BEFORE_FILING = OPEN[: OPEN.index(Stage.FILED)]
FILED_ON = OPEN[OPEN.index(Stage.FILED) :]
ON_FILE = OPEN[OPEN.index(Stage.ANSWER) : OPEN.index(Stage.MONITORING)]
