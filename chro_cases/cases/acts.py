"""What can be done with a case at any stage: who works it, who sees it."""

from django.utils.translation import gettext_lazy as _

from .registry import Page, act

ASSIGNMENT_PAGE = Page("assignment", _("Give the case to someone"), of_no_stage=True)
ACCESS_PAGE = Page("case_access", _("Who may see the case"), of_no_stage=True)

ASSIGNED = act("assigned", _("The case was given to someone"), staff="assign", page=ASSIGNMENT_PAGE)

ACCESS_GRANTED = act("access_granted", _("A person was let in by name"), staff="keep_access", page=ACCESS_PAGE)
ACCESS_ENDED = act("access_ended", _("Access by name ended"), staff="keep_access", page=ACCESS_PAGE)
WALL_BUILT = act("wall_built", _("A person was kept out: conflict of interest"), staff="keep_access", page=ACCESS_PAGE)
WALL_TAKEN_DOWN = act("wall_taken_down", _("A person is no longer kept out"), staff="keep_access", page=ACCESS_PAGE)
