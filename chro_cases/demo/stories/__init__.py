"""The complaints of the demonstration. Two are retold from published decisions; the rest, and every name, is made up."""

from .connecticut import CONNECTICUT
from .missouri import MISSOURI
from .story import Story

STORIES: dict[str, tuple[Story, ...]] = {"ct": CONNECTICUT, "mo": MISSOURI}

__all__ = ["STORIES", "Story"]
