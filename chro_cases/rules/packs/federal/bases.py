"""Whom federal law protects at work and in housing, and against which employers."""

from ...confidence import Confidence
from ...rows import Area, EmployerSize, Exemption, Law
from ..names import EMPLOYMENT_ISSUES, HOUSING_ISSUES
from ..tables import bases, issues

_V, _2ND, _U = Confidence.V, Confidence.V_2ND, Confidence.U
_TITLE_VII, _FHA = "Title VII of the Civil Rights Act of 1964", "42 USC 3604"

AREAS = (
    Area(code="employment", name="Employment", citation=_TITLE_VII, confidence=_U),
    Area(code="housing", name="Housing", citation=_FHA, confidence=_U),
)

_POSITION = {
    "gender_identity": "Under sex (Bostock); the agency's position may change.",
    "sexual_orientation": "Under sex (Bostock); the agency's position may change.",
    "age": "From 40.",
}
_HUD_POSITION = {
    "gender_identity": "The agency's position has shifted; ask counsel.",
    "sexual_orientation": "The agency's position has shifted; ask counsel.",
}
_DISABILITIES = "physical_disability mental_disability intellectual_disability learning_disability"

BASES = (
    *bases("employment", _TITLE_VII, _U, "race color religion national_origin sex"),
    *bases("employment", f"{_TITLE_VII}, section 704(a)", _U, "retaliation"),
    *bases("employment", _TITLE_VII, _U, "gender_identity sexual_orientation", notes=_POSITION),
    *bases("employment", "Pregnancy Discrimination Act; PWFA", _U, "pregnancy"),
    *bases("employment", "ADEA, 29 USC 621", _U, "age", notes=_POSITION),
    *bases("employment", "ADA, 42 USC 12112", _U, f"{_DISABILITIES} association"),
    *bases("employment", "GINA, 42 USC 2000ff", _U, "genetic_information"),
    *bases("employment", "Equal Pay Act, 29 USC 206(d)", _U, "equal_pay"),
    *bases("housing", _FHA, _U, f"race color religion national_origin sex familial_status {_DISABILITIES}"),
    *bases("housing", _FHA, _U, "gender_identity sexual_orientation", notes=_HUD_POSITION),
    *bases("housing", "42 USC 3617", _U, "retaliation coercion"),
    *bases("housing", _FHA, _U, "association", notes={"association": "With limits."}),
)

ISSUES = (*issues("employment", EMPLOYMENT_ISSUES), *issues("housing", HOUSING_ISSUES))

_AT_WORK = ("employment",)
LAWS = (
    Law(code="Title VII", name=_TITLE_VII, areas=_AT_WORK, citation="42 USC 2000e", confidence=_U),
    Law(
        code="ADA",
        name="Americans with Disabilities Act",
        areas=_AT_WORK,
        citation="42 USC 12112, 12117",
        confidence=_U,
    ),
    Law(
        code="ADEA",
        name="Age Discrimination in Employment Act",
        areas=_AT_WORK,
        citation="29 USC 626(d)",
        confidence=_2ND,
    ),
    Law(
        code="GINA",
        name="Genetic Information Nondiscrimination Act",
        areas=_AT_WORK,
        citation="42 USC 2000ff-6",
        confidence=_U,
    ),
    Law(code="EPA", name="Equal Pay Act", areas=_AT_WORK, citation="29 USC 255", confidence=_2ND),
    Law(
        code="PWFA",
        name="Pregnant Workers Fairness Act",
        areas=_AT_WORK,
        citation="Pregnant Workers Fairness Act (2023)",
        confidence=_U,
    ),
    Law(code="FHA", name="Fair Housing Act", areas=("housing",), citation="42 USC 3601, 3610", confidence=_V),
)

_WEEKS = "In each of 20 weeks or more."


def _size(law: str, minimum: int, note: str = _WEEKS) -> EmployerSize:
    return EmployerSize(
        code=f"FED-SIZE-{law.replace(' ', '-').upper()}",
        name=f"{law}: {minimum} or more",
        law=law,
        minimum=minimum,
        areas=_AT_WORK,
        citation=f"{law}, definition of employer (law-firm summaries)",
        confidence=_2ND,
        note=note,
    )


EMPLOYER_SIZES = (
    _size("Title VII", 15),
    _size("ADA", 15),
    _size("GINA", 15),
    _size("PWFA", 15),
    _size("ADEA", 20, "In each of 20 weeks or more; public employers of any size (not verified)."),
    _size("EPA", 1, "Practically any size."),
)

EXEMPTIONS = (
    Exemption(
        code="fed_government",
        name="Federal employer",
        areas=_AT_WORK,
        question="Is the employer the federal government? It has its own process, with 45 days to see a counselor.",
        citation="not found",
        confidence=_U,
    ),
    Exemption(
        code="fed_tribe_or_club",
        name="Indian tribe or private club",
        areas=_AT_WORK,
        question="Is the employer an Indian tribe or a tax-exempt private club?",
        citation="not found",
        confidence=_U,
    ),
    Exemption(
        code="fed_owner_occupied",
        name="Owner lives in a house of up to four units",
        areas=("housing",),
        question="Does the owner live in a building of no more than four units? It never excuses an advertisement.",
        citation="Fair Housing Act exemptions (not read)",
        confidence=_U,
    ),
    Exemption(
        code="fed_older_persons",
        name="Housing for older persons",
        areas=("housing",),
        question="Is the housing kept for older persons?",
        citation="Fair Housing Act exemptions (not read)",
        confidence=_U,
    ),
)
