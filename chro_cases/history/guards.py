"""Guards: what PostgreSQL itself refuses, whoever asks. Each is written here as PostgreSQL shows it.

This is the source of the guards as they should stand. A migration puts them in place and carries their text literally,
so that what it once did never changes (docs/decisions/0014). Triggers run `ENABLE ALWAYS` on tables of the owner: the
application's role can neither skip nor switch them off.
"""

from dataclasses import dataclass

from .chain import Chain

_DROPS = {
    "function": "DROP FUNCTION {name}();",
    "trigger": "DROP TRIGGER {name} ON {table};",
    "check": "ALTER TABLE {table} DROP CONSTRAINT {name};",
}


@dataclass(frozen=True)
class Guard:
    """One function, trigger or check of the database. `text` is the SQL that makes it, without the last semicolon."""

    kind: str
    name: str
    table: str
    text: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes it this guard, whatever it says."""
        return self.kind, self.table, self.name

    @property
    def title(self) -> str:
        """The guard in words: "trigger cases_case_guard on cases_case"."""
        return f"{self.kind} {self.name}" + (f" on {self.table}" if self.table else "")

    @property
    def script(self) -> str:
        """The SQL that makes it."""
        return f"{self.text.rstrip()};\n"

    @property
    def drop(self) -> str:
        """The SQL that takes it away."""
        return _DROPS[self.kind].format(name=self.name, table=self.table) + "\n"


def function(name: str, body: str, *, as_owner: bool = False) -> Guard:
    """A function that triggers call. `as_owner`: it runs with the rights of the owner of the tables."""
    rights = " SECURITY DEFINER\n SET search_path TO 'public', 'pg_temp'\n" if as_owner else ""
    return Guard(
        "function",
        name,
        "",
        f"CREATE OR REPLACE FUNCTION public.{name}()\n RETURNS trigger\n"
        f" LANGUAGE plpgsql\n{rights}AS $function$\n{body.strip()} $function$\n",
    )


def trigger(name: str, table: str, moment: str, calls: str, *, each: str = "ROW", when: str = "") -> Guard:
    """A trigger that is always on. `moment`: BEFORE or AFTER, then INSERT, DELETE, UPDATE, TRUNCATE in this order."""
    only = f"WHEN ({when}) " if when else ""
    made = f"CREATE TRIGGER {name} {moment} ON {table} FOR EACH {each} {only}EXECUTE FUNCTION {calls}()"
    return Guard("trigger", name, table, f"{made};\nALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}")


def trigger_at_commit(name: str, table: str, moment: str, calls: str) -> Guard:
    """A trigger that asks once the transaction ends; on as foreign keys are on."""
    return Guard(
        "trigger",
        name,
        table,
        f"CREATE CONSTRAINT TRIGGER {name} {moment} ON {table}"
        f" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {calls}()",
    )


def check(name: str, table: str, condition: str) -> Guard:
    """A check that a model cannot express. `condition`: with the brackets with which PostgreSQL shows it."""
    return Guard("check", name, table, f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK {condition}")


def whole(table: str) -> Guard:
    """The table is never emptied at one stroke."""
    return trigger(f"{table}_whole", table, "BEFORE TRUNCATE", "history_refuse", each="STATEMENT")


def never_rewritten(table: str) -> tuple[Guard, ...]:
    """Rows of this table are added and stay as they are."""
    return _kept(table, "history_refuse")


def ended_once(table: str) -> tuple[Guard, ...]:
    """Rows of this table are facts: they may be ended once and are otherwise never changed."""
    return _kept(table, "history_keep_fact")


def chained(chain: Chain) -> tuple[Guard, ...]:
    """Each new line is numbered, salted and hashed under the lock of the row that keeps the head; none is rewritten."""
    name = f"{chain.table}_chain"
    return (
        function(name, _CHAIN.format(chain=chain, header=chain.header("NEW")), as_owner=True),
        trigger(name, chain.table, "BEFORE INSERT", name),
        *_kept(chain.table, "history_refuse_or_blank"),
    )


def _kept(table: str, calls: str) -> tuple[Guard, ...]:
    return trigger(f"{table}_kept", table, "BEFORE DELETE OR UPDATE", calls), whole(table)


# The names come from our own chains, never from outside.
_CHAIN = """
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
    sha256(convert_to(head.head_hash || '|' || {header} || '|' || NEW.leaf, 'UTF8')), 'hex');
  UPDATE {chain.head_table} SET head_number = NEW.number, head_hash = NEW.hash WHERE id = NEW.{chain.head_column};
  RETURN NEW;
END
"""

SHARED = (
    function(
        "history_refuse",
        """
BEGIN
  RAISE EXCEPTION '% is never rewritten', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
""",
    ),
    function(
        "history_refuse_or_blank",
        """
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
END
""",
    ),
    function(
        "history_keep_fact",
        """
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL AND NEW.ended_by_id IS NOT NULL
     AND to_jsonb(NEW) - '{ended_by_id,ended_at,ended_why}'::text[]
       = to_jsonb(OLD) - '{ended_by_id,ended_at,ended_why}'::text[]
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a fact (%) may be ended once and never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
""",
    ),
)
