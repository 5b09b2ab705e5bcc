"""What an investigator usually asks a respondent for, by area, and by what was done and why: "Schedule A"."""

from collections.abc import Collection
from dataclasses import dataclass

from ..confidence import Confidence
from ..rows import PRACTICE, Row


@dataclass(frozen=True, kw_only=True)
class Asked(Row):
    """One thing to ask for; its name is the words of the letter. Empty `issues` and `bases`: for every claim."""

    issues: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()

    def fits(self, areas: Collection[str], issues: Collection[str], bases: Collection[str]) -> bool:
        """Whether claims of these areas, issues and bases call for it."""
        special = bool(self.issues or self.bases)
        called_for = bool(set(self.issues) & set(issues) or set(self.bases) & set(bases))
        return any(self.covers_area(area) for area in areas) and (called_for or not special)


def _rows(areas: str, texts: dict[str, str], *, issues: str = "", bases: str = "") -> tuple[Asked, ...]:
    return tuple(
        Asked(
            code=code,
            name=text,
            areas=tuple(areas.split()),
            issues=tuple(issues.split()),
            bases=tuple(bases.split()),
            citation=PRACTICE,
            confidence=Confidence.U,
        )
        for code, text in texts.items()
    )


_WORK, _HOME, _PUBLIC, _CREDIT = "employment", "housing", "public_accommodation", "credit"
_ENDED = "discharge constructive_discharge layoff retirement"
_HARASSED = "harassment sexual_harassment harass"
_ACCOMMODATION = (
    "accommodation_disability accommodation_religion accommodation_pregnancy accommodate modify access animal_refused"
)
_DISABILITY = "physical_disability mental_disability intellectual_disability learning_disability"

SCHEDULE_A = (
    *_rows(
        "",
        {
            "legal_name": "The correct legal name of the respondent, its legal form, and who owns it.",
            "policy": "Every policy on discrimination in force at the time, and how people were told of it.",
            "complaints": "The procedure for complaints about discrimination, and what was done under it here.",
            "decision": "The reason for each act complained of, who took part in the decision, and when.",
            "messages": "Messages, letters and notes about the complainant and about the acts complained of.",
        },
    ),
    *_rows(
        _WORK,
        {
            "chart": "An organization chart of the place of work at the time.",
            "count": "The number of employees in each week of this calendar year and of the last.",
            "handbook": "The employee handbook in force at the time.",
            "contract": "The union contract that covers the complainant, if there is one.",
            "personnel_file": "The complainant’s whole personnel file.",
            "job": "The description of the complainant’s job, with pay and hours.",
            "evaluations": "The complainant’s evaluations, attendance and discipline.",
            "roster": "A roster of those in the same job or under the same manager, with job, dates of hire and the "
            "trait that this complaint is about, as far as it is known.",
            "same_act": "Everybody to whom the same was done in the last three years, with the reason given.",
        },
    ),
    *_rows(
        _WORK,
        {
            "posting": "The posting of the job, and how it was made known.",
            "applicants": "Everybody who applied, their papers, and the trait that this complaint is about, if known.",
            "criteria": "The criteria of selection, the scores, and the notes of the interviews.",
            "selected": "Who was selected, and why.",
        },
        issues="hire promote testing advertising",
    ),
    *_rows(
        _WORK,
        {
            "ending": "The papers that ended the complainant’s work, and the rule they rest on.",
            "ending_criteria": "For a layoff: the criteria, the list of those considered, and who was chosen.",
            "replaced": "Who does the complainant’s work now, and since when.",
        },
        issues=_ENDED,
    ),
    *_rows(
        f"{_WORK} {_HOME} {_PUBLIC}",
        {
            "harassment_before": "Every earlier complaint of harassment about the same person or place.",
            "harassment_inquiry": "What was looked into after the complaint, whom it heard, and what it found.",
            "harassment_training": "Training against harassment: when, for whom, with which papers.",
            "harassment_mended": "What was done to end the harassment, and when.",
        },
        issues=_HARASSED,
    ),
    *_rows(
        f"{_WORK} {_HOME} {_PUBLIC}",
        {
            "accommodation_asked": "Each request for an accommodation, and what was answered and when.",
            "accommodation_talks": "Notes of the talks about what could be done.",
            "accommodation_needed": "What the job, the home or the service cannot do without, and where that is "
            "written.",
            "accommodation_cost": "What the accommodation would cost, and the proof of any hardship.",
        },
        issues=_ACCOMMODATION,
    ),
    *_rows(
        _WORK,
        {
            "payroll": "The payroll by job for the last three years, with sex, date of hire and rate of pay.",
            "pay_rules": "How rates of pay, raises and extra pay are set, and by whom.",
        },
        issues="wages benefits",
        bases="equal_pay",
    ),
    *_rows(
        "",
        {
            "known_when": "When each person who decided learned that the complainant had complained or helped someone.",
            "before_after": "How the complainant was treated and judged in the year before that day, and after it.",
        },
        issues="retaliate interfere",
        bases="retaliation",
    ),
    *_rows(
        _HOME,
        {
            "application": "The complainant’s application or lease, and all that was written on it.",
            "screening": "The rules by which applicants or tenants are judged.",
            "rent_roll": "The rent roll by unit and date for the last two years, with the trait that this complaint "
            "is about, as far as it is known.",
            "occupancy": "The rules on how many people may live in a unit.",
            "advertisements": "Every advertisement for the place in the last year.",
            "owner_lives_there": "Proof of who owns the building, its number of units, and whether the owner lives "
            "there.",
        },
    ),
    *_rows(
        _PUBLIC,
        {
            "service_policy": "The rules on who is admitted and served, and how staff is taught them.",
            "incidents": "The log of incidents for the day and for the year before it.",
            "video": "Every recording of what happened. Keep it until this complaint is closed.",
            "others_served": "Who else was served or turned away that day, as far as it is known.",
        },
    ),
    *_rows(
        _CREDIT,
        {
            "credit_application": "The application, the score, and the notice of what was decided.",
            "credit_rules": "The rules and models by which such applications are judged.",
            "credit_others": "What was decided on like applications in the last two years.",
        },
    ),
    *_rows(
        f"{_WORK} {_HOME} {_PUBLIC}",
        {"medical_kept_apart": "What was asked about health or disability, why, and where the answers are kept."},
        issues="medical_inquiry",
        bases=_DISABILITY,
    ),
)


def to_ask_for(areas: Collection[str], issues: Collection[str], bases: Collection[str]) -> tuple[Asked, ...]:
    """The rows that claims of these areas, issues and bases call for, in the order of the schedule."""
    return tuple(row for row in SCHEDULE_A if row.fits(areas, issues, bases))
