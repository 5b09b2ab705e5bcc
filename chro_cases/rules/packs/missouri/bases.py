"""Whom the law of Missouri protects, where, and against which employers."""

from ...confidence import Confidence
from ...rows import Area, EmployerSize, Exemption, Law
from ..names import EMPLOYMENT_ISSUES, HOUSING_ISSUES, PUBLIC_ACCOMMODATION_ISSUES
from ..tables import bases, issues

_V, _2ND, _U = Confidence.V, Confidence.V_2ND, Confidence.U

_EMPLOYMENT, _HOUSING, _PUBLIC = "RSMo 213.055", "RSMo 213.040", "RSMo 213.065"

AREAS = (
    Area(code="employment", name="Employment", citation=_EMPLOYMENT, confidence=_V),
    Area(code="housing", name="Housing", citation=_HOUSING, confidence=_V),
    Area(code="public_accommodation", name="Public accommodation", citation=_PUBLIC, confidence=_V),
)

_EVERYWHERE = "race color religion national_origin ancestry sex"
_DISABILITIES = "physical_disability mental_disability intellectual_disability learning_disability"
_NOTES = {
    "learning_disability": "Covered as a disability.",
    "physical_disability": "One that substantially limits, a record of one, or being regarded as having one.",
    "age": "From 40 to under 70 (RSMo 213.010).",
    "sex": "Includes pregnancy.",
}
_ALSO = "retaliation coercion"
_NAMED_SPARINGLY = {"association": "With limits."}

BASES = (
    *bases("employment", _EMPLOYMENT, _V, f"{_EVERYWHERE} age {_DISABILITIES}", notes=_NOTES),
    *bases("employment", "RSMo 213.070", _V, _ALSO),
    *bases("employment", "RSMo 213.070", _2ND, "association", notes=_NAMED_SPARINGLY),
    *bases("employment", "RSMo 290.400", _U, "equal_pay"),
    *bases("housing", _HOUSING, _V, f"{_EVERYWHERE} familial_status {_DISABILITIES}", notes=_NOTES),
    *bases("housing", "RSMo 213.070", _V, _ALSO),
    *bases("housing", "RSMo 213.070", _2ND, "association", notes=_NAMED_SPARINGLY),
    *bases("public_accommodation", _PUBLIC, _V, f"{_EVERYWHERE} {_DISABILITIES}", notes=_NOTES),
    *bases("public_accommodation", "RSMo 213.070", _V, _ALSO),
    *bases("public_accommodation", "RSMo 213.070", _2ND, "association", notes=_NAMED_SPARINGLY),
)

ISSUES = (
    *issues("employment", EMPLOYMENT_ISSUES),
    *issues("housing", HOUSING_ISSUES),
    *issues("public_accommodation", PUBLIC_ACCOMMODATION_ISSUES),
)

LAWS = (
    Law(
        code="213.055",
        name="Unlawful employment practices",
        areas=("employment",),
        citation=_EMPLOYMENT,
        confidence=_V,
        note="The basis must have been the motivating factor (RSMo 213.010).",
    ),
    Law(code="213.040", name="Unlawful housing practices", areas=("housing",), citation=_HOUSING, confidence=_V),
    Law(
        code="213.065",
        name="Discrimination in public accommodations",
        areas=("public_accommodation",),
        citation=_PUBLIC,
        confidence=_V,
    ),
    Law(code="213.070", name="Retaliation, aiding and abetting", citation="RSMo 213.070", confidence=_V),
)

EMPLOYER_SIZES = (
    EmployerSize(
        code="MO-SIZE",
        name="Employers with six or more",
        law="Missouri law",
        minimum=6,
        areas=("employment",),
        citation="RSMo 213.010",
        confidence=_V,
        note="On each working day of 20 weeks or more in this year or the last; the state is included.",
    ),
)

EXEMPTIONS = (
    Exemption(
        code="mo_religious_corporation",
        name="Religious corporation",
        areas=("employment",),
        question="Does a religious or sectarian organization own or operate the employer?",
        citation="RSMo 213.010",
        confidence=_V,
    ),
    Exemption(
        code="mo_other_employers",
        name="Employers outside the law",
        areas=("employment",),
        question="Is the employer the United States, an Indian tribe, a tax-exempt private club, or a single person?",
        citation="RSMo 213.010 as of 2017",
        confidence=_U,
    ),
    Exemption(
        code="mo_owner_four_units",
        name="Owner lives in a house of up to four units",
        areas=("housing",),
        question="How many units does the building have, and does the owner live in one of them?",
        citation=_HOUSING,
        confidence=_U,
    ),
    Exemption(
        code="mo_single_house",
        name="House sold or rented by its owner",
        areas=("housing",),
        question="Was it a single-family house that the owner sold or rented without a broker?",
        citation=_HOUSING,
        confidence=_U,
    ),
    Exemption(
        code="mo_older_persons",
        name="Housing for older persons",
        areas=("housing",),
        question="Is the housing kept for older persons?",
        citation=_HOUSING,
        confidence=_U,
    ),
    Exemption(
        code="mo_religious_housing",
        name="Religious organization or private club",
        areas=("housing",),
        question="Does a religious organization or a private club let the place to its members first?",
        citation=_HOUSING,
        confidence=_U,
    ),
    Exemption(
        code="mo_private_club",
        name="Private club or religious organization",
        areas=("public_accommodation",),
        question="Is the place a private club, or of a religious organization and not open to the public?",
        citation=_PUBLIC,
        confidence=_U,
    ),
    Exemption(
        code="mo_prison",
        name="Prison",
        areas=("public_accommodation",),
        question="Did it happen in a prison?",
        citation="Naugles (Mo. App. 2018)",
        confidence=_2ND,
    ),
)
