import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The row of a case says at which office it is, and the last days that lists show are kept beside it."""

    dependencies = [
        ("cases", "0007_office"),
        ("deadlines", "0013_met_late"),
        ("lists", "0004_gather_open_cases"),
        ("people", "0005_every_order_is_whole"),
    ]

    operations = [
        migrations.AddField(
            model_name="caserow",
            name="office",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.office",
            ),
        ),
        migrations.CreateModel(
            name="DateRow",
            fields=[
                (
                    "deadline",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="deadlines.deadline",
                    ),
                ),
                ("stage", models.CharField(max_length=20)),
                ("number", models.CharField(max_length=40)),
                ("due_on", models.DateField()),
                ("ended_on", models.DateField(null=True)),
                ("owed_by", models.CharField(max_length=15)),
                ("owner_role", models.CharField(max_length=20)),
                ("nothing_follows", models.BooleanField()),
                (
                    "worked_by",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), default=list, size=None
                    ),
                ),
                ("owner_works", models.BooleanField()),
                ("explained", models.BooleanField()),
                (
                    "agency",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.agency",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.case"),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["agency", "due_on", "deadline"], name="date_row_due"),
                    models.Index(fields=["agency", "number", "deadline"], name="date_row_number"),
                    django.contrib.postgres.indexes.GinIndex(fields=["worked_by"], name="date_row_worked_by"),
                ],
            },
        ),
        migrations.RunSQL(
            r"""
UPDATE lists_caserow r SET office_id = o.office_id FROM cases_caseoffice o
WHERE o.case_id = r.case_id AND o.ended_at IS NULL;
INSERT INTO lists_daterow (case_id, deadline_id, agency_id, stage, number, due_on, ended_on, owed_by, owner_role, nothing_follows, worked_by, owner_works, explained)
SELECT c.id, d.id, c.agency_id, c.stage, coalesce(numbers.docket, numbers.inquiry, ''), d.due_on, late.ended_on,
  d.owed_by, d.owner_role, coalesce(k.nothing_follows, false), coalesce(works.users, '{}'),
  coalesce(d.owner_role = ANY (works.roles), false), said.why
FROM cases_case c JOIN deadlines_deadline d ON d.case_id = c.id
LEFT JOIN lists_clockrow k ON k.code = d.clock
LEFT JOIN deadlines_metlate late ON late.deadline_id = d.id
CROSS JOIN LATERAL (
  SELECT EXISTS (SELECT 1 FROM deadlines_miss m WHERE m.deadline_id = d.id AND m.ended_at IS NULL) AS why
) said
LEFT JOIN LATERAL (
  SELECT max(n.value) FILTER (WHERE n.kind = 'docket') AS docket,
    max(n.value) FILTER (WHERE n.kind = 'inquiry') AS inquiry
  FROM cases_number n WHERE n.case_id = c.id
) numbers ON true
LEFT JOIN LATERAL (
  SELECT array_agg(s.user_id::int ORDER BY s.made_at, s.id) AS users, array_agg(s.role) AS roles
  FROM cases_assignment s WHERE s.case_id = c.id AND s.ended_at IS NULL
) works ON true
WHERE d.kind = 'limit'
  AND (d.ended_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM deadlines_stay y
      WHERE y.case_id = c.id AND y.ended_at IS NULL AND y.until IS NULL AND y.kind = ANY (k.paused_by)
        AND y.since <= d.due_on)
    OR late.ended_on IS NOT NULL AND c.stage <> 'closed' AND NOT said.why)
  AND true
ON CONFLICT DO NOTHING;
SET CONSTRAINTS ALL IMMEDIATE;
""",
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(
            r"""
CREATE OR REPLACE FUNCTION public.lists_refresh()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.tx = 0 THEN RETURN NULL; END IF;
  PERFORM 1 FROM cases_case WHERE id = NEW.case_id FOR NO KEY UPDATE;
  -- What is crossed out was committed before; gathering, which looks later, has seen it.
  DELETE FROM lists_change WHERE case_id = NEW.case_id AND tx IN (0, NEW.tx);
  INSERT INTO lists_caserow (case_id, agency_id, office_id, pack_code, stage, stage_since, received_at, changed_at, number, complainants, respondents, worked_by, areas, next_due, next_deadline_id, found_by)
