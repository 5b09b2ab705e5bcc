"""Acts that a case knows at any stage."""

from .access import build_wall, end_access, grant_access, take_down_wall
from .assignment import assign
from .drafts import write_work
from .levels import change_level
from .numbers import draw_number
from .office import begin_at_office, move_to_office
from .reviews import approve, return_for_changes, submit_for_review

__all__ = [
    "approve",
    "assign",
    "begin_at_office",
    "build_wall",
    "change_level",
    "draw_number",
    "end_access",
    "grant_access",
    "move_to_office",
    "return_for_changes",
    "submit_for_review",
    "take_down_wall",
    "write_work",
]
