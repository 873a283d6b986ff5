// Runs the commands of a larger job one after another, with a line for each.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** The file behind a command of an installed package, so that no shell and no PATH is needed. */
export function command(packageName, name = packageName) {
  const manifest = `${packageName}/package.json`;
  let bin;
  let folder;
  try {
    folder = dirname(require.resolve(manifest));
    bin = require(manifest).bin;
  } catch {
    // A package whose exports hide its manifest.
    folder = join(root, 'node_modules', packageName);
    bin = require(join(folder, 'package.json')).bin;
  }
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/**
 * Runs a script in Node, from the root of the repository.
 * @param {string[]} args the script's file and its arguments
 * @param {{quiet?: boolean}} [options] quiet: what it prints is kept, and shown only when it fails
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function runNode(args, { quiet = false } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => printed.push(bytes));
    child.on('error', failed);
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(printed));
      done(code ?? 1);
    });
  });
}

/**
 * Runs every step, also those behind one that failed.
 * @param {string} job what the steps are, for the lines printed
 * @param {[name: string, run: () => Promise<number>][]} steps each resolves to an exit code
 * @param {{stopAtFailure?: boolean}} [options]
 * @returns {Promise<number>} how many steps failed
 */
export async function runSteps(job, steps, { stopAtFailure = false } = {}) {
  let failed = 0;
  for (const [name, run] of steps) {
    const from = performance.now();
    const code = await run();
    if (code !== 0) failed += 1;
    console.log(
      `${job}: ${name} ${code === 0 ? 'passed' : 'FAILED'} (${((performance.now() - from) / 1000).toFixed(1)} s)`,
    );
    if (code !== 0 && stopAtFailure) break;
  }
  return failed;
}
