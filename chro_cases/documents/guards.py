"""A paper's words and bytes are written once each."""

from chro_cases.history.guards import function, trigger, whole

DOCUMENT_GUARDS = (
    function(
        "documents_document_guard",
        """
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.sha256 = ''
     AND to_jsonb(NEW) - '{file,sha256,pages,printed_at}'::text[]
       = to_jsonb(OLD) - '{file,sha256,pages,printed_at}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a paper is printed once and its words never change' USING ERRCODE = 'restrict_violation';
END
""",
    ),
    trigger("documents_document_guard", "documents_document", "BEFORE DELETE OR UPDATE", "documents_document_guard"),
    whole("documents_document"),
)