SELECT c.id, c.agency_id, placed.office_id, c.pack_code, c.stage, c.stage_since, c.received_at,
  coalesce(head.at, c.received_at),
  coalesce(numbers.docket, numbers.inquiry, ''),
  coalesce(named.complainants, told.complainants, '[]'),
  coalesce(named.respondents, told.respondents, '[]'),
  coalesce(works.users, '{}'), coalesce(claimed.areas, told.areas, '{}'),
  near.due_on, near.id,
  concat_ws(' ', numbers.folded, named.folded, told.folded, reached.folded)
FROM cases_case c
LEFT JOIN cases_event head ON head.case_id = c.id AND head.number = c.head_number
LEFT JOIN cases_caseoffice placed ON placed.case_id = c.id AND placed.ended_at IS NULL
LEFT JOIN LATERAL (
  SELECT max(n.value) FILTER (WHERE n.kind = 'docket') AS docket,
    max(n.value) FILTER (WHERE n.kind = 'inquiry') AS inquiry,
    string_agg(lists_fold(n.value || ' ' || regexp_replace(n.value, '[^A-Za-z0-9]', '', 'g')), ' '
      ORDER BY n.id) AS folded
  FROM cases_number n WHERE n.case_id = c.id
) numbers ON true
LEFT JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_array(w.name, p.doing_business_as) ORDER BY p.made_at, p.id)
      FILTER (WHERE p.role = 'complainant' AND p.ended_at IS NULL) AS complainants,
    jsonb_agg(jsonb_build_array(w.name, p.doing_business_as) ORDER BY p.made_at, p.id)
      FILTER (WHERE p.role = 'respondent' AND p.ended_at IS NULL) AS respondents,
    lists_fold(string_agg(concat_ws(' ', w.name, p.doing_business_as), ' ' ORDER BY p.made_at, p.id)) AS folded
  FROM cases_party p
  LEFT JOIN people_person a ON a.id = p.person_id
  LEFT JOIN people_organisation o ON o.id = p.organisation_id
  CROSS JOIN LATERAL (SELECT coalesce(o.name, btrim(a.given_name || ' ' || a.family_name)) AS name) w
  WHERE p.case_id = c.id
) named ON true
LEFT JOIN LATERAL (
  SELECT jsonb_build_array(jsonb_build_array(i.given_name || ' ' || i.family_name, '')) AS complainants,
    CASE WHEN i.who = '' THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_array(i.who, '')) END AS respondents,
    ARRAY[i.area] AS areas,
    lists_fold(concat_ws(' ', i.given_name, i.family_name, i.who, i.email))
      || ' ' || regexp_replace(i.phone, '[^0-9]', '', 'g') AS folded
  FROM intake_inquiry i WHERE i.case_id = c.id AND i.ended_at IS NULL
) told ON true
LEFT JOIN LATERAL (
  SELECT string_agg(DISTINCT CASE r.kind WHEN 'email' THEN lists_fold(r.value)
    ELSE regexp_replace(r.value, '[^0-9]', '', 'g') END, ' ') AS folded
  FROM cases_party p JOIN people_address r ON r.person_id = p.person_id
  WHERE p.case_id = c.id AND p.person_id IS NOT NULL AND r.kind IN ('email', 'phone') AND r.until IS NULL
) reached ON true
LEFT JOIN LATERAL (
  SELECT array_agg(s.user_id::int ORDER BY s.made_at, s.id) AS users
  FROM cases_assignment s WHERE s.case_id = c.id AND s.ended_at IS NULL
) works ON true
LEFT JOIN LATERAL (
  SELECT array_agg(DISTINCT m.area ORDER BY m.area) AS areas
  FROM cases_claim m WHERE m.case_id = c.id AND m.ended_at IS NULL
) claimed ON true
LEFT JOIN LATERAL (
  SELECT d.due_on, d.id
  FROM deadlines_deadline d LEFT JOIN lists_clockrow k ON k.code = d.clock
  WHERE d.case_id = c.id AND d.ended_at IS NULL AND d.kind = 'limit'
    AND d.owed_by IN ('agency', 'complainant', 'respondent', 'either')
    AND NOT (coalesce(k.nothing_follows, false) AND EXISTS (SELECT 1 FROM lists_passed x WHERE x.deadline_id = d.id))
    AND NOT EXISTS (SELECT 1 FROM deadlines_stay y WHERE y.case_id = c.id AND y.ended_at IS NULL AND y.until IS NULL
      AND y.kind = ANY (k.paused_by) AND y.since <= d.due_on)
  ORDER BY d.due_on, d.id LIMIT 1
) near ON true
WHERE c.id = NEW.case_id
ON CONFLICT (case_id) DO UPDATE SET agency_id = EXCLUDED.agency_id, office_id = EXCLUDED.office_id, pack_code = EXCLUDED.pack_code, stage = EXCLUDED.stage, stage_since = EXCLUDED.stage_since, received_at = EXCLUDED.received_at, changed_at = EXCLUDED.changed_at, number = EXCLUDED.number, complainants = EXCLUDED.complainants, respondents = EXCLUDED.respondents, worked_by = EXCLUDED.worked_by, areas = EXCLUDED.areas, next_due = EXCLUDED.next_due, next_deadline_id = EXCLUDED.next_deadline_id, found_by = EXCLUDED.found_by;
  DELETE FROM lists_queuerow WHERE case_id = NEW.case_id;
  INSERT INTO lists_queuerow (case_id, queue, user_id, kept_from)
