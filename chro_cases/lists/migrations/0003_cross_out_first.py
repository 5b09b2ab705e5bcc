from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("lists", "0002_triggers")]
    operations = [
        migrations.RunSQL(
            """
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
  RETURN NULL;
END $function$;
""",
            """
CREATE OR REPLACE FUNCTION public.lists_refresh()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.tx = 0 THEN RETURN NULL; END IF;
  PERFORM 1 FROM cases_case WHERE id = NEW.case_id FOR NO KEY UPDATE;
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
  DELETE FROM lists_change WHERE case_id = NEW.case_id AND tx IN (0, NEW.tx);
  RETURN NULL;
END $function$;
""",
        ),
    ]
