// `npm run build`: dist/embed for pages that paste a script, dist/lib for bundlers, custom-elements.json for editors.
// `npm run build embed` makes only the first.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { command, root, runNode, runSteps } from './steps.mjs';

/**
 * Builds into an empty folder: the names of files change with what is in them, and old ones would pile up.
 * What was there before comes back when the build fails.
 */
const into = (folder, build) => [
  folder,
  async () => {
    const [now, before] = [join(root, folder), join(root, `${folder}-before`)];
    rmSync(before, { recursive: true, force: true });
    if (existsSync(now)) renameSync(now, before);
    const code = await build();
    if (code !== 0 && existsSync(before)) {
      rmSync(now, { recursive: true, force: true });
      renameSync(before, now);
    }
    rmSync(before, { recursive: true, force: true });
    return code;
  },
];

/** The scripts to paste, by vite.config.ts. */
const embedStep = into('dist/embed', () => runNode([command('vite'), 'build', '--logLevel', 'warn']));

/** One module a file, with its types. */
const libStep = into('dist/lib', () =>
  runNode([command('typescript-7', 'tsc'), '--project', 'tsconfig.lib.json']),
);

const manifestStep = [
  'custom-elements.json',
  () =>
    runNode(
      [
        command('@custom-elements-manifest/analyzer', 'cem'),
        'analyze',
        '--config',
        'custom-elements-manifest.config.mjs',
      ],
      { quiet: true },
    ),
];

/** Whether every file that package.json names is there, and is what it says. */
const packageStep = ['package', () => runNode([command('publint'), '--strict'], { quiet: true })];

const all = [embedStep, libStep, manifestStep, packageStep];
const only = process.argv[2];
const steps = only ? all.filter(([name]) => name.endsWith(only)) : all;
if (steps.length === 0) {
  console.error(`build: there is no part "${only}"; there are ${all.map(([name]) => name).join(', ')}`);
  process.exit(2);
}
process.exitCode = (await runSteps('build', steps, { stopAtFailure: true })) ? 1 : 0;