SELECT c.id, q.queue, q.user_id, q.kept_from
FROM cases_case c CROSS JOIN LATERAL (
  WITH works AS (SELECT s.user_id, s.role FROM cases_assignment s WHERE s.case_id = c.id AND s.ended_at IS NULL),
  sworn AS (SELECT 1 FROM intake_oath o WHERE o.case_id = c.id AND o.ended_at IS NULL),
  -- The last word on a piece of work, where it was to send it back.
  sent_back AS (
    SELECT r.kind, r.prepared_by_id FROM cases_review r
    WHERE r.case_id = c.id AND r.outcome = 'returned' AND NOT EXISTS (
      SELECT 1 FROM cases_review l
      WHERE l.subject_type_id = r.subject_type_id AND l.subject_id = r.subject_id AND l.id > r.id))
  -- Work put before a supervisor: it waits for those who supervise the person, without those who wrote its words.
  SELECT 'reviews' AS queue, r.prepared_by_id AS user_id, r.authors AS kept_from
  FROM cases_review r WHERE r.case_id = c.id AND r.outcome = 'pending' AND c.stage <> 'closed'
  UNION ALL
  -- Work that came back to whoever put it forward; a charge only while it is drafted.
  SELECT DISTINCT 'returned', b.prepared_by_id, '{}'::bigint[]
  FROM sent_back b WHERE c.stage = 'drafting' OR (b.kind <> 'charge' AND c.stage <> 'closed')
  UNION ALL
  -- Inquiries that nobody has taken, and those of whoever took them.
  SELECT 'new', NULL, '{}' WHERE c.stage = 'inquiry' AND NOT EXISTS (SELECT 1 FROM works w WHERE w.role = 'intake')
  UNION ALL
  SELECT DISTINCT 'inquiries', w.user_id, '{}'::bigint[] FROM works w WHERE c.stage = 'inquiry'
  UNION ALL
  -- Charges to be written, put forward or sent, by their drafter. Whoever took the inquiry keeps their part when the
  -- charge is given to a drafter: then it is the drafter's.
  SELECT DISTINCT 'drafting', w.user_id, '{}'::bigint[] FROM works w
  WHERE c.stage = 'drafting' AND w.role IN ('intake', 'trainee', 'investigator', 'supervisor')
    AND (w.role <> 'intake'
      OR NOT EXISTS (SELECT 1 FROM works g WHERE g.role IN ('intake', 'trainee', 'investigator', 'supervisor') AND g.role <> 'intake'))
    AND NOT EXISTS (SELECT 1 FROM cases_review r WHERE r.case_id = c.id AND r.outcome = 'pending')
    AND NOT EXISTS (SELECT 1 FROM sent_back b WHERE b.prepared_by_id = w.user_id)
  UNION ALL
  -- What the complainant wants corrected before signing; what is signed and not sworn; sworn and not filed; not served.
  SELECT 'corrections', NULL, '{}' WHERE c.stage = 'signature'
    AND EXISTS (SELECT 1 FROM intake_correctionrequest x WHERE x.case_id = c.id AND x.ended_at IS NULL)
  UNION ALL
  SELECT 'oath', NULL, '{}' WHERE c.stage = 'signature' AND NOT EXISTS (TABLE sworn)
    AND EXISTS (SELECT 1 FROM intake_signature x WHERE x.case_id = c.id AND x.ended_at IS NULL)
  UNION ALL
  SELECT 'filing', NULL, '{}' WHERE c.stage = 'signature' AND EXISTS (TABLE sworn)
  UNION ALL
  SELECT 'service', NULL, '{}' WHERE c.stage = 'filed'
  UNION ALL
  -- After service: answered and to go on, to be assessed, without a mediator or investigator, in somebody's hands.
  SELECT 'answered', NULL, '{}' WHERE c.stage = 'answer'
    AND EXISTS (SELECT 1 FROM cases_event e WHERE e.case_id = c.id AND e.kind = 'answer_received')
  UNION ALL
  SELECT 'assessments', NULL, '{}' WHERE c.stage = 'assessment'
  UNION ALL
  SELECT 'unassigned', NULL, '{}' WHERE c.stage = 'mediation'
    AND (NOT EXISTS (SELECT 1 FROM works w WHERE w.role = 'mediator')
      OR (EXISTS (SELECT 1 FROM cases_event e WHERE e.case_id = c.id AND e.kind = 'mediation_ended')
        AND NOT EXISTS (SELECT 1 FROM cases_event e WHERE e.case_id = c.id AND e.kind = 'investigator_assigned')))
  UNION ALL
  SELECT DISTINCT 'carried', w.user_id, '{}'::bigint[] FROM works w
  WHERE (c.stage IN ('investigation', 'conference', 'conciliation') AND w.role IN ('investigator', 'trainee'))
    OR (c.stage IN ('answer', 'mediation', 'investigation') AND w.role = 'mediator')
  UNION ALL
  -- What was asked for and nobody has decided; another look is asked for once the case is closed.
  SELECT 'asked', NULL, '{}' WHERE c.stage <> 'closed' AND (
      EXISTS (SELECT 1 FROM investigations_defaultrequest x WHERE x.case_id = c.id AND x.ended_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM investigations_defaultorder y WHERE y.request_id = x.id))
      OR EXISTS (SELECT 1 FROM determinations_releaserequest x WHERE x.case_id = c.id AND x.ended_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM determinations_releasedecision y WHERE y.request_id = x.id)))
    OR c.stage = 'closed' AND EXISTS (
      SELECT 1 FROM determinations_reconsiderationrequest x
      WHERE x.case_id = c.id AND x.ended_at IS NULL AND x.timeliness = 'in_time'
        AND NOT EXISTS (SELECT 1 FROM determinations_reconsiderationdecision y WHERE y.request_id = x.id))
  UNION ALL
  SELECT 'decisions', NULL, '{}' WHERE c.stage IN ('determination', 'hearing', 'monitoring')
) q
WHERE c.id = NEW.case_id;
  DELETE FROM deadlines_metlate WHERE case_id = NEW.case_id;
  INSERT INTO deadlines_metlate (case_id, deadline_id, due_on, ended_on)
