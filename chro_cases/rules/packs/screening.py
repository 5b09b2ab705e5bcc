"""The questions that decide whether the agency can take a complaint, in the order in which they are asked."""

from .tables import screening

SCREENING = screening(
    (
        ("area", "Did it happen at work, in housing, in a place open to the public, in credit, or somewhere else?"),
        ("where", "In which town and state did it happen? If the work is remote, where does the employee work?"),
        ("when", "When did it happen first, when last, and is it still happening?"),
        ("basis", "For which reason does the person think they were treated this way?"),
        ("harm", "What was done?"),
        ("who", "Who did it: a business, a government, a union, an agency, a landlord, a lender, a school, a church?"),
        ("size", "How many people work there now, worked there at the time, and work there in all branches together?"),
        ("relation", "What was the person to them: employee, applicant, contractor, intern, tenant, buyer, customer?"),
        ("exempt", "Is an exemption possible: owner in the building, number of units, church, private club, federal?"),
        ("prior", "Was this brought anywhere else: another agency, a court, a union grievance? Was a release signed?"),
        ("protected_activity", "Did the person complain, testify or help somebody before it happened?"),
        ("safety_access", "Which language, help or protection does the person need, and who may speak for them?"),
        ("emergency", "Will something be lost within days, such as a home or a job posting?"),
        ("remedy", "What would put it right?"),
    )
)
