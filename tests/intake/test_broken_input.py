"""Whatever is sent to a form of staff, the answer is a sentence: never an error of ours."""

import pytest
from django.urls import reverse

BROKEN = {
    "NUL": b"a%00b",
    "half a character": b"%ED%A0%80",
    "no character": b"%EF%B7%90",
    "bytes that are no text": b"%FF%FE",
    "an impossible number": b"999999999999999999999999999999",
    "a long text": b"x" * 600_000,
}
ANSWERED = {200, 302, 400, 404, 409, 413, 422}
# What can never be kept is never taken; the others are read as the letters or the number that they are.
NEVER_KEPT = {"NUL", "no character", "a long text"}


def pages(walk) -> dict:
    """Every form of staff that a case being drafted has, with its fields."""
    case, dana, acme, claim = walk.case, walk.dana_party, walk.acme, walk.case.claims.get()
    days = ["on_month", "on_day", "on_year"]
    act = ["latest_act_month", "latest_act_day", "latest_act_year", "basis", "issue", "law", "respondent"]
    return {
        reverse("intake:new_inquiry"): ["given_name", "what_happened", "email", "phone", "key", "area", *days],
        reverse("intake:interview", args=[case.pk]): ["notes", "mode", "interpreter", *days],
        reverse("intake:jurisdiction", args=[case.pk]): ["where", "reasons"],
        reverse("intake:party_new", args=[case.pk, "complainant"]): ["given_name", "email", "phone", "language"],
        reverse("intake:party_new", args=[case.pk, "respondent"]): ["organisation", "employees"],
        reverse("intake:party_new", args=[case.pk, "respondent"]) + "?kind=same": ["same_as", "doing_business_as"],
        reverse("intake:party_end", args=[case.pk, acme.pk]): ["why"],
        reverse("intake:address", args=[case.pk, dana.pk]): ["value"],
        reverse("intake:address_check", args=[case.pk, dana.pk]): ["kind"],
        reverse("intake:claims", args=[case.pk]): act,
        reverse("intake:claim_end", args=[case.pk, claim.pk]): ["why"],
        reverse("intake:start", args=[case.pk]): ["drafter"],
        reverse("intake:charge", args=[case.pk]): ["paragraph_1", "base", "act"],
        reverse("intake:closing", args=[case.pk]): ["reason", "explanation"],
    }


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_text_in_any_field_is_answered_with_a_sentence(at_drafting, ct, client_for, kind):
    at, amara = at_drafting, client_for(ct.amara)
    for address, names in pages(at).items():
        body = b"&".join(name.encode() + b"=" + BROKEN[kind] for name in names)
        answer = amara.post(address, body, content_type="application/x-www-form-urlencoded")
        assert answer.status_code in ANSWERED - ({302} if kind in NEVER_KEPT else set()), (address, answer.status_code)


def test_ten_megabytes_are_turned_away(at_drafting, ct, client_for, url):
    answer = client_for(ct.amara).post(url("intake:interview", at_drafting.case), {"notes": "x" * 10_000_000})
    assert answer.status_code in (400, 413)


@pytest.mark.parametrize(
    ("month", "day", "year"), [("2", "31", "2026"), ("13", "1", "2026"), ("1", "1", "0"), ("", "5", "")]
)
def test_a_day_that_there_is_not_is_said_at_the_field_and_the_rest_stays(
    at_inquiry, ct, client_for, url, month, day, year
):
    sent = {"on_month": month, "on_day": day, "on_year": year, "mode": "phone", "notes": "Kept."}
    answer = client_for(ct.amara).post(url("intake:interview", at_inquiry.case), sent)
    assert answer.status_code == 422
    assert "on" in answer.context["form"].errors
    assert "Kept." in answer.content.decode()


@pytest.mark.parametrize(
    "name", ["interview", "claims", "charge", "parties", "closing", "signatures", "filing", "service"]
)
def test_a_case_that_is_not_there_is_not_found(ct, client_for, name):
    nobody = "00000000-0000-4000-8000-000000000000"
    assert client_for(ct.rosa).get(reverse(f"intake:{name}", args=[nobody])).status_code == 404