SELECT c.id, d.id, d.due_on, e.ended_on
FROM cases_case c JOIN deadlines_deadline d ON d.case_id = c.id JOIN cases_event v ON v.id = d.ended_by_id
CROSS JOIN LATERAL (
  SELECT coalesce(min(x.corrected_to), v."on") AS ended_on
  FROM deadlines_correction x WHERE x.of_id = d.ended_by_id AND x.ended_at IS NULL
) e
WHERE d.kind = 'limit' AND d.owed_by = 'agency' AND e.ended_on > d.due_on
  AND NOT EXISTS (
    SELECT 1 FROM deadlines_deadline n
    WHERE n.case_id = d.case_id AND n.clock = d.clock AND n.trigger_id = d.trigger_id AND n.id > d.id
      AND (n.claim_id = d.claim_id OR n.claim_id IS NULL) AND (n.party_id = d.party_id OR n.party_id IS NULL)
      AND (n.request_id = d.request_id OR n.request_id IS NULL))
  AND NOT EXISTS (
    SELECT 1 FROM deadlines_stay y JOIN lists_clockrow k ON k.code = d.clock AND y.kind = ANY (k.paused_by)
    WHERE y.case_id = d.case_id AND y.ended_at IS NULL AND y.since <= d.due_on
      AND (y.until IS NULL OR y.until >= e.ended_on))
  AND c.id = NEW.case_id
