"""The triggers by which PostgreSQL itself keeps the row of a case, whoever changes what it shows, and by what way.

Each table whose rows a list shows notes the case it is about. Once the transaction ends the row of each noted case is
gathered anew, under the lock of the case, and kept; a transaction that is rolled back has changed nothing.
"""

from chro_cases.history.guards import Guard, function, trigger, trigger_at_commit

from .dates import keep_dates
from .gathering import keep, keep_words
from .missed_deadlines import keep_late
from .queues import keep_queues

# A change that touches more cases than this is followed up within the minute, not before the change itself ends.
AT_ONCE = 500

_NOTE = """
BEGIN
  INSERT INTO lists_change (case_id, tx) {cases} ON CONFLICT DO NOTHING;
  RETURN NULL;
END
"""
_OF_MANY = (
    "SELECT p.case_id, CASE WHEN count(*) OVER () > {most} THEN 0 ELSE txid_current() END "
    "FROM (SELECT DISTINCT case_id FROM cases_party WHERE {which}) p"
)
_OF = {
    "case": "VALUES (NEW.case_id, txid_current())",
    "itself": "VALUES (NEW.id, txid_current())",
    "person": _OF_MANY.format(most=AT_ONCE, which="person_id = NEW.id"),
    "address": _OF_MANY.format(most=AT_ONCE, which="person_id = NEW.person_id"),
    "organisation": _OF_MANY.format(most=AT_ONCE, which="organisation_id = NEW.id"),
    "deadline": "SELECT d.case_id, txid_current() FROM deadlines_deadline d WHERE d.id = NEW.deadline_id",
}
# Who writes what a list shows: the table, and how its row says which cases it is about.
WRITERS = {
    "cases_case": "itself",
    "cases_event": "case",
    "cases_number": "case",
    "cases_party": "case",
    "cases_assignment": "case",
    "cases_caseoffice": "case",
    "cases_claim": "case",
    "cases_review": "case",
    "intake_inquiry": "case",
    "intake_correctionrequest": "case",
    "intake_signature": "case",
    "intake_oath": "case",
    "investigations_defaultrequest": "case",
    "investigations_defaultorder": "case",
    "determinations_releaserequest": "case",
    "determinations_releasedecision": "case",
    "determinations_reconsiderationrequest": "case",
    "determinations_reconsiderationdecision": "case",
    "deadlines_deadline": "case",
    "deadlines_stay": "case",
    "deadlines_correction": "case",
    "deadlines_miss": "case",
    "people_person": "person",
    "people_organisation": "organisation",
    "people_address": "address",
    "lists_passed": "deadline",
}

_REFRESH = """
BEGIN
  IF NEW.tx = 0 THEN RETURN NULL; END IF;
  PERFORM 1 FROM cases_case WHERE id = NEW.case_id FOR NO KEY UPDATE;
  -- What is crossed out was committed before; gathering, which looks later, has seen it.
  DELETE FROM lists_change WHERE case_id = NEW.case_id AND tx IN (0, NEW.tx);
  {keep};
  DELETE FROM lists_queuerow WHERE case_id = NEW.case_id;
  {keep_queues};
  DELETE FROM deadlines_metlate WHERE case_id = NEW.case_id;
  {keep_late};
  DELETE FROM lists_daterow WHERE case_id = NEW.case_id;
  {keep_dates};
  {keep_words};
  RETURN NULL;
END
"""
_IT = "c.id = NEW.case_id"
_KEPT = {
    "keep": keep(_IT),
    "keep_queues": keep_queues(_IT),
    "keep_late": keep_late(_IT),
    "keep_dates": keep_dates(_IT),
    "keep_words": keep_words("r.case_id = NEW.case_id"),
}


def _note(of: str) -> Guard:
    return function(f"lists_note_{of}", _NOTE.format(cases=_OF[of]), as_owner=True)


GUARDS = (
    *(_note(of) for of in _OF),
    function("lists_refresh", _REFRESH.format(**_KEPT), as_owner=True),
    *(trigger(f"{table}_noted", table, "AFTER INSERT OR UPDATE", f"lists_note_{of}") for table, of in WRITERS.items()),
    trigger_at_commit("lists_change_followed", "lists_change", "AFTER INSERT", "lists_refresh"),
)
