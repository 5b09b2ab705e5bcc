"""A pack: everything the law of one jurisdiction says to this software, and the questions it answers."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from .calendars import HolidayRule
from .clocks import Clock, Counting
from .coverage import covers_basis, covers_employer
from .rows import (
    Area,
    Basis,
    ClosureReason,
    Coverage,
    EmployerSize,
    Exemption,
    Issue,
    LateReport,
    Law,
    OathMethod,
    Outcome,
    Procedure,
    Row,
    ScreeningQuestion,
    ServiceMethod,
    Stage,
    Visibility,
)

AnyRow = TypeVar("AnyRow", bound=Row)


@dataclass(frozen=True, kw_only=True, eq=False)
class Pack:
    """The rules of one jurisdiction. Every list holds dated rows with citation and confidence."""

    code: str
    name: str
    agency_kind: str
    agency_name: str
    zone: str
    counting: Counting
    words: Mapping[str, str]
    stage_rows: tuple[Stage, ...]
    areas: tuple[Area, ...]
    laws: tuple[Law, ...]
    bases: tuple[Basis, ...]
    issues: tuple[Issue, ...]
    employer_sizes: tuple[EmployerSize, ...]
    exemptions: tuple[Exemption, ...]
    screening: tuple[ScreeningQuestion, ...]
    oath_methods: tuple[OathMethod, ...]
    closure_reasons: tuple[ClosureReason, ...]
    procedures: tuple[Procedure, ...]
    outcomes: tuple[Outcome, ...]
    service_methods: tuple[ServiceMethod, ...]
    visibility: tuple[Visibility, ...]
    late_reports: tuple[LateReport, ...]
    clocks: tuple[Clock, ...]
    holidays: tuple[HolidayRule, ...]

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages that this law has, in the order of a case's life."""
        return tuple(stage.code for stage in self.stage_rows)

    @property
    def stage_names(self) -> dict[str, str]:
        """What the agency's people call each stage."""
        return {stage.code: stage.name for stage in self.stage_rows}

    @property
    def stands_beside(self) -> bool:
        """Whether this law only stands beside a state's, as the federal does: no case of ours has its stages."""
        return not self.stage_rows

    def bases_for(self, area: str, acted_on: date | None = None) -> tuple[Basis, ...]:
        """The bases that the law of this area lists for an act of that day (unknown: for acts now)."""
        return tuple(row for row in self._in_area(self.bases, area) if row.holds_for_act(acted_on))

    def issues_for(self, area: str) -> tuple[Issue, ...]:
        """The actions that can be complained of in this area."""
        return self._in_area(self.issues, area)

    def laws_for(self, area: str) -> tuple[Law, ...]:
        """The statutes under which a claim of this area can be brought."""
        return self._in_area(self.laws, area)

    def exemptions_for(self, area: str) -> tuple[Exemption, ...]:
        """The exemptions that intake must ask about in this area."""
        return self._in_area(self.exemptions, area)

    def screening_for(self, area: str) -> tuple[ScreeningQuestion, ...]:
        """The screening questions of this area, in their order."""
        return tuple(sorted(self._in_area(self.screening, area), key=lambda question: question.order))

    def oath_methods_for(self, area: str) -> tuple[OathMethod, ...]:
        """The ways in which a charge of this area may be sworn."""
        return self._in_area(self.oath_methods, area)

    def closure_reasons_from(self, stage: str) -> tuple[ClosureReason, ...]:
        """The reasons for which a case in this stage may be closed."""
        return tuple(row for row in self.closure_reasons if not row.stages or stage in row.stages)

    def inspection_stages(self, role: str, item: str) -> tuple[str, ...]:
        """The stages in which one side (complainant or respondent) may read the other side's answer or evidence."""
        rows = [row for row in self.visibility if (row.role, row.item) == (role, item)]
        return tuple(stage for stage in self.stages if any(not row.stages or stage in row.stages for row in rows))

    def has(self, procedure: str, areas: Collection[str] = ()) -> bool:
        """Whether this law does a thing (a key of PROCEDURES) in every one of these areas (none: in any area)."""
        rows = [row for row in self.procedures if row.code == procedure]
        return bool(rows) and all(any(row.covers_area(area) for row in rows) for area in areas)

    def outcome(self, code: str) -> Outcome:
        """One answer to a claim; KeyError with a sentence when this pack has none of that name."""
        return self._one(self.outcomes, code, "outcome")

    def service_method(self, code: str) -> ServiceMethod:
        """One way of sending a paper; KeyError with a sentence when this pack has none of that name."""
        return self._one(self.service_methods, code, "service method")

    def oath_method(self, code: str) -> OathMethod:
        """One way of swearing; KeyError with a sentence when this pack has none of that name."""
        return self._one(self.oath_methods, code, "oath method")

    def closure_reason(self, code: str) -> ClosureReason:
        """One reason for closing; KeyError with a sentence when this pack has none of that name."""
        return self._one(self.closure_reasons, code, "closure reason")

    def covers_employer(self, employees: int | None, acted_on: date | None = None, law: str | None = None) -> Coverage:
        """Whether an employer of this size is reached by the law (or by one law) for an act of that day."""
        rows = tuple(row for row in self.employer_sizes if law in (None, row.law))
        return covers_employer(rows, employees, acted_on)

    def covers_basis(self, code: str, area: str, acted_on: date | None = None) -> Coverage:
        """Whether the law of this area lists a basis, for an act of that day."""
        return covers_basis(self.name, self.bases, code, area, acted_on)

    def clock(self, code: str, acted_on: date | None = None, filed_on: date | None = None) -> Clock:
        """The row of a clock that is law for an act and a filing of these days (unknown: now); KeyError if none."""
        rows = [row for row in self.clocks if row.code == code and row.in_force(acted_on, filed_on)]
        return self._one(tuple(rows), code, "clock in force")

    def clocks_started_by(
        self,
        trigger: str,
        *,
        area: str,
        acted_on: date | None = None,
        filed_on: date | None = None,
        law: str | None = None,
        conditions: Collection[str] = (),
    ) -> tuple[Clock, ...]:
        """The clocks that an event starts in this area, under the law of the act and filing dates.

        A law of this pack narrows the clocks to those of that law. A law of another pack says nothing here and narrows
        nothing, for one complaint may be filed under both; whether it is, the caller knows.
        `conditions` are keys of CONDITIONS that are true of the case, such as "state_agency".
        """
        own_law = law if law in {row.code for row in self.laws} else None
        true_here = frozenset(conditions)
        return tuple(
            clock
            for clock in self._in_area(self.clocks, area)
            if clock.trigger == trigger
            and clock.in_force(acted_on, filed_on)
            and clock.covers_law(own_law)
            and clock.applies_under(true_here)
        )

    def _one(self, rows: tuple[AnyRow, ...], code: str, noun: str) -> AnyRow:
        """The first row of a code, or a KeyError that says what was looked for."""
        for row in rows:
            if row.code == code:
                return row
        raise KeyError(f"{self.name} has no {noun} called {code!r}.")

    def _in_area(self, rows: tuple[AnyRow, ...], area: str) -> tuple[AnyRow, ...]:
        """The rows that speak about an area; none at all for an area that this law does not know."""
        if area not in {row.code for row in self.areas}:
            return ()
        return tuple(row for row in rows if row.covers_area(area))
