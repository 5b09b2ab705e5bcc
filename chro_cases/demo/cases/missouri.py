"""Missouri's complaints. The first two are retold from orders of hearing panels of 2016 and 2013; their dates are
shifted.
"""

from .demo_case import Complainant, DemoCase, Ground, Respondent

SALON = DemoCase(
    area="public_accommodation",
    told=57,
    acted=60,
    where="Jackson County, Missouri",
    office="Kansas City",
    what_happened=(
        "I use a motorised wheelchair. For years I came to the nail salon every month. The owner has now told me "
        "that they can no "
        "longer serve me because they are not licensed or insured for people with disabilities, and that I should not "
        "come back. If I did, I would pay more than twice the posted price for a pedicure."
    ),
    complainants=(
        Complainant(
            "Dana", "Whitfield", "dana@mo-people.example", "305 Maple Avenue, Independence, MO", "816-555-0123"
        ),
    ),
    respondents=(
        Respondent(given_name="Lien", family_name="Tran", postal="1200 Noland Road, Independence, MO"),
        Respondent(doing_business_as="Lovely Nails", again=True),
    ),
    grounds=(Ground("physical_disability", "deny", "213.065"),),
    notes=(
        "Customer every month since 2007. Came in a motorised wheelchair each time and was served. Remembers the "
        "owner's words; "
        "the posted price of a pedicure is on the wall. The owner and the salon are the same person."
    ),
    answers={"size": "A place open to the public: no number of employees is asked.", "relation": "Customer."},
    paragraphs=(
        "I use a motorised wheelchair.",
        "I had been a customer of the respondents' nail salon every month since 2007.",
        "On the date stated above the owner told me that the salon could no longer serve me because it was not "
        "licensed or "
        "insured to serve people with disabilities.",
        "She told me not to come back, and that if I did I would pay more than twice the posted price for a pedicure.",
        "I believe that I was refused service because of my disability.",
    ),
    taken=57,
    interviewed=55,
    started=54,
    drafted=53,
    review="approved",
    sent=50,
    signed=(48,),
    filed=47,
    served=31,
    received=27,
)

FOUR_UNITS = DemoCase(
    area="housing",
    told=36,
    acted=44,
    where="Greene County, Missouri",
    what_happened="The owners of our four dwellings ended our lease because they want to rent to older people only.",
    complainants=(
        Complainant("Erin", "Castle", "erin@mo-people.example", "2 Orchard Court, Springfield, MO"),
        Complainant("Paul", "Castle", "paul@mo-people.example", "2 Orchard Court, Springfield, MO"),
    ),
    respondents=(
        Respondent(given_name="Roy", family_name="Munden", postal="90 Lake Road, Springfield, MO"),
        Respondent(given_name="Joan", family_name="Munden", postal="90 Lake Road, Springfield, MO"),
    ),
    grounds=(Ground("familial_status", "evict", "213.040"),),
    notes="Married couple with two children under 18. Four dwellings; the owners live elsewhere. Notice to leave in "
    "writing.",
    paragraphs=(
        "We are a married couple. Our two minor children live with us.",
        "We rent one of four dwellings owned by the respondents, who live elsewhere.",
        "The respondents told us that they had decided to rent to older people only, and ended our tenancy.",
        "We believe that our tenancy was ended because we have children.",
    ),
    taken=35,
    interviewed=34,
    started=34,
    drafted=33,
    review="approved",
    sent=27,
    signed=(21,),
)

SHIFT = DemoCase(
    area="employment",
    told=29,
    acted=40,
    where="St. Louis, Missouri",
    office="St. Louis",
    what_happened="I asked to sit during my shift after surgery. They sent me home without pay.",
    complainants=(Complainant("Renée", "Dubois", "renee@mo-people.example", "77 Russell Boulevard, St. Louis, MO"),),
    respondents=(Respondent("Gateway Pharmacy", employees=58, postal="500 Market Street, St. Louis, MO"),),
    grounds=(Ground("physical_disability", "accommodation_disability", "213.055"),),
    notes="Cashier. Doctor's note given on the first day back. Sent home twice; then told not to return.",
    paragraphs=(
        "I am employed by the respondent as a cashier.",
        "After an operation my doctor wrote that I may not stand for more than an hour at a time.",
        "I gave the note to the manager and asked for a stool. She sent me home without pay.",
        "I believe that I was refused a stool and sent home because of my disability.",
    ),
    taken=28,
    interviewed=27,
    started=26,
    drafted=25,
    review="approved",
    sent=20,
    signed=(15,),
    filed=14,
)

WORDS = DemoCase(
    area="employment",
    told=17,
    acted=26,
    where="Kansas City, Missouri",
    office="Kansas City",
    what_happened="My supervisor mocks my accent every day and gave me a warning when I complained.",
    complainants=(Complainant("Yusuf", "Demir", "yusuf@mo-people.example", "410 Locust Street, Kansas City, MO"),),
    respondents=(Respondent("River Logistics", employees=210, postal="33 Front Street, Kansas City, MO"),),
    grounds=(Ground("national_origin", "harassment", "213.055"), Ground("retaliation", "discipline", "213.070")),
    notes="Warehouse. Keeps a diary. Complained to the office in writing; the warning came four days later.",
    paragraphs=(
        "I was born in Turkey and speak English with an accent.",
        "My supervisor imitates my accent in front of others nearly every day.",
        "I complained to the office in writing. Four days later I received a written warning.",
        "I believe that I am harassed because of my national origin and was warned because I complained.",
    ),
    taken=16,
    interviewed=14,
    started=13,
    drafted=5,
    review="pending",
)

UNTOLD = DemoCase(
    area="housing",
    told=3,
    acted=168,
    where="Boone County, Missouri",
    what_happened="The landlord told us that the flat is not for people like us.",
    complainants=(Complainant("Grace", "Muller", "grace@mo-people.example", phone="573-555-0142"),),
)

TAKEN = DemoCase(
    area="public_accommodation",
    told=7,
    acted=12,
    where="Joplin, Missouri",
    what_happened="The cinema would not let me in with my hearing dog.",
    complainants=(Complainant("Otis", "Bell", "otis@mo-people.example", "15 Main Street, Joplin, MO"),),
    notes="Deaf; interview through the relay service. The dog wore its vest.",
    taken=6,
    interviewed=4,
)

MISSOURI = (SALON, FOUR_UNITS, SHIFT, WORDS, TAKEN, UNTOLD)