ON CONFLICT DO NOTHING;
  DELETE FROM lists_daterow WHERE case_id = NEW.case_id;
  INSERT INTO lists_daterow (case_id, deadline_id, agency_id, stage, number, due_on, ended_on, owed_by, owner_role, nothing_follows, worked_by, owner_works, explained)
SELECT c.id, d.id, c.agency_id, c.stage, coalesce(numbers.docket, numbers.inquiry, ''), d.due_on, late.ended_on,
  d.owed_by, d.owner_role, coalesce(k.nothing_follows, false), coalesce(works.users, '{}'),
  coalesce(d.owner_role = ANY (works.roles), false), said.why
FROM cases_case c JOIN deadlines_deadline d ON d.case_id = c.id
LEFT JOIN lists_clockrow k ON k.code = d.clock
LEFT JOIN deadlines_metlate late ON late.deadline_id = d.id
CROSS JOIN LATERAL (
  SELECT EXISTS (SELECT 1 FROM deadlines_miss m WHERE m.deadline_id = d.id AND m.ended_at IS NULL) AS why
) said
LEFT JOIN LATERAL (
  SELECT max(n.value) FILTER (WHERE n.kind = 'docket') AS docket,
    max(n.value) FILTER (WHERE n.kind = 'inquiry') AS inquiry
  FROM cases_number n WHERE n.case_id = c.id
) numbers ON true
LEFT JOIN LATERAL (
  SELECT array_agg(s.user_id::int ORDER BY s.made_at, s.id) AS users, array_agg(s.role) AS roles
  FROM cases_assignment s WHERE s.case_id = c.id AND s.ended_at IS NULL
) works ON true
WHERE d.kind = 'limit'
  AND (d.ended_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM deadlines_stay y
      WHERE y.case_id = c.id AND y.ended_at IS NULL AND y.until IS NULL AND y.kind = ANY (k.paused_by)
        AND y.since <= d.due_on)
    OR late.ended_on IS NOT NULL AND c.stage <> 'closed' AND NOT said.why)
  AND c.id = NEW.case_id
ON CONFLICT DO NOTHING;
  INSERT INTO lists_word (word)
SELECT DISTINCT w.word FROM lists_caserow r
CROSS JOIN LATERAL regexp_split_to_table(r.found_by, '[ -]') w (word)
WHERE r.case_id = NEW.case_id AND w.word ~ '^[[:alpha:]]{3,40}$'
  AND NOT EXISTS (SELECT 1 FROM lists_word k WHERE k.word = w.word);
  RETURN NULL;
END $function$;
CREATE TRIGGER cases_caseoffice_noted AFTER INSERT OR UPDATE ON cases_caseoffice FOR EACH ROW EXECUTE FUNCTION lists_note_case();
ALTER TABLE cases_caseoffice ENABLE ALWAYS TRIGGER cases_caseoffice_noted;
CREATE TRIGGER deadlines_miss_noted AFTER INSERT OR UPDATE ON deadlines_miss FOR EACH ROW EXECUTE FUNCTION lists_note_case();
ALTER TABLE deadlines_miss ENABLE ALWAYS TRIGGER deadlines_miss_noted;
""",
            r"""
DROP TRIGGER deadlines_miss_noted ON deadlines_miss;
DROP TRIGGER cases_caseoffice_noted ON cases_caseoffice;
CREATE OR REPLACE FUNCTION public.lists_refresh()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.tx = 0 THEN RETURN NULL; END IF;
  PERFORM 1 FROM cases_case WHERE id = NEW.case_id FOR NO KEY UPDATE;
  -- What is crossed out was committed before; gathering, which looks later, has seen it.
  DELETE FROM lists_change WHERE case_id = NEW.case_id AND tx IN (0, NEW.tx);
  INSERT INTO lists_caserow (case_id, agency_id, pack_code, stage, stage_since, received_at, changed_at, number, complainants, respondents, worked_by, areas, next_due, next_deadline_id, found_by)
SELECT c.id, c.agency_id, c.pack_code, c.stage, c.stage_since, c.received_at, coalesce(head.at, c.received_at),
  coalesce(numbers.docket, numbers.inquiry, ''),
  coalesce(named.complainants, told.complainants, '[]'),
  coalesce(named.respondents, told.respondents, '[]'),
  coalesce(works.users, '{}'), coalesce(claimed.areas, told.areas, '{}'),
  near.due_on, near.id,
  concat_ws(' ', numbers.folded, named.folded, told.folded, reached.folded)
