"""Connecticut's complaints. The first is retold from a court opinion of 1997; its dates are shifted."""

from .demo_case import Complainant, DemoCase, Ground, Respondent

PAY = DemoCase(
    area="employment",
    told=57,
    acted=60,
    where="Norwich, Connecticut",
    office="Eastern",
    what_happened=(
        "I have worked for the owner for six years. Two men who started after me earn more for the same work. When I "
        "asked "
        "why, he said that I have a family to look after and that a mother cannot be counted on. In the last week of "
        "the month he put it in writing that my pay would stay where it is."
    ),
    complainants=(
        Complainant("Dana", "Reyes", "dana@ct-people.example", "14 Sachem Street, Norwich, CT", "860-555-0114"),
    ),
    respondents=(Respondent("Bell & Sons Printing", employees=22, postal="200 Franklin Street, Norwich, CT"),),
    grounds=(
        Ground("sex", "wages", "46a-60"),
        Ground("familial_status", "wages", "46a-60", contested=True),
    ),
    notes=(
        "Six years in the print shop, promoted once. Names two men hired later at a higher rate; has seen one pay "
        "slip. The "
        "owner spoke of her children in front of a colleague. She was told that familial status is not listed for "
        "employment and wants it decided in writing."
    ),
    answers={
        "when": "The last act is the letter about pay. It goes on with every pay day.",
        "basis": "Sex; family responsibilities (not listed in employment: taken to be decided in writing).",
        "size": "22 employees, all in Norwich.",
    },
    paragraphs=(
        "My name is Dana Reyes, and I live in Norwich.",
        "I am a woman. I have two children who live with me.",
        "The respondent has employed me in its print shop for six years, at present as a press operator.",
        "Two men who were hired after me do the same work on the same presses.",
        "Both are paid more by the hour than I am. I know this from a pay slip that one of them showed me.",
        "When I asked for the same pay, the owner told me that I have a family to look after and cannot be counted on.",
        "In the letter that I received on the last date stated above he refused to change my pay.",
        "I believe that I am paid less because of my sex and because I look after a family.",
    ),
    taken=57,
    interviewed=55,
    started=54,
    drafted=53,
    review="approved",
    sent=50,
    signed=(45,),
    sworn=44,
    filed=42,
    served=29,
    continuing=True,
)

AGE = DemoCase(
    area="employment",
    told=30,
    acted=41,
    where="Bridgeport, Connecticut",
    office="Southwest",
    what_happened="After nineteen years as foreman I was dismissed two weeks after I complained that only the old "
    "ones are let go.",
    complainants=(Complainant("Arthur", "Kowal", "arthur@ct-people.example", "7 Pembroke Street, Bridgeport, CT"),),
    respondents=(Respondent("Harbor Castings", employees=140, postal="1 Foundry Road, Bridgeport, CT"),),
    grounds=(Ground("age", "discharge", "46a-60"), Ground("retaliation", "discharge", "46a-60")),
    notes="Foreman, aged 58. Complained to the plant manager in writing; has a copy. Dismissed two weeks later.",
    paragraphs=(
        "I am 58 years old and was employed by the respondent for nineteen years, the last eight as foreman.",
        "In the month before my dismissal four foremen lost their posts. All were older than fifty.",
        "I complained in writing to the plant manager that only older foremen were being dismissed.",
        "Two weeks later I was dismissed. My post was given to a man of 34.",
        "I believe that I was dismissed because of my age and because I complained.",
    ),
    taken=30,
    interviewed=28,
    started=28,
    drafted=27,
    review="approved",
    sent=22,
    signed=(16,),
    sworn=14,
    filed=13,
)

