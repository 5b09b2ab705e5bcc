"""Connecticut: the Commission on Human Rights and Opportunities."""

from types import MappingProxyType

from ...pack import Pack
from ..screening import SCREENING
from .bases import AREAS, BASES, EMPLOYER_SIZES, EXEMPTIONS, ISSUES, LAWS
from .clocks_after_filing import CLOCKS_AFTER_FILING
from .clocks_before_filing import CLOCKS_BEFORE_FILING
from .clocks_of_plans import CLOCKS_OF_PLANS
from .clocks_of_review import CLOCKS_OF_REVIEW
from .clocks_of_the_hearing import CLOCKS_OF_THE_HEARING
from .clocks_of_the_work import CLOCKS_OF_THE_WORK
from .closures import CLOSURE_REASONS
from .counting import COUNTING
from .holidays import HOLIDAYS
from .papers import OATH_METHODS, SERVICE_METHODS, VISIBILITY
from .procedures import OUTCOMES, PROCEDURES
from .reports import LATE_REPORTS
from .stages import STAGES, WORDS

CONNECTICUT = Pack(
    code="ct",
    name="Connecticut",
    agency_kind="state commission",
    agency_name="Commission on Human Rights and Opportunities",
    zone="America/New_York",
    counting=COUNTING,
    words=MappingProxyType(WORDS),
    stage_rows=STAGES,
    areas=AREAS,
    laws=LAWS,
    bases=BASES,
    issues=ISSUES,
    employer_sizes=EMPLOYER_SIZES,
    exemptions=EXEMPTIONS,
    screening=SCREENING,
    oath_methods=OATH_METHODS,
    closure_reasons=CLOSURE_REASONS,
    procedures=PROCEDURES,
    outcomes=OUTCOMES,
    service_methods=SERVICE_METHODS,
    visibility=VISIBILITY,
    late_reports=LATE_REPORTS,
    clocks=(
        *CLOCKS_BEFORE_FILING,
        *CLOCKS_AFTER_FILING,
        *CLOCKS_OF_REVIEW,
        *CLOCKS_OF_THE_WORK,
        *CLOCKS_OF_THE_HEARING,
        *CLOCKS_OF_PLANS,
    ),
    holidays=HOLIDAYS,
)
