// Triggers that keep the register append-only inside the database itself, whoever is connected to it.
import { sql } from 'kysely';
import type { Engine, EngineName } from './engine.js';
import type { Db } from './tables.js';

interface Guard {
  name: string;
  create: string;
}

// Refusing an insert that is not the next of its chain and of its record also stops SQLite's INSERT OR REPLACE, which
// would remove the row in its way without any delete trigger seeing it.
const notTheNext = `
  NEW.seq <> coalesce((SELECT max(seq) FROM revisions WHERE site = NEW.site), 0) + 1
  OR NEW.revision <> coalesce((SELECT max(revision) FROM revisions
    WHERE site = NEW.site AND kind = NEW.kind AND lang = NEW.lang AND record = NEW.record), 0) + 1
  OR (NEW.seq > 1 AND NEW.previous <> (SELECT hash FROM revisions WHERE site = NEW.site AND seq = NEW.seq - 1))`;

const sqlite: Guard[] = [
  ...['update', 'delete'].map((what) => ({
    name: `revisions_no_${what}`,
    create: `CREATE TRIGGER revisions_no_${what} BEFORE ${what.toUpperCase()} ON revisions
      BEGIN SELECT raise(ABORT, 'the register is append-only: ${what} refused'); END`,
  })),
  {
    name: 'revisions_next_only',
    create: `CREATE TRIGGER revisions_next_only BEFORE INSERT ON revisions WHEN ${notTheNext}
      BEGIN SELECT raise(ABORT, 'the register is append-only: not the next revision'); END`,
  },
];

const refuse = (name: string) => `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$`;

const postgresql: Guard[] = [
  {
    name: 'revisions_refuse',
    create: `${refuse('revisions_refuse')}
      BEGIN RAISE EXCEPTION 'the register is append-only: % refused', lower(TG_OP); END $$`,
  },
  {
    name: 'revisions_refuse_gap',
    create: `${refuse('revisions_refuse_gap')}
      BEGIN
        IF ${notTheNext} THEN RAISE EXCEPTION 'the register is append-only: not the next revision'; END IF;
        RETURN NEW;
      END $$`,
  },
  {
    name: 'revisions_no_change',
    create: `CREATE TRIGGER revisions_no_change BEFORE UPDATE OR DELETE ON revisions
      FOR EACH ROW EXECUTE FUNCTION revisions_refuse()`,
  },
  {
    name: 'revisions_no_truncate',
    create: `CREATE TRIGGER revisions_no_truncate BEFORE TRUNCATE ON revisions
      FOR EACH STATEMENT EXECUTE FUNCTION revisions_refuse()`,
  },
  {
    name: 'revisions_next_only',
    create: `CREATE TRIGGER revisions_next_only BEFORE INSERT ON revisions
      FOR EACH ROW EXECUTE FUNCTION revisions_refuse_gap()`,
  },
];

/** The statements that set the guards up. */
export const guards = (engine: EngineName): readonly Guard[] => (engine === 'sqlite' ? sqlite : postgresql);

/** Names of the guards that should stand in the database and do not, or are switched off. */
export async function missingGuards(engine: Engine, db: Db): Promise<string[]> {
  const query =
    engine.name === 'sqlite'
      ? sql<{
          name: string;
        }>`SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'revisions'`
      : sql<{ name: string }>`SELECT tgname AS name FROM pg_trigger
          WHERE tgrelid = 'revisions'::regclass AND tgenabled IN ('O', 'A')`;
  const { rows } = await query.execute(db);
  const there = new Set(rows.map((row) => row.name));
  return guards(engine.name)
    .filter((guard) => guard.create.startsWith('CREATE TRIGGER') && !there.has(guard.name))
    .map((guard) => guard.name);
}
