"""What the columns of inquiry, interview, charge, signature and oath mean."""

from chro_cases.dictionary import OF_THE_CASE_AND_THEIR_PARTY, Table

INQUIRY = (
    Table(
        model="intake.Inquiry",
        columns={
            "area": "The area of life it is about, as far as the person could say.",
            "what_happened": "What happened, in their own words.",
            "who": "Who did it, in their own words.",
            "where": "Where, in their own words.",
            "last_happened_on": "When it last happened.",
            "still_happening": "Whether it goes on.",
            "given_name": "Given name.",
            "family_name": "Family name.",
            "email": "E-mail address.",
            "phone": "Telephone number.",
            "postal_address": "Postal address.",
            "safe_contact": "How they can be reached without danger.",
            "access_needs": "What they need to take part: an interpreter, large print, a ramp.",
            "language": "The language they read.",
        },
    ),
    Table(
        model="intake.Interview",
        columns={
            "held_on": "When it was held.",
            "mode": "How: by telephone, in person …",
            "interpreter": "Who interpreted.",
            "notes": "What was said.",
        },
    ),
    Table(
        model="intake.Screening",
        columns={
            "answers": "Each question of the law, and its answer.",
            "reasons": "Why the commission has jurisdiction.",
        },
    ),
)

CHARGE = (
    Table(model="intake.Charge", read_by=OF_THE_CASE_AND_THEIR_PARTY),
    Table(
        model="intake.Signature",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "party": "Who signed.",
            "document": "The paper that was signed.",
            "sha256": "The hash of the bytes that were signed.",
            "typed_name": "The name they signed with.",
            "signed_on": "On which day.",
            "consent": "The event of their consent to sign on the page; none on paper.",
        },
    ),
    Table(
        model="intake.Oath",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "signature": "The signature it is about.",
            "method": "Which way of swearing, of those its law knows.",
            "before_whom": "Before whom.",
            "office_held": "What lets that person administer an oath.",
            "how": "In person, by video, or by a declaration.",
            "place": "Where.",
            "sworn_on": "On which day.",
        },
    ),
    Table(
        model="intake.CorrectionRequest",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "party": "Who asks.",
            "document": "The paper that is wrong.",
            "what_is_wrong": "What is wrong with it, in their words.",
        },
    ),
    Table(
        model="intake.LateFiling",
        columns={
            "ground": "The ground on which a late charge is taken.",
            "explanation": "Why that ground holds here, in the supervisor’s words.",
        },
    ),
)

TABLES = INQUIRY + CHARGE
