"""The federal overlay: the EEOC for employment and HUD for housing. No case of ours is theirs alone."""

from types import MappingProxyType

from ...pack import Pack
from ..screening import SCREENING
from .bases import AREAS, BASES, EMPLOYER_SIZES, EXEMPTIONS, ISSUES, LAWS
from .clocks import CLOCKS
from .clocks_of_the_work import CLOCKS_OF_THE_WORK
from .counting import COUNTING
from .holidays import HOLIDAYS
from .papers import OATH_METHODS, SERVICE_METHODS

FEDERAL = Pack(
    code="federal",
    name="Federal",
    agency_kind="federal agencies",
    agency_name="Equal Employment Opportunity Commission; Department of Housing and Urban Development",
    zone="America/New_York",
    counting=COUNTING,
    words=MappingProxyType(
        {
            "agency": "the federal agency",
            "charge": "charge of discrimination",
            "charge_short": "charge",
            "complainant": "charging party",
            "respondent": "respondent",
            "answer": "position statement",
            "cause_finding": "reasonable cause",
            "no_cause_finding": "dismissal and notice of rights",
            "release": "notice of right to sue",
            "number": "federal charge number",
        }
    ),
    stage_rows=(),
    areas=AREAS,
    laws=LAWS,
    bases=BASES,
    issues=ISSUES,
    employer_sizes=EMPLOYER_SIZES,
    exemptions=EXEMPTIONS,
    screening=SCREENING,
    oath_methods=OATH_METHODS,
    closure_reasons=(),
    procedures=(),
    outcomes=(),
    service_methods=SERVICE_METHODS,
    visibility=(),
    late_reports=(),
    clocks=CLOCKS + CLOCKS_OF_THE_WORK,
    holidays=HOLIDAYS,
)
