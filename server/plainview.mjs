#!/usr/bin/env node
// The `plainview` command: lets Node read TypeScript, then hands over to commands/main.ts.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

// Named, because otherwise tsx would read whatever tsconfig.json stands in the folder that the command was called in.
register({ tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) });
const { main } = await import('./commands/main.ts');
process.exitCode = await main(process.argv.slice(2));
