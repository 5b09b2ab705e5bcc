"""The complaints of the demonstration. Some are retold from published decisions; all names are made up."""

from .connecticut import CONNECTICUT
from .missouri import MISSOURI
from .story import Story

STORIES: dict[str, tuple[Story, ...]] = {"ct": CONNECTICUT, "mo": MISSOURI}

__all__ = ["STORIES", "Story"]
