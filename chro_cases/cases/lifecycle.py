"""The life of a complaint, in order, on one page.

A step is a declaration: where it may start, where it leads, who may take it, what it needs. It has no body. What else
happens with a step is in the act that takes it. The stages are those of every pack; a pack says which it has, and the
table of moves in the database is written from this page and the packs. Missouri's mediation is voluntary and runs
beside the investigation, so it is no stage there. `docs/lifecycle-*.mmd` is drawn from here.
"""

from functools import partial

from django.utils.translation import gettext_lazy as _

from chro_cases.rules.stages import BEFORE_FILING, CHOICES, FILED_ON, ON_FILE, Stage, stages_between

from . import needs
from .steps import Moves, StageField, step

in_the_conference = partial(step, may="hold_conference", page="conferences:conferences", task="conference")
of_a_closed_case = partial(step, source=[Stage.CLOSED], may="reopen", aside=True)


class Lifecycle(Moves):
    """Every step a case may take. Read from top to bottom, it is the life of a complaint."""

    stage = StageField(choices=CHOICES, default=Stage.INQUIRY, protected=True, db_index=True, editable=False)

    class Meta:
        abstract = True

    @step(
        source=[Stage.INQUIRY],
        target=Stage.DRAFTING,
        may="decide_jurisdiction",
        needs=(needs.INTERVIEWED, needs.WITHIN_JURISDICTION, needs.CLAIM_STATED),
        label=_("Start the charge"),
        sentence=_("The charge was started"),
        page="intake:start",
    )
    def start_charge(self) -> None:
        """The intake interview states a claim within the commission's jurisdiction."""

    @step(
        source=[Stage.DRAFTING],
        target=Stage.SIGNATURE,
        may="send_for_signature",
        needs=(needs.approved("intake.Charge"),),
        label=_("Send the charge for signature"),
        sentence=_("The charge was sent for signature"),
        page="intake:signature_request",
        papers=("charge",),
        task="charge",
    )
    def send_for_signature(self) -> None:
        """The approved charge goes to the complainant to read, correct and sign."""

    @step(
        source=[Stage.SIGNATURE],
        target=Stage.DRAFTING,
        may="draft_charge",
        label=_("Return the charge to drafting"),
        sentence=_("The charge was returned to drafting"),
        page="intake:taking_back",
        aside=True,
    )
    def return_to_drafting(self) -> None:
        """The complainant asked for corrections: approval and signatures on the old words no longer stand."""

    @step(
        source=[Stage.SIGNATURE],
        target=Stage.FILED,
        may="file_charge",
        needs=(needs.SIGNED, needs.SWORN, needs.in_time()),
        label=_("File the charge"),
        sentence=_("The charge was filed"),
        page="intake:filing",
        papers=("acknowledgement", "service_notice"),
    )
    def file_charge(self) -> None:
        """The signed and sworn charge is received, gets its docket number, and the clocks of the law start."""

    @step(
        source=[Stage.FILED],
        target=Stage.ANSWER,
        may="serve",
        needs=(needs.EVERYBODY_SERVED,),
        label=_("Service is complete"),
        sentence=_("Service was completed"),
        page="intake:service",
        task="service",
    )
    def serve_charge(self) -> None:
        """Every respondent has been sent the charge; each has its own time to answer."""

    @step(
        source=[Stage.ANSWER],
        target=Stage.ASSESSMENT,
        may="assess",
        needs=(needs.ANSWERED,),
        label=_("Begin the assessment"),
        sentence=_("The assessment began"),
        page="investigations:assessment",
    )
    def begin_assessment(self) -> None:
        """Complaint and answer are read to decide whether the complaint is retained."""

    @step(
        source=[Stage.ASSESSMENT],
        target=Stage.MEDIATION,
        may="assess",
        needs=(needs.approved("investigations.Assessment"),),
        label=_("Retain the complaint"),
        sentence=_("The complaint was retained"),
        page="investigations:assessment_notice",
        papers=("assessment",),
    )
    def retain_complaint(self) -> None:
        """The complaint is retained, and the parties are called to mediation."""

    @step(
        source=[Stage.ANSWER, Stage.MEDIATION],
        target=Stage.INVESTIGATION,
        may="assign_investigation",
        needs=(needs.screened(), needs.mediated(), needs.INVESTIGATOR_ASSIGNED),
        label=_("Begin the investigation"),
        sentence=_("The investigation began"),
    )
    def begin_investigation(self) -> None:
        """An investigator gathers the evidence of both sides."""

    @in_the_conference(
        source=[Stage.INVESTIGATION],
        target=Stage.CONFERENCE,
        needs=(needs.CONFERENCE_CALLED,),
        label=_("Open the fact-finding conference"),
        sentence=_("The fact-finding conference was opened"),
    )
    def open_conference(self) -> None:
        """Parties, counsel and witnesses meet before the investigator."""

    @in_the_conference(
        source=[Stage.CONFERENCE],
        target=Stage.INVESTIGATION,
        needs=(needs.CONFERENCE_OVER,),
        label=_("Return to the investigation"),
        sentence=_("The conference ended"),
    )
    def end_conference(self) -> None:
        """The conference was held or called off, and the investigation goes on."""

    @step(
        source=[Stage.INVESTIGATION, Stage.CONFERENCE],
        target=Stage.DETERMINATION,
        may="determine",
        needs=(needs.approved("investigations.Report"),),
        label=_("Begin the determination"),
        sentence=_("The determination began"),
        page="investigations:determination_start",
        task="finding",
    )
    def begin_determination(self) -> None:
        """The approved report goes to whoever decides whether there is cause."""

    @step(
        source=[Stage.DETERMINATION],
        target=Stage.INVESTIGATION,
        may="determine",
        needs=(needs.MORE_EVIDENCE_ORDERED,),
        label=_("Investigate further"),
        sentence=_("Further investigation was ordered"),
        page="determinations:further_investigation",
        aside=True,
    )
    def investigate_further(self) -> None:
        """Comments on the draft finding, or a reconsideration, call for more evidence."""

    @step(
        source=[Stage.DETERMINATION],
        target=Stage.CONCILIATION,
        may="determine",
        needs=(needs.approved("determinations.Determination"),),
        label=_("Issue the finding of cause"),
        sentence=_("Cause was found"),
        page="determinations:issue",
        papers=("determination",),
    )
    def find_cause(self) -> None:
        """There is cause: the commission tries to end the practice by agreement."""

    @step(
        source=[Stage.CONCILIATION],
        target=Stage.HEARING,
        may="certify",
        needs=(needs.CONCILIATION_FAILED,),
        label=_("Send to hearing"),
        sentence=_("The case was sent to hearing"),
        page="determinations:certification",
        papers=("conciliation",),
    )
    def send_to_hearing(self) -> None:
        """Conciliation failed: the complaint goes to a public hearing."""

    @step(
        source=stages_between(Stage.ANSWER, Stage.CONFERENCE),
        target=Stage.HEARING,
        may="order_default",
        needs=(needs.DEFAULT_ORDERED,),
        label=_("Send the default to hearing"),
        sentence=_("The default was sent to hearing"),
        page="investigations:default_hearing",
        aside=True,
    )
    def send_default_to_hearing(self) -> None:
        """A default was ordered: what remains is a hearing on relief."""

    @step(
        source=ON_FILE,
        target=Stage.MONITORING,
        may="settle",
        needs=(needs.REMEDY_AGREED,),
        label=_("Monitor the remedy"),
        sentence=_("Monitoring of the remedy began"),
        page="determinations:remedies",
        papers=("conciliation", "decision"),
        aside=True,
    )
    def begin_monitoring(self) -> None:
        """An agreement or an order has to be carried out, promise by promise."""

    @step(
        source=BEFORE_FILING,
        target=Stage.CLOSED,
        may="close_inquiry",
        needs=(needs.CLOSURE_RECORDED,),
        label=_("Close the inquiry"),
        sentence=_("The inquiry was closed"),
        page="intake:closing",
        papers=("closing",),
        task="closure",
        aside=True,
    )
    def close(self) -> None:
        """The inquiry ends for one of the reasons its pack has, and whoever told us is told why."""

    @step(
        source=FILED_ON,
        target=Stage.CLOSED,
        may="close_case",
        needs=(needs.proven_closing(),),
        label=_("Close the case"),
        sentence=_("The case was closed"),
        page="determinations:closing",
        papers=("case_closing",),
        aside=True,
    )
    def close_case(self) -> None:
        """The complaint ends for one of the reasons its pack has, proven on file, and both sides are told why."""

    @of_a_closed_case(
        target=Stage.INQUIRY,
        needs=(needs.REOPENING_RECORDED,),
        label=_("Reopen as an inquiry"),
        sentence=_("The case was reopened as an inquiry"),
        page="intake:reopening",
    )
    def reopen_as_inquiry(self) -> None:
        """A file closed before filing is taken up again."""

    @of_a_closed_case(
        target=Stage.INVESTIGATION,
        needs=(needs.REOPENING_RECORDED, needs.FILED),
        label=_("Reopen the investigation"),
        sentence=_("The investigation was reopened"),
        page="determinations:reopening",
        papers=("reopening",),
    )
    def reopen_investigation(self) -> None:
        """A closed complaint is investigated again."""

    @of_a_closed_case(
        target=Stage.DETERMINATION,
        needs=(needs.REOPENING_RECORDED, needs.ONCE_DECIDED),
        label=_("Reopen the determination"),
        sentence=_("The determination was reopened"),
        page="determinations:reopening",
        papers=("reopening",),
    )
    def reopen_determination(self) -> None:
        """A determination is looked at again."""
