"""The fields that all our forms use: each says in a plain sentence what is wrong, and keeps what was typed."""

from .choices import Choice, Choices, Confirm, Pick, Picks, YesNo
from .dates import MemorableDate, TimeOfDay
from .files import Upload
from .text import Email, Line, Phone, Prose, WholeNumber

__all__ = [
    "Choice",
    "Choices",
    "Confirm",
    "Email",
    "Line",
    "MemorableDate",
    "Phone",
    "Pick",
    "Picks",
    "Prose",
    "TimeOfDay",
    "Upload",
    "WholeNumber",
    "YesNo",
]
