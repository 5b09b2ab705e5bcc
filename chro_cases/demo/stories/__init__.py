"""The complaints of the demonstration. Some are retold from published decisions; all names are made up."""

from .connecticut import CONNECTICUT, PAY
from .missouri import MISSOURI, SALON
from .story import Story

STORIES: dict[str, tuple[Story, ...]] = {"ct": CONNECTICUT, "mo": MISSOURI}
# The complaints that are also told on, by other people, into every later stage.
TOLD_ON: dict[str, Story] = {"ct": PAY, "mo": SALON}

__all__ = ["STORIES", "TOLD_ON", "Story"]
