"""The case and what stands around it: who, what, which claims, what happened, who may see it."""

from .access import CaseGrant, Grant, ReadLog, Wall
from .case import Case, CaseQuerySet, Move, Number, NumberSeries
from .closures import Closure, Hold, Reopening, Withdrawal
from .drafts import WorkVersion, Written, kinds_of_work
from .event import Compartment, Event
from .fact import Fact, FactQuerySet
from .parties import Assignment, CaseLink, CaseOffice, Claim, Party, PartyQuerySet, services
from .receipt import Receipt
from .review import Review

__all__ = [
    "Assignment",
    "Case",
    "CaseGrant",
    "CaseLink",
    "CaseOffice",
    "CaseQuerySet",
    "Claim",
    "Closure",
    "Compartment",
    "Event",
    "Fact",
    "FactQuerySet",
    "Grant",
    "Hold",
    "Move",
    "Number",
    "NumberSeries",
    "Party",
    "PartyQuerySet",
    "ReadLog",
    "Receipt",
    "Reopening",
    "Review",
    "Wall",
    "Withdrawal",
    "WorkVersion",
    "Written",
    "kinds_of_work",
    "services",
]
