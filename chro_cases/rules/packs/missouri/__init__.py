"""Missouri: the Commission on Human Rights."""

from types import MappingProxyType

from ...pack import Pack
from ..screening import SCREENING
from .bases import AREAS, BASES, EMPLOYER_SIZES, EXEMPTIONS, ISSUES, LAWS
from .clocks import CLOCKS
from .clocks_of_the_work import CLOCKS_OF_THE_WORK
from .closures import CLOSURE_REASONS
from .counting import COUNTING
from .holidays import HOLIDAYS
from .papers import OATH_METHODS, SERVICE_METHODS, VISIBILITY
from .procedures import OUTCOMES, PROCEDURES
from .stages import STAGES, WORDS

MISSOURI = Pack(
    code="mo",
    name="Missouri",
    agency_kind="state commission",
    agency_name="Missouri Commission on Human Rights",
    zone="America/Chicago",
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
    late_reports=(),
    clocks=CLOCKS + CLOCKS_OF_THE_WORK,
    holidays=HOLIDAYS,
)
