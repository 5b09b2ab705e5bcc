"""The periods of Connecticut law for affirmative-action plans of state agencies and for plans of contractors."""

from functools import partial

from ...clocks import Clock
from ...confidence import Confidence
from .counting import COUNTING

_V, _U = Confidence.V, Confidence.U
_clock = partial(Clock, jurisdiction="ct", counting=COUNTING, unit="d", scope="programme", kind="limit", roll="next")

CLOCKS_OF_PLANS = (
    _clock(
        code="CT-AA-LATE", name="File the affirmative-action plan, at the latest", trigger="aa_plan_due", length=90,
        owed_by="state_agency", owner_role="supervisor", next_act="deem_disapproved",
        consequence="A plan filed more than ninety days late counts as disapproved.", stopped_by=("aa_plan_submitted",),
        notify_before=(30, 14, 7), citation="RCSA 46a-68-95(c)", confidence=_V,
    ),
    _clock(
        code="CT-AA-GRIEV", name="End the complaint inside the state agency", trigger="internal_complaint_received",
        length=90, owed_by="state_agency", owner_role="supervisor", next_act="note_a_deficiency",
        consequence="The plan of the state agency is deficient in this part.",
        stopped_by=("internal_complaint_closed",), notify_before=(30, 7), citation="RCSA 46a-68-89", confidence=_V,
    ),
    _clock(
        code="CT-AA-REVIEW", name="Decide on the affirmative-action plan", trigger="aa_plan_submitted", length=90,
        owed_by="agency", owner_role="director", next_act="explain_delay",
        consequence="The plan is deemed approved.", stopped_by=("aa_plan_decided",), notify_before=(30, 14, 7),
        citation="C.G.S. 46a-68", confidence=_U,
    ),
    _clock(
        code="CT-CC-REVIEW", name="Decide on the contractor's plan", trigger="contract_plan_submitted", length=120,
        owed_by="agency", owner_role="director", next_act="explain_delay",
        consequence="The plan is deemed approved, or deficient without consequence.",
        stopped_by=("contract_plan_decided", "contract_plan_deemed"), notify_before=(30, 14, 7),
        citation="C.G.S. 46a-68c", confidence=_V,
        note="An older text of C.G.S. 46a-68d gave sixty days for public works.",
    ),
    _clock(
        code="CT-CC-NOTICE", name="Tell the contractor that the plan was deemed decided",
        trigger="contract_plan_deemed", length=15, owed_by="agency", owner_role="director", next_act="explain_delay",
        consequence="The notice is overdue and the reason is recorded.", stopped_by=("contract_plan_noticed",),
        notify_before=(7, 1), citation="C.G.S. 46a-68c", confidence=_V,
    ),
    _clock(
        code="CT-CC-CERT", name="Renew the certificate of compliance", trigger="contract_certified", length=2,
        unit="y", roll="none", owed_by="contractor", owner_role="supervisor",
        consequence="The certificate expires.", stopped_by=("contract_certificate_renewed",),
        notify_before=(60, 30), citation="C.G.S. 46a-68c", confidence=_V,
        note="The certificate shows at first sight that the contractor is eligible; it ends no monitoring.",
    ),
)  # fmt: skip
