"""The fields that all our forms use: each says in a plain sentence what is wrong, and keeps what was typed."""

from .choices import ChoiceField, Confirm, MultipleChoiceField, Pick, Picks, YesNo
from .dates import MemorableDateField, TimeOfDay
from .files import Upload
from .text import Email, LineField, Phone, TextField, WholeNumber

__all__ = [
    "ChoiceField",
    "Confirm",
    "Email",
    "LineField",
    "MemorableDateField",
    "MultipleChoiceField",
    "Phone",
    "Pick",
    "Picks",
    "TextField",
    "TimeOfDay",
    "Upload",
    "WholeNumber",
    "YesNo",
]
