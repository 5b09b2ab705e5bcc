"""The addresses of intake: those of staff here, those of the public and of parties in party_urls."""

from django.urls import path

from .party_urls import urlpatterns as party
from .views import charge, claims, closing, filing, inquiry, interview, oath, parties, service, signature

app_name = "intake"
CASE = "cases/<uuid:pk>"

staff = [
    path("cases/new/", inquiry.new_inquiry, name="new_inquiry"),
    path(f"{CASE}/taking/", inquiry.taking, name="taking"),
    path(f"{CASE}/interview/", interview.interview, name="interview"),
    path(f"{CASE}/jurisdiction/", interview.jurisdiction, name="jurisdiction"),
    path(f"{CASE}/parties/", parties.parties, name="parties"),
    path(f"{CASE}/parties/<slug:role>/new/", parties.party_new, name="party_new"),
    path(f"{CASE}/parties/<uuid:party>/end/", parties.party_end, name="party_end"),
    path(f"{CASE}/parties/<uuid:party>/appearance/", parties.appearance, name="appearance"),
    path(f"{CASE}/parties/<uuid:party>/address/", parties.address, name="address"),
    path(f"{CASE}/parties/<uuid:party>/address-check/", parties.address_check, name="address_check"),
    path(f"{CASE}/parties/<uuid:party>/invitation/", parties.invitation, name="invitation"),
    path(f"{CASE}/claims/", claims.claims, name="claims"),
    path(f"{CASE}/claims/<int:claim>/end/", claims.claim_end, name="claim_end"),
    path(f"{CASE}/charge/start/", interview.start, name="start"),
    path(f"{CASE}/charge/", charge.charge, name="charge"),
    path(f"{CASE}/charge/submission/", charge.submission, name="submission"),
    path(f"{CASE}/signature-request/", signature.signature_request, name="signature_request"),
    path(f"{CASE}/signatures/", signature.signatures, name="signatures"),
    path(f"{CASE}/signatures/<uuid:party>/paper/", signature.paper_signature, name="paper_signature"),
    path(f"{CASE}/signatures/<int:signature>/oath/", oath.oath, name="oath"),
    path(f"{CASE}/taking-back/", signature.taking_back, name="taking_back"),
    path(f"{CASE}/late-filing/", filing.late_filing, name="late_filing"),
    path(f"{CASE}/filing/", filing.filing, name="filing"),
    path(f"{CASE}/service/", service.service, name="service"),
    path(f"{CASE}/service/<uuid:party>/", service.mailing, name="mailing"),
    path(f"{CASE}/service/completion/", service.service_completion, name="service_completion"),
    path(f"{CASE}/mailings/<uuid:mailing>/receipt/", service.delivery, name="delivery"),
    path(f"{CASE}/closing/", closing.closing, name="closing"),
    path(f"{CASE}/reopening/", closing.reopening, name="reopening"),
]
urlpatterns = [*staff, *party]