FROM cases_case c
LEFT JOIN cases_event head ON head.case_id = c.id AND head.number = c.head_number
LEFT JOIN LATERAL (
  SELECT max(n.value) FILTER (WHERE n.kind = 'docket') AS docket,
    max(n.value) FILTER (WHERE n.kind = 'inquiry') AS inquiry,
    string_agg(lists_fold(n.value || ' ' || regexp_replace(n.value, '[^A-Za-z0-9]', '', 'g')), ' '
      ORDER BY n.id) AS folded
  FROM cases_number n WHERE n.case_id = c.id
) numbers ON true
LEFT JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_array(w.name, p.doing_business_as) ORDER BY p.made_at, p.id)
      FILTER (WHERE p.role = 'complainant' AND p.ended_at IS NULL) AS complainants,
    jsonb_agg(jsonb_build_array(w.name, p.doing_business_as) ORDER BY p.made_at, p.id)
      FILTER (WHERE p.role = 'respondent' AND p.ended_at IS NULL) AS respondents,
    lists_fold(string_agg(concat_ws(' ', w.name, p.doing_business_as), ' ' ORDER BY p.made_at, p.id)) AS folded
  FROM cases_party p
  LEFT JOIN people_person a ON a.id = p.person_id
  LEFT JOIN people_organisation o ON o.id = p.organisation_id
  CROSS JOIN LATERAL (SELECT coalesce(o.name, btrim(a.given_name || ' ' || a.family_name)) AS name) w
  WHERE p.case_id = c.id
) named ON true
LEFT JOIN LATERAL (
  SELECT jsonb_build_array(jsonb_build_array(i.given_name || ' ' || i.family_name, '')) AS complainants,
    CASE WHEN i.who = '' THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_array(i.who, '')) END AS respondents,
    ARRAY[i.area] AS areas,
    lists_fold(concat_ws(' ', i.given_name, i.family_name, i.who, i.email))
      || ' ' || regexp_replace(i.phone, '[^0-9]', '', 'g') AS folded
  FROM intake_inquiry i WHERE i.case_id = c.id AND i.ended_at IS NULL
) told ON true
LEFT JOIN LATERAL (
  SELECT string_agg(DISTINCT CASE r.kind WHEN 'email' THEN lists_fold(r.value)
    ELSE regexp_replace(r.value, '[^0-9]', '', 'g') END, ' ') AS folded
  FROM cases_party p JOIN people_address r ON r.person_id = p.person_id
  WHERE p.case_id = c.id AND p.person_id IS NOT NULL AND r.kind IN ('email', 'phone') AND r.until IS NULL
) reached ON true
LEFT JOIN LATERAL (
  SELECT array_agg(s.user_id::int ORDER BY s.made_at, s.id) AS users
  FROM cases_assignment s WHERE s.case_id = c.id AND s.ended_at IS NULL
) works ON true
LEFT JOIN LATERAL (
  SELECT array_agg(DISTINCT m.area ORDER BY m.area) AS areas
  FROM cases_claim m WHERE m.case_id = c.id AND m.ended_at IS NULL
) claimed ON true
LEFT JOIN LATERAL (
  SELECT d.due_on, d.id
  FROM deadlines_deadline d LEFT JOIN lists_clockrow k ON k.code = d.clock
  WHERE d.case_id = c.id AND d.ended_at IS NULL AND d.kind = 'limit'
    AND d.owed_by IN ('agency', 'complainant', 'respondent', 'either')
    AND NOT (coalesce(k.nothing_follows, false) AND EXISTS (SELECT 1 FROM lists_passed x WHERE x.deadline_id = d.id))
    AND NOT EXISTS (SELECT 1 FROM deadlines_stay y WHERE y.case_id = c.id AND y.ended_at IS NULL AND y.until IS NULL
      AND y.kind = ANY (k.paused_by) AND y.since <= d.due_on)
  ORDER BY d.due_on, d.id LIMIT 1
) near ON true
WHERE c.id = NEW.case_id
ON CONFLICT (case_id) DO UPDATE SET agency_id = EXCLUDED.agency_id, pack_code = EXCLUDED.pack_code, stage = EXCLUDED.stage, stage_since = EXCLUDED.stage_since, received_at = EXCLUDED.received_at, changed_at = EXCLUDED.changed_at, number = EXCLUDED.number, complainants = EXCLUDED.complainants, respondents = EXCLUDED.respondents, worked_by = EXCLUDED.worked_by, areas = EXCLUDED.areas, next_due = EXCLUDED.next_due, next_deadline_id = EXCLUDED.next_deadline_id, found_by = EXCLUDED.found_by;
  DELETE FROM lists_queuerow WHERE case_id = NEW.case_id;
  INSERT INTO lists_queuerow (case_id, queue, user_id, kept_from)
