"""How a federal charge is sworn and served, and what each side may see."""

from ...confidence import Confidence
from ...rows import PRACTICE, OathMethod, ServiceMethod

_V, _U = Confidence.V, Confidence.U

OATH_METHODS = (
    OathMethod(
        code="declaration",
        name="Declaration under penalty of perjury",
        administered=False,
        signer_declares=True,
        words="I declare under penalty of perjury that the above is true and correct.",
        areas=("employment",),
        citation="EEOC Form 5",
        confidence=_V,
    ),
    OathMethod(
        code="affirmation",
        name="Oath or affirmation",
        administered=False,
        signer_declares=True,
        words="I swear or affirm that what this complaint says is true.",
        areas=("housing",),
        citation="42 USC 3610(a)(1)(D)",
        confidence=_V,
    ),
)

SERVICE_METHODS = (
    ServiceMethod(
        code="first_class_mail",
        name="First-class mail",
        presumed_receipt_days=3,
        rebuttable=True,
        citation="presumption applied by courts (not read)",
        confidence=_U,
        note="Three or five days, depending on the source.",
    ),
    ServiceMethod(
        code="portal",
        name="Portal of the federal agency",
        presumed_receipt_days=0,
        rebuttable=True,
        citation=PRACTICE,
        confidence=_U,
    ),
)