HOME = DemoCase(
    area="housing",
    told=38,
    acted=45,
    where="Hartford, Connecticut",
    what_happened="La dueña nos dijo que el apartamento ya no estaba libre cuando supo que pagamos con un vale de "
    "vivienda.",
    complainants=(
        Complainant("Marisol", "Vega", "marisol@ct-people.example", "88 Park Terrace, Hartford, CT", language="es"),
        Complainant("Luis", "Vega", postal="88 Park Terrace, Hartford, CT", language="es"),
    ),
    respondents=(Respondent(given_name="Helen", family_name="Archer", postal="12 Asylum Avenue, Hartford, CT"),),
    grounds=(Ground("source_of_income", "refuse_rent", "46a-64c"),),
    notes="Interview in Spanish. Voucher holder. The flat was advertised again three days after it was said to be let.",
    paragraphs=(
        "We are a married couple who pay part of our rent with a housing voucher.",
        "We asked to rent an apartment that the respondent advertised, and she showed it to us.",
        "When we told her that we would use a voucher, she said that the apartment was no longer available.",
        "Three days later the same apartment was advertised again.",
        "We believe that we were refused because of our lawful source of income.",
    ),
    taken=37,
    interviewed=36,
    started=35,
    drafted=34,
    review="approved",
    sent=26,
    signed=(20,),
)

RETURNED = DemoCase(
    area="public_accommodation",
    told=21,
    acted=33,
    where="Waterbury, Connecticut",
    office="West Central",
    what_happened="The restaurant turned me away at the door because of my guide dog.",
    complainants=(Complainant("Priya", "Raman", "priya@ct-people.example", "3 Willow Street, Waterbury, CT"),),
    respondents=(Respondent("The Brass Table", employees=12, postal="40 Bank Street, Waterbury, CT"),),
    grounds=(Ground("service_animal", "animal_refused", "46a-64"),),
    notes="Blind; guide dog in harness. Two friends were present. The manager said that dogs are not allowed.",
    paragraphs=(
        "I am blind and use a guide dog.",
        "The manager of the respondent's restaurant refused to let me in with my dog.",
    ),
    taken=21,
    interviewed=19,
    started=18,
    drafted=12,
    review="returned",
)

PENDING = DemoCase(
    area="employment",
    told=16,
    acted=25,
    where="Stamford, Connecticut",
    what_happened="I told my manager that I am pregnant. The next Monday I was taken off the schedule.",
    complainants=(Complainant("Keisha", "Grant", "keisha@ct-people.example", "51 Cove Road, Stamford, CT"),),
    respondents=(Respondent("Sound Hospitality Group", employees=65, postal="9 Harbor Drive, Stamford, CT"),),
    grounds=(Ground("pregnancy", "hours", "46a-60"),),
    notes="Server for two years. Has the schedules before and after. The manager spoke of “the customers”.",
    paragraphs=(
        "I have been employed by the respondent as a server for two years.",
        "I told my manager that I am pregnant.",
        "On the Monday after, my hours were cut from thirty-two to six a week.",
        "No other server's hours were cut.",
        "I believe that my hours were cut because I am pregnant.",
    ),
    taken=15,
    interviewed=13,
    started=12,
    drafted=4,
    review="pending",
)

NEAR_LIMIT = DemoCase(
    area="public_accommodation",
    told=2,
    acted=173,
    where="New London, Connecticut",
    what_happened="A bowling alley would not let my son in because of the color of his skin. I did not know where to "
    "go.",
    complainants=(Complainant("Denise", "Palmer", "denise@ct-people.example", phone="860-555-0177"),),
)

INTERVIEWED = DemoCase(
    area="employment",
    told=6,
    acted=11,
    where="Hartford, Connecticut",
    what_happened="They hired someone younger and said that they want a fresh face.",
    complainants=(Complainant("Walter", "Nowak", "walter@ct-people.example", "6 Allen Place, Hartford, CT"),),
    notes="Applied for desk manager, aged 61. Will look for the advertisement.",
    taken=5,
    interviewed=3,
)

REFERRED = DemoCase(
    area="employment",
    told=19,
    acted=26,
    where="New Haven, Connecticut",
    what_happened="My last two wages were not paid.",
    complainants=(Complainant("Tom", "Ferris", "tom@ct-people.example", "19 Orange Street, New Haven, CT"),),
    notes="Unpaid wages of two weeks; names no ground of discrimination. Given the address of the labor department.",
    taken=18,
    interviewed=17,
    closed=17,
)

CONNECTICUT = (PAY, AGE, HOME, RETURNED, PENDING, INTERVIEWED, REFERRED, NEAR_LIMIT)
