"""The fields that all our forms use: each says in a plain sentence what is wrong, and keeps what was typed."""

from .choices import ChoiceField, Choices, Confirm, Pick, Picks, YesNo
from .dates import MemorableDateField, TimeOfDay
from .files import Upload
from .text import Email, LineField, Phone, TextField, WholeNumber

__all__ = [
    "ChoiceField",
    "Choices",
    "Confirm",
    "Email",
    "LineField",
    "MemorableDateField",
    "Phone",
    "Pick",
    "Picks",
    "TextField",
    "TimeOfDay",
    "Upload",
    "WholeNumber",
    "YesNo",
]
