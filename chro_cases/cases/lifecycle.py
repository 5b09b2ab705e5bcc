"""The life of a complaint, in order, on one page.

A step is a declaration: where it may start, where it leads, who may take it, what it needs. It has no body. What else
happens with a step is in the act that takes it. The stages are those of every pack; a pack says which it has, and the
table of moves in the database is written from this page and the packs. Missouri's mediation is voluntary and runs
beside the investigation, so it is no stage there. `docs/lifecycle-*.mmd` is drawn from here.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .needs import approved, every_respondent_served, happened, in_time, mediated, proven_closing, recorded, screened
from .steps import Moves, StageField, step


class Stage(models.TextChoices):
    INQUIRY = "inquiry", _("Inquiry")
    DRAFTING = "drafting", _("Charge drafting")
    SIGNATURE = "signature", _("Signature")
    FILED = "filed", _("Filed")
    ANSWER = "answer", _("Answer")
    ASSESSMENT = "assessment", _("Assessment")
    MEDIATION = "mediation", _("Mediation")
    INVESTIGATION = "investigation", _("Investigation")
    CONFERENCE = "conference", _("Conference")
    DETERMINATION = "determination", _("Determination")
    CONCILIATION = "conciliation", _("Conciliation")
    HEARING = "hearing", _("Hearing")
    MONITORING = "monitoring", _("Monitoring")
    CLOSED = "closed", _("Closed")


OPEN = [stage for stage in Stage if stage != Stage.CLOSED]
BEFORE_FILING = OPEN[: OPEN.index(Stage.FILED)]
FILED_ON = OPEN[OPEN.index(Stage.FILED) :]
ON_FILE = OPEN[OPEN.index(Stage.ANSWER) : OPEN.index(Stage.MONITORING)]


class Lifecycle(Moves):
    """Every step a case may take. Read from top to bottom, it is the life of a complaint."""

    stage = StageField(choices=Stage.choices, default=Stage.INQUIRY, protected=True, db_index=True, editable=False)

    class Meta:
        abstract = True

    @step(
        source=[Stage.INQUIRY],
        target=Stage.DRAFTING,
        may="decide_jurisdiction",
        needs=(
            recorded("intake.Interview", _("The intake interview has yet to be recorded.")),
            recorded("intake.Screening", _("It has yet to be decided that the commission has jurisdiction.")),
            recorded("cases.Claim", _("The case states no claim yet: who did what, and on which ground.")),
        ),
        label=_("Start the charge"),
    )
    def start_charge(self):
        """The intake interview states a claim within the commission's jurisdiction."""

    @step(
        source=[Stage.DRAFTING],
        target=Stage.SIGNATURE,
        may="send_for_signature",
        needs=(approved("charge"),),
        label=_("Send the charge for signature"),
    )
    def send_for_signature(self):
        """The approved charge goes to the complainant to read, correct and sign."""

    @step(source=[Stage.SIGNATURE], target=Stage.DRAFTING, may="draft_charge", label=_("Take the charge back"))
    def return_to_drafting(self):
        """The complainant asked for corrections: approval and signatures on the old words no longer stand."""

    @step(
        source=[Stage.SIGNATURE],
        target=Stage.FILED,
        may="file_charge",
        needs=(
            recorded("intake.Signature", _("No complainant has signed the charge yet.")),
            recorded("intake.Oath", _("The signed charge has yet to be sworn in a way this commission's law allows.")),
            in_time(),
        ),
        label=_("File the charge"),
    )
    def file_charge(self):
        """The signed and sworn charge is received, gets its docket number, and the clocks of the law start."""

    @step(
        source=[Stage.FILED],
        target=Stage.ANSWER,
        may="serve",
        needs=(every_respondent_served(_("{party} has yet to be served.")),),
        label=_("Service is complete"),
    )
    def serve_charge(self):
        """Every respondent has been sent the charge; each has its own time to answer."""

    @step(
        source=[Stage.ANSWER],
        target=Stage.ASSESSMENT,
        may="assess",
        needs=(happened("answer_received", _("No answer has been received yet.")),),
        label=_("Begin the assessment"),
    )
    def begin_assessment(self):
        """Complaint and answer are read to decide whether the complaint is retained."""

    @step(
        source=[Stage.ASSESSMENT],
        target=Stage.MEDIATION,
        may="assess",
        needs=(approved("assessment"),),
        label=_("Retain the complaint"),
    )
    def retain_complaint(self):
        """The complaint is retained, and the parties are called to mediation."""

    @step(
        source=[Stage.ANSWER, Stage.MEDIATION],
        target=Stage.INVESTIGATION,
        may="assign_investigation",
        needs=(
            screened(),
            mediated(),
            happened("investigator_assigned", _("No investigator has been assigned yet.")),
        ),
        label=_("Begin the investigation"),
    )
    def begin_investigation(self):
        """An investigator gathers the evidence of both sides."""

    @step(
        source=[Stage.INVESTIGATION],
        target=Stage.CONFERENCE,
        may="hold_conference",
        needs=(
            recorded(
                "conferences.Conference",
                _("No fact-finding conference is called that has yet to be held. Call one first."),
                kind="fact_finding",
                outcomes=None,
            ),
        ),
        label=_("Open the fact-finding conference"),
    )
    def open_conference(self):
        """Parties, counsel and witnesses meet before the investigator."""

    @step(
        source=[Stage.CONFERENCE],
        target=Stage.INVESTIGATION,
        may="hold_conference",
        needs=(happened("conference_ended", _("The conference has yet to be held or called off.")),),
        label=_("Return to the investigation"),
    )
    def end_conference(self):
        """The conference was held or called off, and the investigation goes on."""

    @step(
        source=[Stage.INVESTIGATION, Stage.CONFERENCE],
        target=Stage.DETERMINATION,
        may="determine",
        needs=(approved("report"),),
        label=_("Begin the determination"),
    )
    def begin_determination(self):
        """The approved report goes to whoever decides whether there is cause."""

    @step(
        source=[Stage.DETERMINATION],
        target=Stage.INVESTIGATION,
        may="determine",
        needs=(happened("further_investigation_ordered", _("No one has ordered further investigation.")),),
        label=_("Investigate further"),
    )
    def investigate_further(self):
        """Comments on the draft finding, or a reconsideration, call for more evidence."""

    @step(
        source=[Stage.DETERMINATION],
        target=Stage.CONCILIATION,
        may="determine",
        needs=(approved("determination"),),
        label=_("Issue the finding of cause"),
    )
    def find_cause(self):
        """There is cause: the commission tries to end the practice by agreement."""

    @step(
        source=[Stage.CONCILIATION],
        target=Stage.HEARING,
        may="certify",
        needs=(happened("conciliation_failed", _("Conciliation has yet to be declared failed.")),),
        label=_("Send to hearing"),
    )
    def send_to_hearing(self):
        """Conciliation failed: the complaint goes to a public hearing."""

    @step(
        source=[Stage.ANSWER, Stage.ASSESSMENT, Stage.MEDIATION, Stage.INVESTIGATION, Stage.CONFERENCE],
        target=Stage.HEARING,
        may="order_default",
        needs=(happened("default_ordered", _("No default has been ordered.")),),
        label=_("Send the default to hearing"),
    )
    def send_default_to_hearing(self):
        """A default was ordered: what remains is a hearing on relief."""

    @step(
        source=[*ON_FILE],
        target=Stage.MONITORING,
        may="settle",
        needs=(happened("remedy_agreed", _("No agreement or order that has to be carried out is on file.")),),
        label=_("Monitor the remedy"),
    )
    def begin_monitoring(self):
        """An agreement or an order has to be carried out, promise by promise."""

    @step(
        source=[*BEFORE_FILING],
        target=Stage.CLOSED,
        may="close_inquiry",
        needs=(recorded("cases.Closure", _("The reason for closing has yet to be recorded.")),),
        label=_("Close the inquiry"),
    )
    def close(self):
        """The inquiry ends for one of the reasons its pack has, and whoever told us is told why."""

    @step(
        source=[*FILED_ON],
        target=Stage.CLOSED,
        may="close_case",
        needs=(proven_closing(),),
        label=_("Close the case"),
    )
    def close_case(self):
        """The complaint ends for one of the reasons its pack has, proven on file, and both sides are told why."""

    @step(
        source=[Stage.CLOSED],
        target=Stage.INQUIRY,
        may="reopen",
        needs=(recorded("cases.Reopening", _("The reason for reopening has yet to be recorded.")),),
        label=_("Reopen as an inquiry"),
    )
    def reopen_as_inquiry(self):
        """A file closed before filing is taken up again."""

    @step(
        source=[Stage.CLOSED],
        target=Stage.INVESTIGATION,
        may="reopen",
        needs=(
            recorded("cases.Reopening", _("The reason for reopening has yet to be recorded.")),
            happened("file_charge", _("The charge was never filed.")),
        ),
        label=_("Reopen the investigation"),
    )
    def reopen_investigation(self):
        """A closed complaint is investigated again."""

    @step(
        source=[Stage.CLOSED],
        target=Stage.DETERMINATION,
        may="reopen",
        needs=(
            recorded("cases.Reopening", _("The reason for reopening has yet to be recorded.")),
            happened("begin_determination", _("The case was never before a decision.")),
        ),
        label=_("Reopen the determination"),
    )
    def reopen_determination(self):
        """A determination is looked at again."""
