// Builds the pages' scripts of the named peers, each into one minified file, as a careful site would ship them.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../tools/steps.mjs';

const outDir = join(root, '.cache/bench/peers');

export async function buildPeers(names) {
  rmSync(outDir, { recursive: true, force: true });
  for (const name of names)
    await build({
      configFile: false,
      logLevel: 'warn',
      root,
      build: {
        lib: { entry: join(root, `bench/pages/${name}.js`), formats: ['es'], fileName: () => `${name}.js` },
        outDir,
        emptyOutDir: false,
        target: 'es2022',
        rolldownOptions: { output: { minify: true } },
      },
    });
}
