"""Whom the law of Connecticut protects, where, and against which employers."""

from datetime import date

from ...confidence import Confidence
from ...rows import Area, EmployerSize, Exemption, Law
from ..names import CREDIT_ISSUES, EMPLOYMENT_ISSUES, HOUSING_ISSUES, PUBLIC_ACCOMMODATION_ISSUES
from ..tables import bases, issues

_V, _2ND, _U = Confidence.V, Confidence.V_2ND, Confidence.U

_EMPLOYMENT = "C.G.S. 46a-60"
_HOUSING = "C.G.S. 46a-64c, 46a-81e"
_PUBLIC = "C.G.S. 46a-64, 46a-81d"
_CREDIT = "C.G.S. 46a-66, 46a-81f"

AREAS = (
    Area(code="employment", name="Employment", citation=_EMPLOYMENT, confidence=_V),
    Area(code="housing", name="Housing", citation=_HOUSING, confidence=_V),
    Area(code="public_accommodation", name="Public accommodation", citation=_PUBLIC, confidence=_2ND),
    Area(code="credit", name="Credit", citation=_CREDIT, confidence=_2ND),
)

_ALL_AREAS = "race color religion national_origin ancestry sex gender_identity sexual_orientation age marital_status"
_DISABILITIES = "physical_disability mental_disability intellectual_disability learning_disability"
_LIMITED = {
    "criminal_record": "Only state employment, licences and erased records.",
    "alienage": "Through C.G.S. 46a-58, deprivation of a right.",
    "equal_pay": "C.G.S. 31-75.",
    "association": "With limits.",
    "service_animal": "With limits.",
    "physical_disability": "Chronic; no test of a substantial limit.",
    "age": "No floor of 40.",
    "race": "Includes ethnic traits and protective hairstyles (P.A. 25-139).",
    "coercion": "C.G.S. 46a-60(b)(5).",
    "pregnancy": "C.G.S. 46a-60(b)(7), a duty of its own.",
}
_UNCLEAR = {"criminal_record": "Whether it is covered is unclear."}
_VICTIMS = "sexual_assault_victim trafficking_victim"
_PA_25_139 = date(2025, 10, 1)
_VICTIM_NOTES = dict.fromkeys(
    _VICTIMS.split(), "P.A. 25-139; that it begins with acts of October 1, 2025 is believed, not read."
)

BASES = (
    *bases("employment", _EMPLOYMENT, _2ND, f"{_ALL_AREAS} {_DISABILITIES} veteran_status", notes=_LIMITED),
    *bases("employment", _EMPLOYMENT, _2ND, "pregnancy coercion association", notes=_LIMITED),
    *bases("employment", f"{_EMPLOYMENT}(b)(4)", _2ND, "retaliation"),
    *bases("employment", f"{_EMPLOYMENT}(b)(11)", _U, "genetic_information"),
    *bases("employment", f"{_EMPLOYMENT}; P.A. 22-82", _2ND, "dv_victim", acts_from=date(2022, 10, 1)),
    *bases("employment", "C.G.S. 46a-80", _2ND, "criminal_record", notes=_LIMITED),
    *bases("employment", "C.G.S. 46a-58", _2ND, "alienage", notes=_LIMITED),
    *bases("employment", "C.G.S. 31-75", _2ND, "equal_pay", notes=_LIMITED),
    *bases(
        "housing",
        _HOUSING,
        _V,
        "race color religion national_origin ancestry sex gender_identity age marital_status familial_status "
        f"source_of_income veteran_status dv_victim {_DISABILITIES}",
        notes={"race": _LIMITED["race"]},
    ),
    *bases("housing", _HOUSING, _2ND, "sexual_orientation retaliation association service_animal", notes=_LIMITED),
    *bases("housing", "C.G.S. 46a-58", _2ND, "alienage", notes=_LIMITED),
    *bases("housing", "not found", _U, "criminal_record", notes=_UNCLEAR),
    *bases(
        "public_accommodation",
        _PUBLIC,
        _2ND,
        f"{_ALL_AREAS} {_DISABILITIES} source_of_income veteran_status dv_victim service_animal retaliation "
        "association",
        notes={"race": _LIMITED["race"], "association": _LIMITED["association"]},
    ),
    *bases("public_accommodation", "C.G.S. 46a-58", _2ND, "alienage", notes=_LIMITED),
    *bases("public_accommodation", "not found", _U, "criminal_record", notes=_UNCLEAR),
    *bases(
        "credit",
        _CREDIT,
        _2ND,
        f"{_ALL_AREAS} {_DISABILITIES} veteran_status dv_victim retaliation association",
        notes={"race": _LIMITED["race"], "association": _LIMITED["association"]},
    ),
    *bases("credit", "C.G.S. 46a-58", _2ND, "alienage", notes=_LIMITED),
    *(
        row
        for area, citation in (
            ("employment", _EMPLOYMENT),
            ("housing", _HOUSING),
            ("public_accommodation", _PUBLIC),
            ("credit", _CREDIT),
        )
        for row in bases(area, f"{citation}; P.A. 25-139", _U, _VICTIMS, notes=_VICTIM_NOTES, acts_from=_PA_25_139)
    ),
)

