"""A clock: a period in the law, with everything that decides the day on which it ends."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from .confidence import Confidence
from .row_edition import NEVER, WHERE_SAID, edition_of
from .rows import Row, within

UNITS = ("d", "bd", "m", "y")
ROLLS = ("next", "not_sunday", "none")
SCOPES = ("case", "claim", "respondent", "request", "programme")
KINDS = ("limit", "entitlement", "presumption")
OWED_BY = (
    *("agency", "complainant", "respondent", "either", "eeoc", "hud"),
    *("petitioner", "state_agency", "contractor"),
)
OWNER_ROLES = ("intake", "trainee", "investigator", "supervisor", "clerk", "mediator", "counsel", "director")
GRANTED_BY = ("supervisor", "director", "referee", "eeoc")

CONDITIONS = {
    "state_agency": "the respondent is an agency of the state",
    "first_class_mail": "the paper was sent by first-class mail",
    "no_state_coverage": "the state agency has no jurisdiction over the subject of the claim",
    "no_worksharing": "no agreement lets a filing with the state agency count as a filing with the EEOC",
    "political_staff": "the claim is of an elected official's staff under the Government Employee Rights Act",
    "wilful": "the violation of the Equal Pay Act is said to have been wilful",
    "date_for_finding_missed": "the date that the director set for the finding passed without a finding",
    "hud_investigates": "HUD investigates the complaint itself instead of the state agency",
}

NEXT_ACTS = {
    "ask_for_signature_again": "The office may ask the complainant once more to sign.",
    "close_as_late": "The agency may dismiss the charge as late after a person has looked at it.",
    "explain_late_service": "The person responsible gives the reason for the delay.",
    "request_default": "A person named in the regulation may ask the executive director for a default order.",
    "ask_for_response_again": "The investigator may ask once more, or go on without a response.",
    "order_default": "The executive director may order or deny the default; an answer before the order cures it.",
    "explain_delay": "The person responsible gives the reason for the delay. The case goes on.",
    "go_on_without": "The office may go on without what was asked for.",
    "issue_finding": "The finding may be issued; a comment that comes later is not considered.",
    "certify": "The investigator declares that conciliation failed, and the complaint is certified.",
    "reject_as_late": "A request that comes later is rejected without a look at its reasons.",
    "send_release_notice": "The executive director sends the complainant notice of the right to ask for a release.",
    "petition_the_court": "Either side may ask the Superior Court for an order that fixes a date for the finding.",
    "treat_as_admitted": "The referee may take what was not answered as admitted.",
    "deem_disapproved": "The plan counts as disapproved; the commission may say so to the state agency in writing.",
    "note_a_deficiency": "Whoever reviews the plan may note the delay as a deficiency of the plan.",
    "dismiss_federal_charge": "The EEOC may dismiss the federal charge. The state's case goes on.",
    "ask_for_release": "The complainant may ask in writing for the notice that allows suit.",
}


# What a period may be for, where a page has to find it: the key and what it lets somebody do.
ALLOWED = {
    "comment_on_draft": "Each side may comment on the draft finding while it runs.",
}


@dataclass(frozen=True)
class Plain:
    """What each side is told a date is, in words for everybody. Nothing for a side that the date does not concern.

    Each is a sentence of the catalogue: a translator says it in every language the parties read.
    """

    complainant: str = ""
    respondent: str = ""

    def for_side(self, side: str) -> str:
        """The words for a side of the case; nothing for one that is told of no date."""
        return {"complainant": self.complainant, "respondent": self.respondent}.get(side, "")


TOLD_TO_NOBODY = Plain()


@dataclass(frozen=True)
class Counting:
    """How a jurisdiction counts: whether the first day counts, and what happens when the last day is closed."""

    citation: str
    confidence: Confidence
    roll_citation: str
    roll_confidence: Confidence
    roll_note: str = ""


@dataclass(frozen=True)
class Extension:
    """More time that a rule allows. No count or no length means that the rule states none."""

    count: int | None
    length: int | None
    unit: str
    granted_by: str
    ground: str


@dataclass(frozen=True)
class OtherReading:
    """A second reading of the same rule by another source; shown beside the first until counsel decides."""

    length: int
    unit: str
    roll: str
    citation: str


@dataclass(frozen=True, kw_only=True)
class Clock(Row):
    """One period of the law as one dated row; lengths are in `unit` (d, bd, m, y) and count from `trigger`.

    `scope`: one runs for the case, or for each claim, each respondent, or each request that a respondent gets.
    `owed_by` is whose move it is (for an entitlement: whose right it is); `either` is a period that each side has.
    A miss never moves a case: `next_act` names what a person may then do. `from_receipt`: the law counts from
    receipt of the paper, not from its date.
    `paused_by` names the keys of PAUSES during which its days do not count; any other stay leaves it running.
    `cured_by` names the events that make a miss good as long as its next act is not done; `excuse` is what the law
    says when it could not be met: it is told, and moves no date.
    `outlives_closing`: it runs on when we close the case, for it is a party's time before a court or another agency.
    `allows` names a key of ALLOWED: what a page finds the period for. `plain` is what the parties are told. Neither is
    part of the rule: its edition stays when only these change.
    `condition` and `unless` name a key of CONDITIONS. An empty tuple of areas or laws means all of them.
    """

    jurisdiction: str
    trigger: str
    scope: str
    length: int
    unit: str
    roll: str
    owed_by: str
    owner_role: str
    kind: str
    consequence: str
    counting: Counting
    excluded_areas: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    excluded_laws: tuple[str, ...] = ()
    condition: str | None = None
    unless: str | None = None
    from_receipt: bool = False
    next_act: str | None = None
    stopped_by: tuple[str, ...] = ()
    paused_by: tuple[str, ...] = ()
    cured_by: tuple[str, ...] = ()
    excuse: str = ""
    extensions: tuple[Extension, ...] = ()
    notify_before: tuple[int, ...] = ()
    filed_from: date | None = None
    filed_until: date | None = None
    other_reading: OtherReading | None = None
    allows: str | None = field(default=None, metadata=NEVER)
    outlives_closing: bool = field(default=False, metadata=WHERE_SAID)
    plain: Plain = field(default=TOLD_TO_NOBODY, metadata=NEVER)

    @cached_property
    def edition(self) -> str:
        """The fingerprint of this row: it changes with any word or number of the rule, not with words for people."""
        return edition_of(self)

    def covers_area(self, area: str) -> bool:
        """Whether the clock runs in this area of life."""
        return super().covers_area(area) and area not in self.excluded_areas

    def covers_law(self, law: str | None) -> bool:
        """Whether the clock runs for a claim under this law; without a law, whether it is confined to none."""
        if law is None:
            return not self.laws
        return (not self.laws or law in self.laws) and law not in self.excluded_laws

    def in_force(self, acted_on: date | None, filed_on: date | None) -> bool:
        """Whether the row is law for an act and a filing of these days; an unknown day asks for the law of now."""
        return self.holds_for_act(acted_on) and within(filed_on, self.filed_from, self.filed_until)

    def applies_under(self, conditions: frozenset[str]) -> bool:
        """Whether the special circumstances of the case, if any, let this clock run."""
        return (self.condition is None or self.condition in conditions) and self.unless not in conditions

    def as_otherwise_read(self) -> "Clock | None":
        """The same clock as its second source reads it, or None when the sources agree."""
        other = self.other_reading
        if other is None:
            return None
        return replace(
            self,
            length=other.length,
            unit=other.unit,
            roll=other.roll,
            citation=other.citation,
            other_reading=None,
        )
