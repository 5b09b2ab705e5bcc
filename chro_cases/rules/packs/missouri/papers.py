"""How a Missouri charge is verified and served, and what each side may see."""

from ...confidence import Confidence
from ...rows import PRACTICE, OathMethod, ServiceMethod, Visibility

_V, _U = Confidence.V, Confidence.U
_VERIFIED = "8 CSR 60-2.025(2)"
_SWORN = "I swear or affirm that I have read this charge and that it is true to the best of my knowledge and belief."

OATH_METHODS = (
    OathMethod(
        code="declaration",
        name="Declaration under penalty of perjury",
        administered=False,
        signer_declares=True,
        words="I declare under penalty of perjury that the foregoing is true and correct.",
        citation=_VERIFIED,
        confidence=_V,
        note="Made in writing with the signature; an electronic signature counts as an original.",
    ),
    OathMethod(
        code="notary",
        name="Before a notary public",
        administered=True,
        signer_declares=False,
        words=_SWORN,
        citation=_VERIFIED,
        confidence=_V,
    ),
    OathMethod(
        code="officer",
        name="Before another officer who may administer oaths",
        administered=True,
        signer_declares=False,
        words=_SWORN,
        citation=_VERIFIED,
        confidence=_V,
    ),
)

SERVICE_METHODS = (
    ServiceMethod(
        code="first_class_mail",
        name="First-class mail",
        presumed_receipt_days=3,
        rebuttable=True,
        clock="MO-RECEIPT",
        citation=PRACTICE,
        confidence=_U,
    ),
    ServiceMethod(
        code="certified_mail",
        name="Certified mail with return receipt",
        presumed_receipt_days=None,
        rebuttable=False,
        citation=PRACTICE,
        confidence=_U,
        note="The date on the return receipt is the date of receipt.",
    ),
    ServiceMethod(
        code="email", name="E-mail", presumed_receipt_days=0, rebuttable=True, citation=PRACTICE, confidence=_U
    ),
    ServiceMethod(code="fax", name="Fax", presumed_receipt_days=0, rebuttable=True, citation=PRACTICE, confidence=_U),
    ServiceMethod(
        code="in_hand",
        name="Delivered in hand",
        presumed_receipt_days=0,
        rebuttable=False,
        citation=PRACTICE,
        confidence=_U,
        note="The day of delivery is the day of receipt.",
    ),
)

_SEEN = (
    ("complainant", "answer", "The response"),
    ("complainant", "evidence", "The respondent's evidence"),
    ("respondent", "evidence", "The complainant's evidence"),
)

VISIBILITY = tuple(
    Visibility(
        code=f"mo_{role}_{item}",
        name=name,
        role=role,
        item=item,
        stages=("hearing", "monitoring"),
        citation="RSMo 213.077.2(2)",
        confidence=_V,
        note="Not during the investigation. The notice of right to sue ends it too; the case is then closed.",
    )
    for role, item, name in _SEEN
)
