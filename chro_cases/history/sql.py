"""The triggers that keep history: written here once, put on each table by that table's first migration.

They run as the owner of the tables and `ENABLE ALWAYS`, so the application's role can neither skip nor switch them off.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import migrations


@dataclass(frozen=True)
class Chain:
    """Which table is chained, which row keeps its head, and the columns that enter the hash, as SQL text of the row
    `r`.
    """

    table: str
    head_table: str
    head_column: str
    columns: tuple[str, ...]

    def header(self, row: str) -> str:
        """The SQL text of everything hashed beside the previous hash and the leaf, parted by bars."""
        return "concat_ws('|', " + ", ".join(f"coalesce(({c.format(r=row)})::text, '')" for c in self.columns) + ")"


# Moments as microseconds since 1970 and dates in ISO form: the text must not depend on a session's settings.
COMMON = (
    "{r}.number",
    "{r}.kind",
    "{r}.by_id",
    "{r}.channel",
    "(extract(epoch from {r}.at) * 1000000)::bigint",
    "to_char({r}.on, 'YYYY-MM-DD')",
    "{r}.tx",
)

APPEND_ONLY = """
CREATE FUNCTION history_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never rewritten', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION history_refuse_or_blank() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The one lawful change: by the owner, under an order, the facts and their salt go and every hash stays.
  IF TG_OP = 'UPDATE' AND NEW.destroyed_by_order <> '' AND OLD.destroyed_by_order = ''
     AND NEW.facts = '{}'::jsonb AND NEW.salt = ''
     AND to_jsonb(NEW) - '{facts,salt,destroyed_by_order}'::text[]
       = to_jsonb(OLD) - '{facts,salt,destroyed_by_order}'::text[]
     AND pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is never rewritten', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION history_keep_fact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL AND NEW.ended_by_id IS NOT NULL
     AND to_jsonb(NEW) - '{ended_by_id,ended_at,ended_why}'::text[]
       = to_jsonb(OLD) - '{ended_by_id,ended_at,ended_why}'::text[]
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a fact (%) may be ended once and never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
"""
DROP_APPEND_ONLY = """
DROP FUNCTION history_refuse(); DROP FUNCTION history_refuse_or_blank(); DROP FUNCTION history_keep_fact();
"""


def _guard(table: str, function: str) -> str:
    return f"""
CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {function}();
CREATE TRIGGER {table}_whole BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_kept;
ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_whole;
"""


def _unguard(table: str) -> str:
    return f"DROP TRIGGER {table}_kept ON {table}; DROP TRIGGER {table}_whole ON {table};"


def never_rewritten(tables: Sequence[str]) -> migrations.RunSQL:
    """Rows of these tables are added and stay as they are."""
    return migrations.RunSQL(
        "".join(_guard(table, "history_refuse") for table in tables), "".join(map(_unguard, tables))
    )


def kept_facts(tables: Sequence[str]) -> migrations.RunSQL:
    """Rows of these tables are facts: they may be ended once and are otherwise never changed."""
    return migrations.RunSQL(
        "".join(_guard(table, "history_keep_fact") for table in tables), "".join(map(_unguard, tables))
    )


def chained(chain: Chain) -> migrations.RunSQL:
    """Number, salt and hash each new line under the lock of the row that keeps the head."""
    name = f"{chain.table}_chain"
    return migrations.RunSQL(
        # The names come from this file's own chains, never from outside.
        f"""
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE head record;
BEGIN
  SELECT head_number, head_hash INTO head FROM {chain.head_table} WHERE id = NEW.{chain.head_column} FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'a line of history needs its {chain.head_table}'; END IF;
  NEW.number := head.head_number + 1;
  NEW.tx := txid_current();
  NEW.destroyed_by_order := '';
  NEW.salt := replace(gen_random_uuid()::text, '-', '');
  NEW.leaf := encode(sha256(convert_to(NEW.salt || '|' || NEW.facts::text, 'UTF8')), 'hex');
  NEW.hash := encode(
    sha256(convert_to(head.head_hash || '|' || {chain.header("NEW")} || '|' || NEW.leaf, 'UTF8')), 'hex');
  UPDATE {chain.head_table} SET head_number = NEW.number, head_hash = NEW.hash WHERE id = NEW.{chain.head_column};
  RETURN NEW;
END $$;
CREATE TRIGGER {name} BEFORE INSERT ON {chain.table} FOR EACH ROW EXECUTE FUNCTION {name}();
ALTER TABLE {chain.table} ENABLE ALWAYS TRIGGER {name};
{_guard(chain.table, "history_refuse_or_blank")}
""",
        f"DROP TRIGGER {name} ON {chain.table}; DROP FUNCTION {name}(); {_unguard(chain.table)}",
    )