SELECT c.id, q.queue, q.user_id, q.kept_from
FROM cases_case c CROSS JOIN LATERAL (
  WITH works AS (SELECT s.user_id, s.role FROM cases_assignment s WHERE s.case_id = c.id AND s.ended_at IS NULL),
  sworn AS (SELECT 1 FROM intake_oath o WHERE o.case_id = c.id AND o.ended_at IS NULL),
  -- The last word on a piece of work, where it was to send it back.
  sent_back AS (
    SELECT r.kind, r.prepared_by_id FROM cases_review r
    WHERE r.case_id = c.id AND r.outcome = 'returned' AND NOT EXISTS (
      SELECT 1 FROM cases_review l
      WHERE l.subject_type_id = r.subject_type_id AND l.subject_id = r.subject_id AND l.id > r.id))
  -- Work put before a supervisor: it waits for those who supervise the person, without those who wrote its words.
  SELECT 'reviews' AS queue, r.prepared_by_id AS user_id, r.authors AS kept_from
  FROM cases_review r WHERE r.case_id = c.id AND r.outcome = 'pending' AND c.stage <> 'closed'
  UNION ALL
  -- Work that came back to whoever put it forward; a charge only while it is drafted.
  SELECT DISTINCT 'returned', b.prepared_by_id, '{}'::bigint[]
  FROM sent_back b WHERE c.stage = 'drafting' OR (b.kind <> 'charge' AND c.stage <> 'closed')
  UNION ALL
  -- Inquiries that nobody has taken, and those of whoever took them.
  SELECT 'new', NULL, '{}' WHERE c.stage = 'inquiry' AND NOT EXISTS (SELECT 1 FROM works w WHERE w.role = 'intake')
  UNION ALL
  SELECT DISTINCT 'inquiries', w.user_id, '{}'::bigint[] FROM works w WHERE c.stage = 'inquiry'
  UNION ALL
  -- Charges to be written, put forward or sent, by their drafter. Whoever took the inquiry keeps their part when the
  -- charge is given to a drafter: then it is the drafter's.
  SELECT DISTINCT 'drafting', w.user_id, '{}'::bigint[] FROM works w
  WHERE c.stage = 'drafting' AND w.role IN ('intake', 'trainee', 'investigator', 'supervisor')
    AND (w.role <> 'intake'
      OR NOT EXISTS (SELECT 1 FROM works g WHERE g.role IN ('intake', 'trainee', 'investigator', 'supervisor') AND g.role <> 'intake'))
    AND NOT EXISTS (SELECT 1 FROM cases_review r WHERE r.case_id = c.id AND r.outcome = 'pending')
    AND NOT EXISTS (SELECT 1 FROM sent_back b WHERE b.prepared_by_id = w.user_id)
  UNION ALL
  -- What the complainant wants corrected before signing; what is signed and not sworn; sworn and not filed; not served.
  SELECT 'corrections', NULL, '{}' WHERE c.stage = 'signature'
    AND EXISTS (SELECT 1 FROM intake_correctionrequest x WHERE x.case_id = c.id AND x.ended_at IS NULL)
  UNION ALL
  SELECT 'oath', NULL, '{}' WHERE c.stage = 'signature' AND NOT EXISTS (TABLE sworn)
    AND EXISTS (SELECT 1 FROM intake_signature x WHERE x.case_id = c.id AND x.ended_at IS NULL)
  UNION ALL
  SELECT 'filing', NULL, '{}' WHERE c.stage = 'signature' AND EXISTS (TABLE sworn)
  UNION ALL
  SELECT 'service', NULL, '{}' WHERE c.stage = 'filed'
  UNION ALL
  -- After service: answered and to go on, to be assessed, without a mediator or investigator, in somebody's hands.
  SELECT 'answered', NULL, '{}' WHERE c.stage = 'answer'
    AND EXISTS (SELECT 1 FROM cases_event e WHERE e.case_id = c.id AND e.kind = 'answer_received')
  UNION ALL
  SELECT 'assessments', NULL, '{}' WHERE c.stage = 'assessment'
  UNION ALL
  SELECT 'unassigned', NULL, '{}' WHERE c.stage = 'mediation'
    AND (NOT EXISTS (SELECT 1 FROM works w WHERE w.role = 'mediator')
      OR (EXISTS (SELECT 1 FROM cases_event e WHERE e.case_id = c.id AND e.kind = 'mediation_ended')
        AND NOT EXISTS (SELECT 1 FROM cases_event e WHERE e.case_id = c.id AND e.kind = 'investigator_assigned')))
  UNION ALL
  SELECT DISTINCT 'carried', w.user_id, '{}'::bigint[] FROM works w
  WHERE (c.stage IN ('investigation', 'conference', 'conciliation') AND w.role IN ('investigator', 'trainee'))
    OR (c.stage IN ('answer', 'mediation', 'investigation') AND w.role = 'mediator')
  UNION ALL
  -- What was asked for and nobody has decided; another look is asked for once the case is closed.
  SELECT 'asked', NULL, '{}' WHERE c.stage <> 'closed' AND (
      EXISTS (SELECT 1 FROM investigations_defaultrequest x WHERE x.case_id = c.id AND x.ended_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM investigations_defaultorder y WHERE y.request_id = x.id))
      OR EXISTS (SELECT 1 FROM determinations_releaserequest x WHERE x.case_id = c.id AND x.ended_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM determinations_releasedecision y WHERE y.request_id = x.id)))
    OR c.stage = 'closed' AND EXISTS (
      SELECT 1 FROM determinations_reconsiderationrequest x
      WHERE x.case_id = c.id AND x.ended_at IS NULL AND x.timeliness = 'in_time'
        AND NOT EXISTS (SELECT 1 FROM determinations_reconsiderationdecision y WHERE y.request_id = x.id))
  UNION ALL
  SELECT 'decisions', NULL, '{}' WHERE c.stage IN ('determination', 'hearing', 'monitoring')
) q
WHERE c.id = NEW.case_id;
  DELETE FROM deadlines_metlate WHERE case_id = NEW.case_id;
  INSERT INTO deadlines_metlate (case_id, deadline_id, due_on, ended_on)
