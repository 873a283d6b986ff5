// `npm start`: builds the scripts to paste when they are missing or older than their sources, then serves them with the backend and the demo site.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, runNode } from './steps.mjs';

/** When the newest file in any of these files and folders was written, in milliseconds; 0 when there is none. */
function newest(...paths) {
  let last = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const about = statSync(path);
    const time = about.isDirectory()
      ? newest(...readdirSync(path).map((name) => join(path, name)))
      : about.mtimeMs;
    last = Math.max(last, time);
  }
  return last;
}

const at = (path) => join(root, path);
const embed = at('dist/embed/plainview.js');
const sources = newest(at('src'), at('vite.config.ts'), at('package-lock.json'));

if (!existsSync(embed) || statSync(embed).mtimeMs < sources) {
  const canBuild = (() => {
    try {
      return Boolean(createRequire(import.meta.url).resolve('vite'));
    } catch {
      return false;
    }
  })();
  if (canBuild) {
    console.log('start: building the scripts to paste');
    if (await runNode(['tools/build.mjs', 'embed'])) process.exit(1);
  } else if (existsSync(embed)) {
    console.warn('start: dist/embed is older than src, and vite is not installed to build it again');
  } else {
    console.error(
      'start: dist/embed is missing; run `npm ci` (with development packages) and `npm run build`',
    );
    process.exit(1);
  }
}

// The server runs in this process, so that a signal to stop reaches it at once.
const server = at('server/plainview.mjs');
process.argv.splice(1, process.argv.length, server, 'serve', ...process.argv.slice(2));
await import(new URL('../server/plainview.mjs', import.meta.url).href);
