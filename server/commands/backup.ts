// `plainview backup`: a whole and checked copy of the SQLite file, made while the server runs.
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { sql } from 'kysely';
import { openEngine, SQLITE_FILE } from '../register/engine.js';
import { Register } from '../register/register.js';
import { verifySite } from '../register/verify.js';
import { CommandError, count, print, readOptions, required, UsageError, withExisting } from './usage.js';

export const help = `plainview backup --out FILE
  Copies the SQLite database into FILE while the server goes on, and verifies the copy. To restore it, stop the server
  and put the file in the data folder as ${SQLITE_FILE}. PostgreSQL has pg_dump for this.`;

export async function backup(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { out: { type: 'string' } });
  if (positionals.length)
    throw new UsageError(`"backup" was given "${positionals[0]}"; the file is named by --out.`);
  const out = resolve(required(values.out, '--out'));
  if (existsSync(out)) throw new UsageError(`${out} exists already; a backup never overwrites.`);
  if (!existsSync(dirname(out))) throw new UsageError(`There is no folder ${dirname(out)}.`);
  return withExisting(async (register) => {
    const { engine } = register;
    if (engine.name !== 'sqlite') throw new CommandError('The register is in PostgreSQL: use pg_dump.');
    const folder = await mkdtemp(join(dirname(out), `.${basename(out)}-`));
    try {
      const copy = join(folder, SQLITE_FILE);
      await sql`VACUUM INTO ${copy}`.execute(engine.db);
      const [sites, revisions] = await check(folder);
      await chmod(copy, 0o600);
      const handle = await open(copy, 'r+');
      await handle.sync();
      await handle.close();
      await rename(copy, out);
      print(
        `Backed up ${count(revisions, 'revision')} of ${count(sites, 'site')} to ${out}, and verified the copy.`,
      );
      return 0;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** Proves that a copy can be opened and that its chains are intact. @returns how many sites and revisions it has */
async function check(dataDir: string): Promise<[sites: number, revisions: number]> {
  const register = new Register(await openEngine({ dataDir }));
  try {
    const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(
      register.engine.db,
    );
    if (rows[0]?.integrity_check !== 'ok')
      throw new CommandError('SQLite finds the copy damaged; it was not kept.');
    const sites = await register.sites();
    let revisions = 0;
    for (const site of sites) {
      const { findings, revisions: there } = await verifySite(register, site);
      if (findings[0]) throw new CommandError(`The copy was not kept, because of ${site}: ${findings[0]}.`);
      revisions += there;
    }
    // Leaves one file behind, with nothing in a write-ahead log beside it.
    await sql`PRAGMA journal_mode = DELETE`.execute(register.engine.db);
    return [sites.length, revisions];
  } finally {
    await register.close();
  }
}
