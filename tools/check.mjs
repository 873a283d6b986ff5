// `npm run check`: everything that can be said of the code without running it. A name as argument runs only that check.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, root, runNode, runSteps } from './steps.mjs';

const quiet = { quiet: true };
const types = (project) => [
  `types of ${project === '.' ? 'src' : project}`,
  () => runNode([command('typescript-7', 'tsc'), '--project', project, '--noEmit'], quiet),
];

async function manifestIsCurrent() {
  const fresh = '.cache/manifest';
  mkdirSync(join(root, fresh), { recursive: true });
  const analyzer = command('@custom-elements-manifest/analyzer', 'cem');
  const code = await runNode(
    [analyzer, 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', fresh],
    quiet,
  );
  if (code !== 0) return code;
  const [now, kept] = [join(root, fresh, 'custom-elements.json'), join(root, 'custom-elements.json')].map(
    (file) => existsSync(file) && readFileSync(file, 'utf8'),
  );
  if (now === kept) return 0;
  console.error('custom-elements.json does not say what the class comments say: run `npm run manifest`.');
  return 1;
}

const checks = [
  ...['.', 'server', 'test', 'stories', 'tools']
    .filter((each) => existsSync(join(root, each, 'tsconfig.json')))
    .map(types),
  ['lint', () => runNode([command('eslint'), '--max-warnings', '0', '.'], quiet)],
  ['format', () => runNode([command('prettier'), '--check', '--log-level', 'warn', '.'], quiet)],
  ['manifest', manifestIsCurrent],
];

const only = process.argv[2];
const chosen = only ? checks.filter(([name]) => name.includes(only)) : checks;
if (chosen.length === 0) {
  console.error(`check: there is no check "${only}"; there are ${checks.map(([name]) => name).join(', ')}`);
  process.exit(2);
}
const failed = await runSteps('check', chosen);
console.log(`check: ${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
