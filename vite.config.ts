// Builds dist/embed, the scripts that webmasters paste: each entry is a build of its own, so that a tag's script is one file.
import { defineConfig, type EnvironmentOptions } from 'vite';
import { withCompiledContract } from './tools/vite/compile-contract.js';
import { withDenseStyles, withDenseTemplates, withinBudgets, withoutMarks } from './tools/vite/plugins.js';

/** Bytes after brotli. */
const budgets = { 'plainview.js': 1_000, 'faq-accordion.js': 12_000, 'all.js': 12_000 };

const script = (name: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    lib: { entry: { [name]: `src/embed/${name}.ts` }, formats: ['es'] },
    outDir: 'dist/embed',
    emptyOutDir: false,
    target: 'es2022',
    rolldownOptions: {
      output: { minify: true, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

const scripts = Object.keys(budgets).map((file) => file.replace('.js', ''));
const environmentOf = (name: string) => name.replace('-', '_');

export default defineConfig({
  environments: Object.fromEntries(scripts.map((name) => [environmentOf(name), script(name)])),
  builder: {
    async buildApp(builder) {
      for (const name of scripts) await builder.build(builder.environments[environmentOf(name)]!);
    },
  },
  plugins: [
    withCompiledContract(['order', 'updated']),
    withDenseStyles(),
    withDenseTemplates(),
    withoutMarks(),
    withinBudgets(budgets),
  ],
});