SELECT c.id, d.id, d.due_on, e.ended_on
FROM cases_case c JOIN deadlines_deadline d ON d.case_id = c.id JOIN cases_event v ON v.id = d.ended_by_id
CROSS JOIN LATERAL (
  SELECT coalesce(min(x.corrected_to), v."on") AS ended_on
  FROM deadlines_correction x WHERE x.of_id = d.ended_by_id AND x.ended_at IS NULL
) e
WHERE d.kind = 'limit' AND d.owed_by = 'agency' AND e.ended_on > d.due_on
  AND NOT EXISTS (
    SELECT 1 FROM deadlines_deadline n
    WHERE n.case_id = d.case_id AND n.clock = d.clock AND n.trigger_id = d.trigger_id AND n.id > d.id
      AND (n.claim_id = d.claim_id OR n.claim_id IS NULL) AND (n.party_id = d.party_id OR n.party_id IS NULL)
      AND (n.request_id = d.request_id OR n.request_id IS NULL))
  AND NOT EXISTS (
    SELECT 1 FROM deadlines_stay y JOIN lists_clockrow k ON k.code = d.clock AND y.kind = ANY (k.paused_by)
    WHERE y.case_id = d.case_id AND y.ended_at IS NULL AND y.since <= d.due_on
      AND (y.until IS NULL OR y.until >= e.ended_on))
  AND c.id = NEW.case_id
ON CONFLICT DO NOTHING;
  INSERT INTO lists_word (word)
SELECT DISTINCT w.word FROM lists_caserow r
CROSS JOIN LATERAL regexp_split_to_table(r.found_by, '[ -]') w (word)
WHERE r.case_id = NEW.case_id AND w.word ~ '^[[:alpha:]]{3,40}$'
  AND NOT EXISTS (SELECT 1 FROM lists_word k WHERE k.word = w.word);
  RETURN NULL;
END $function$;
""",
        ),
    ]
