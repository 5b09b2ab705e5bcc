"""What the channel by which a line of history came in is called, where it was not simply someone at the office."""

from django.utils.translation import gettext_lazy as _

CHANNELS = {
    "portal": _("on the party’s own page"),
    "paper": _("on paper"),
    "phone": _("by phone"),
    "walk_in": _("in person"),
    "mail": _("by mail"),
    "import": _("from an import"),
}
