"""Made-up contents for the gallery, in the shapes that the components ask for."""

from datetime import UTC, date, datetime
from typing import Any

from django.core.paginator import Paginator

DIGEST = "9f2c41d07be83a5566f0c1de2a77b94e3d10c85a6b2f4e19d8c7a0b3e5f61824"
AT = datetime(2026, 4, 14, 18, 5, tzinfo=UTC)
# A name written from right to left stands among names written from left to right.
CAPTION = "Dana Ortiz v. Harbor Street Grill LLC and יעל לוי"

MISTYPED = {
    "name": "",
    "email": "dana.example.com",
    "phone": "12",
    "day_month": "2",
    "day_day": "31",
    "day_year": "2026",
    "story": "They told me not to come back. " * 30,
    "workers": "9" * 40,
}

STEPS_OF_A_DATE = [
    {"text": "The charge was served by certified mail.", "on": date(2026, 4, 1), "citation": "§ 46a-83(b)"},
    {"text": "Mail is presumed to arrive three days later.", "on": date(2026, 4, 4), "citation": ""},
    {"text": "30 days to answer, counted from the day after.", "on": date(2026, 5, 4), "citation": "§ 46a-54-43a"},
    {"text": "May 4 is a Monday and the office is open: no roll.", "on": date(2026, 5, 4), "citation": ""},
]


def _deadline(label: str, **facts: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {
        "on": None,
        "days": None,
        "met_on": None,
        "steps": [],
        "citation": "",
        "missing": "",
        "paused": "",
    }
    return {"label": label, "owed_by": "", "confidence": "", **empty, **facts}


DEADLINES = [
    _deadline("Answer", on=date(2026, 4, 10), days=-3, owed_by="Harbor Street Grill LLC", steps=STEPS_OF_A_DATE),
    _deadline(
        "Answer of Yael Levi", on=date(2026, 5, 4), days=6, steps=STEPS_OF_A_DATE, confidence="Checked by counsel."
    ),
    _deadline("Assessment", on=date(2026, 7, 3), days=66, owed_by="The agency", citation="§ 46a-83(c)"),
    _deadline("Service of the charge", on=date(2026, 4, 20), days=10, met_on=date(2026, 4, 1)),
    _deadline("Right to sue", missing="The date of filing with the federal agency is not known."),
]

STAGES = [
    {"label": label, "state": state}
    for label, state in [
        ("Inquiry", "done"),
        ("Drafting", "done"),
        ("Signature", "done"),
        ("Filed", "now"),
        ("Answer", "ahead"),
        ("Assessment", "ahead"),
        ("Mediation", "skipped"),
        ("Investigation", "ahead"),
        ("Determination", "ahead"),
        ("Closed", "ahead"),
    ]
]

NEXT_STEPS = [
    {"label": "Serve the charge", "url": "#", "explain": "Prints the notice for each respondent.", "unmet": []},
    {"label": "Assign it", "url": "#", "explain": "", "unmet": []},
    {
        "label": "Take the answer",
        "url": "#",
        "explain": "",
        "unmet": ["Harbor Street Grill LLC has yet to be served.", "There is no proof of service of Yael Levi."],
    },
]


def _event(day: int, text: str, **facts: Any) -> dict[str, Any]:
    empty = {"detail": "", "for_party": "", "channel": "", "compartment": "", "url": "", "by": "Theo Banks"}
    return {"on": date(2026, 4, day), "at": AT, "text": text, **empty, **facts}


EVENTS = [
    _event(14, "The charge was filed", by="Cole Reyes", url="#"),
    _event(
        14,
        "The oath was taken",
        detail="Before Amara Obi, in the office.",
        for_party="Dana Ortiz",
        channel="In person",
    ),
    _event(11, "The charge was signed", by="Dana Ortiz", channel="Portal"),
    _event(9, "A medical letter came in", compartment="Medical", for_party="Dana Ortiz", channel="Mail"),
    _event(9, "A reminder was sent", by=""),
]

DOCUMENTS = [
    {
        "id": 1,
        "title": "Charge of discrimination",
        "state": "ready",
        "url": "#",
        "pages": 3,
        "sha256": DIGEST,
        "made_at": AT,
    },
    {"id": 2, "title": "Acknowledgement of filing", "state": "making", "page_url": "#"},
    {
        "id": 3,
        "title": "Notice of service",
        "state": "failed",
        "sentence": "The name 「山田」 cannot be printed with the fonts we have. Ask records for help.",
    },
]

PARTIES = [
    {"name": "Dana Ortiz", "role": "complainant", "url": "#", "reach": "By e-mail only. Do not telephone."},
    {
        "name": "Harbor Street Grill LLC",
        "role": "respondent",
        "is_organisation": True,
        "reach": "12 Harbor Street, Hartford",
    },
    {"name": "Noor Haddad", "role": "lawyer", "represents": "Dana Ortiz", "until": date(2026, 6, 1)},
]

PEOPLE = [{"role": "Investigator", "name": "Theo Banks"}, {"role": "Supervisor", "name": "Rosa Marin"}]

PAPER = {
    "title": "Charge of discrimination",
    "heads": [("Complainant", "Dana Ortiz"), ("Respondent", "Harbor Street Grill LLC"), ("Law", "§ 46a-60(b)(1)")],
    "intro": "I say the following.",
    "paragraphs": [
        "I have worked as a server at Harbor Street Grill since June 3, 2024.",
        "On March 2, 2026 I told the manager that I am pregnant.",
        "On March 9, 2026 my shifts were cut from five to two a week.\n\nNobody else’s shifts were cut.",
    ],
    "closing": "I ask the Commission to look into this.",
}
WORDS = [
    ("same", "On March 9, 2026 my shifts were cut from five to "),
    ("removed", "three"),
    ("added", "two"),
    ("same", " a week."),
]
COLUMNS = [
    {"label": "Number", "key": "number", "is_number": False},
    {"label": "Case", "key": "caption", "is_number": False},
    {"label": "Stage", "key": "stage", "is_number": False},
    {"label": "Next date", "key": "due", "is_number": False},
    {"label": "Days here", "key": "", "is_number": True},
]
ROWS = [
    {"number": f"CT-2026-{418 - n:05}", "caption": CAPTION, "stage": "Filed", "deadline": deadline, "days": 3 * n + 2}
    for n, deadline in enumerate(DEADLINES)
]
FACTS = [("Kind of harm", "Dismissal"), ("Basis", "Pregnancy, sex"), ("Employees", "27"), ("Insurance", "")]
SECTIONS = [
    {"heading": "What the complainant says", "paragraphs": ["My shifts were cut after I said that I am pregnant."]},
    {"heading": "What the respondent says", "paragraphs": ["Everybody had fewer shifts.", "It was a slow month."]},
]
THEN = [
    "We send the charge to Harbor Street Grill within 10 days.",
    "They have 30 days to answer it under oath.",
    "We tell you as soon as the answer is here.",
]


def everything() -> dict[str, Any]:
    """All samples by the names that the gallery uses."""
    page, papers = Paginator(range(187), 25).page(4), Paginator(range(100), 25).page(2)
    named = {name.lower(): value for name, value in globals().items() if name.isupper()}
    return {**named, "zone": "America/New_York", "page": page, "papers": papers, "here": "docket", "sort": "-due"}