ISSUES = (
    *issues("employment", EMPLOYMENT_ISSUES | {"dv_leave": "Denied leave as a victim of domestic violence"}),
    *issues("housing", HOUSING_ISSUES),
    *issues("public_accommodation", PUBLIC_ACCOMMODATION_ISSUES),
    *issues("credit", CREDIT_ISSUES),
)

LAWS = (
    Law(
        code="46a-60",
        name="Discriminatory employment practices",
        areas=("employment",),
        citation=_EMPLOYMENT,
        confidence=_V,
    ),
    Law(
        code="46a-81c",
        name="Sexual orientation in employment",
        areas=("employment",),
        citation="C.G.S. 46a-81c",
        confidence=_2ND,
    ),
    Law(
        code="46a-80",
        name="Criminal record in state employment and licences",
        areas=("employment",),
        citation="C.G.S. 46a-80",
        confidence=_2ND,
    ),
    Law(code="31-75", name="Equal pay", areas=("employment",), citation="C.G.S. 31-75", confidence=_2ND),
    Law(code="46a-64c", name="Housing practices", areas=("housing",), citation="C.G.S. 46a-64c", confidence=_V),
    Law(
        code="46a-81e",
        name="Sexual orientation in housing",
        areas=("housing",),
        citation="C.G.S. 46a-81e",
        confidence=_2ND,
    ),
    Law(
        code="46a-64",
        name="Public accommodation",
        areas=("public_accommodation",),
        citation="C.G.S. 46a-64",
        confidence=_2ND,
    ),
    Law(
        code="46a-81d",
        name="Sexual orientation in public accommodation",
        areas=("public_accommodation",),
        citation="C.G.S. 46a-81d",
        confidence=_2ND,
    ),
    Law(code="46a-66", name="Credit practices", areas=("credit",), citation="C.G.S. 46a-66", confidence=_2ND),
    Law(
        code="46a-81f",
        name="Sexual orientation in credit",
        areas=("credit",),
        citation="C.G.S. 46a-81f",
        confidence=_2ND,
    ),
    Law(code="46a-58", name="Deprivation of rights", citation="C.G.S. 46a-58", confidence=_2ND),
)

EMPLOYER_SIZES = (
    EmployerSize(
        code="CT-SIZE",
        name="Employers with three or more",
        law="Connecticut law",
        minimum=3,
        areas=("employment",),
        acts_until=date(2022, 9, 30),
        citation="C.G.S. 46a-51(10) before P.A. 22-82",
        confidence=_2ND,
    ),
    EmployerSize(
        code="CT-SIZE",
        name="Every employer",
        law="Connecticut law",
        minimum=1,
        areas=("employment",),
        acts_from=date(2022, 10, 1),
        citation="C.G.S. 46a-51(10); P.A. 22-82",
        confidence=_2ND,
        note="The state and its subdivisions are included, and a business elsewhere with one employee here.",
    ),
)

EXEMPTIONS = (
    Exemption(
        code="ct_family_employee",
        name="Employed by the own family",
        areas=("employment",),
        question="Is the person employed by a parent, spouse or child of their own?",
        citation="C.G.S. 46a-51",
        confidence=_V,
    ),
    Exemption(
        code="ct_owner_two_family",
        name="Owner lives in a two-family house",
        areas=("housing",),
        question="Is it a house for two families in one half of which the owner lives?",
        citation="C.G.S. 46a-64c(b)",
        confidence=_2ND,
        note="Some bases differ.",
    ),
    Exemption(
        code="ct_owner_rooms",
        name="Rooms in the owner's home",
        areas=("housing",),
        question="Are rooms let in a single-family house in which the owner lives?",
        citation="C.G.S. 46a-64c(b)",
        confidence=_2ND,
        note="Some bases differ.",
    ),
    Exemption(
        code="ct_private_club",
        name="Private club",
        areas=("public_accommodation",),
        question="Is it a club that is distinctly private?",
        citation="C.G.S. 46a-63",
        confidence=_U,
    ),
    Exemption(
        code="ct_occupational_need",
        name="Occupational qualification",
        areas=("employment",),
        question="Does the employer say that the work itself demands the quality in question?",
        citation=_EMPLOYMENT,
        confidence=_U,
    ),
)
