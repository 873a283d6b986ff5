// `plainview export`: a site's resources as files, for any static host.
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Resources } from '../resources/resources.js';
import {
  chooseSites,
  CommandError,
  count,
  print,
  progress,
  readOptions,
  required,
  UsageError,
  withExisting,
} from './usage.js';

export const help = `plainview export --site NAME --out FOLDER
  Writes what the server answers below /api/NAME as files of the same paths below FOLDER, byte for byte. Put the folder
  on any static host; its address is then the backend. Other files in the folder are left alone.`;

export async function exportSite(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { site: { type: 'string' }, out: { type: 'string' } });
  if (positionals.length)
    throw new UsageError(`"export" was given "${positionals[0]}"; the folder is named by --out.`);
  const name = required(values.site, '--site');
  const out = resolve(required(values.out, '--out'));
  return withExisting(async (register) => {
    await chooseSites(register, name);
    const site = await new Resources(register, (_, line) => print(`  left out: ${line}`)).of(name);
    if (!site) throw new CommandError(`The site "${name}" has no record of its own. See "import site".`);
    const paths = site.paths();
    const tell = progress('Writing');
    for (const [done, path] of paths.entries()) {
      await writeWhole(join(out, path), (await site.at(path))!.json);
      tell(done + 1, paths.length);
    }
    print(`Exported ${name} to ${out}: ${count(paths.length, 'file')}, as of revision ${site.head.seq}.`);
    return 0;
  });
}

/** Writes a file so that whoever reads it meanwhile sees the old one or the new one, never half of it. */
async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.part`;
  const handle = await open(part, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
}
