"""What Connecticut's law wants reported of the commission's own lateness."""

from ...confidence import Confidence
from ...rows import LateReport

LATE_REPORTS = (
    LateReport(
        code="CT-LATE-REPORT",
        name="Yearly report of cases over their time",
        citation="C.G.S. 46a-82e(b)",
        confidence=Confidence.V,
        asks="Each year the commission reports to the Judiciary Committee and the Governor the cases that exceeded the "
        "time of 46a-83(g), extensions included, in the fiscal year before: the reasons, the petitions and what came "
        "of them, and recommendations.",
        clocks=("CT-FINDING",),
    ),
)
