"""Running instances of the law's clocks, what moves them, and the warnings that go out before they end."""

from .deadline import Deadline, DeadlineQuerySet
from .extension import Extension
from .reminder import Reminder

__all__ = ["Deadline", "DeadlineQuerySet", "Extension", "Reminder"]
