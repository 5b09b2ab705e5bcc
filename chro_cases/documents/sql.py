"""A paper's words and bytes are written once each."""

DOCUMENT_GUARD = """
CREATE FUNCTION documents_document_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.sha256 = ''
     AND to_jsonb(NEW) - '{file,sha256,pages,printed_at}'::text[]
       = to_jsonb(OLD) - '{file,sha256,pages,printed_at}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a paper is printed once and its words never change' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER documents_document_guard BEFORE UPDATE OR DELETE ON documents_document
  FOR EACH ROW EXECUTE FUNCTION documents_document_guard();
CREATE TRIGGER documents_document_whole BEFORE TRUNCATE ON documents_document
  FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE documents_document ENABLE ALWAYS TRIGGER documents_document_guard;
ALTER TABLE documents_document ENABLE ALWAYS TRIGGER documents_document_whole;
"""
DROP_DOCUMENT_GUARD = """
DROP TRIGGER documents_document_guard ON documents_document;
DROP TRIGGER documents_document_whole ON documents_document;
DROP FUNCTION documents_document_guard();
"""
