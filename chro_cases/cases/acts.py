"""What can be done with a case at any stage: who works it, and where, and who sees it."""

from django.utils.translation import gettext_lazy as _

from .registry import Page, act

ASSIGNMENT_PAGE = Page("assignment", _("Assign or reassign the case"), of_no_stage=True)
ACCESS_PAGE = Page("case_access", _("Case access"), of_no_stage=True)

ASSIGNED = act("assigned", _("Assigned"), staff="assign", page=ASSIGNMENT_PAGE)
MOVED = act("moved_to_office", _("Moved to another office"), staff="assign", page=ASSIGNMENT_PAGE)

ACCESS_GRANTED = act("access_granted", _("Access granted"), staff="keep_access", page=ACCESS_PAGE)
ACCESS_ENDED = act("access_ended", _("Access ended"), staff="keep_access", page=ACCESS_PAGE)
WALL_BUILT = act("wall_built", _("Ethical wall set up: conflict of interest"), staff="keep_access", page=ACCESS_PAGE)
WALL_TAKEN_DOWN = act("wall_taken_down", _("Ethical wall removed"), staff="keep_access", page=ACCESS_PAGE)
