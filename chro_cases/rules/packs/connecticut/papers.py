"""How a Connecticut complaint is sworn and served, and what each side may see."""

from ...confidence import Confidence
from ...rows import PRACTICE, OathMethod, ServiceMethod, Visibility

_V, _OLD, _U = Confidence.V, Confidence.V_OLD, Confidence.U
_OATH = "C.G.S. 46a-82(a), 1-1"
_SWORN = "I swear or affirm that I have read this complaint and that what it says is true to the best of my knowledge."

OATH_METHODS = (
    OathMethod(
        code="notary",
        name="Before a notary public",
        administered=True,
        signer_declares=False,
        words=_SWORN,
        citation=_OATH,
        confidence=_V,
        note="Required outside housing; allowed in housing.",
    ),
    OathMethod(
        code="officer",
        name="Before another officer who may administer oaths",
        administered=True,
        signer_declares=False,
        words=_SWORN,
        citation=_OATH,
        confidence=_U,
        note="The statute asks for an oath; which officers other than a notary may give it was not read.",
    ),
    OathMethod(
        code="declaration",
        name="Sworn or affirmed by the signer, without a notary",
        administered=False,
        signer_declares=True,
        words=f"{_SWORN} I understand that a false statement made under oath can be punished.",
        areas=("housing",),
        citation=_OATH,
        confidence=_U,
        note="A housing complaint must be under oath but need not be notarized (read). That the signer's own "
        "affirmation is enough, with nobody to administer it, is not verified.",
    ),
)

SERVICE_METHODS = (
    ServiceMethod(
        code="first_class_mail",
        name="First-class mail",
        presumed_receipt_days=2,
        rebuttable=True,
        clock="CT-RECEIPT",
        citation="C.G.S. 46a-83(a)",
        confidence=_V,
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
        code="email",
        name="E-mail",
        presumed_receipt_days=0,
        rebuttable=True,
        citation=PRACTICE,
        confidence=_U,
        note="Receipt by e-mail is not stated in what was read; the day of sending is the office's default.",
    ),
    ServiceMethod(
        code="fax",
        name="Fax",
        presumed_receipt_days=0,
        rebuttable=True,
        citation="C.G.S. 46a-83(a) before P.A. 15-249 (method); receipt: agency practice; no rule found",
        confidence=_OLD,
    ),
    ServiceMethod(
        code="file_transfer",
        name="File-transfer site",
        presumed_receipt_days=0,
        rebuttable=True,
        citation="C.G.S. 46a-83(a) before P.A. 15-249 (method); receipt: agency practice; no rule found",
        confidence=_OLD,
    ),
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
    ("complainant", "answer", "The answer"),
    ("complainant", "evidence", "The respondent's evidence"),
    ("respondent", "evidence", "The complainant's evidence"),
)

VISIBILITY = tuple(
    Visibility(code=f"ct_{role}_{item}", name=name, role=role, item=item, citation="RCSA 46a-54-58a(a)", confidence=_V)
    for role, item, name in _SEEN
)
