"""What each kind of person may do. The whole authority of the product is this page."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What an agency may appoint a person as."""

    INTAKE = "intake", _("Intake officer")
    TRAINEE = "trainee", _("Trainee")
    INVESTIGATOR = "investigator", _("Investigator")
    SUPERVISOR = "supervisor", _("Supervisor")
    CLERK = "clerk", _("Clerk")


# Staff: which kinds of act a role may do at all. On which cases is the tie's question (cases/access.py).
_TAKES_IN = {"take_inquiry", "interview", "decide_jurisdiction", "close_inquiry", "assign", "keep_parties"}
_DRAFTS = {"draft_charge", "submit_for_review", "send_for_signature", "keep_parties", "record_oath"}
_SERVES = {"file_charge", "record_oath", "serve", "keep_parties"}
MAY: dict[str, frozenset[str]] = {
    Role.INTAKE: frozenset(_TAKES_IN | _DRAFTS | {"file_charge"}),
    Role.TRAINEE: frozenset(_DRAFTS | {"interview"}),
    Role.INVESTIGATOR: frozenset(_DRAFTS | {"interview"}),
    Role.SUPERVISOR: frozenset(
        _TAKES_IN | _DRAFTS | _SERVES | {"decide_review", "allow_late_filing", "keep_access", "reopen"}
    ),
    Role.CLERK: frozenset(_SERVES),
}

# Parties: what being in a case as something lets a person do in it.
MAY_AS_PARTY: dict[str, frozenset[str]] = {
    "complainant": frozenset({"sign_charge", "ask_for_correction"}),
}

# Desks: stages in which a role sees every case of its agency, because the work there comes to whoever is at the desk.
DESKS: dict[str, tuple[str, ...]] = {
    Role.INTAKE: ("inquiry",),
    Role.SUPERVISOR: ("inquiry",),
    Role.CLERK: ("signature", "filed", "answer"),
}

# Drawers of a case's file. Whoever sees a case opens these drawers of it, and knows nothing of the others.
COMPARTMENTS: dict[str, frozenset[str]] = {
    Role.INTAKE: frozenset({"open", "party-shared", "medical"}),
    Role.TRAINEE: frozenset({"open", "party-shared", "medical"}),
    Role.INVESTIGATOR: frozenset({"open", "party-shared", "medical"}),
    Role.SUPERVISOR: frozenset({"open", "party-shared", "medical"}),
    Role.CLERK: frozenset({"open", "party-shared"}),
}
PARTY_DRAWERS = frozenset({"party-shared"})
