// What the build of the pasted scripts does besides bundling: makes style sheets dense, and holds the budgets.
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Takes white space out of the style sheets that stand in css`…`. */
export const withDenseStyles = (): Plugin => ({
  name: 'with-dense-styles',
  transform: {
    filter: { id: /styles\.ts$/ },
    handler: (code) => ({
      code: code.replace(/css`([^`]*)`/g, (_, sheet: string) => {
        const dense = sheet.replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1');
        return `css\`${dense.replace(/: /g, ':').trim()}\``;
      }),
      map: null,
    }),
  },
});

/**
 * Fails the build when a file is larger than its budget.
 * @param budgets bytes after brotli at its highest quality, by the file's name
 */
export const withinBudgets = (budgets: Record<string, number>): Plugin => ({
  name: 'within-budgets',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      const budget = budgets[file.fileName];
      if (file.type != 'chunk' || !budget) continue;
      const bytes = brotliCompressSync(file.code).length;
      if (bytes > budget)
        this.error(`${file.fileName} has ${bytes} bytes after brotli; its budget is ${budget}`);
      console.log(`  ${file.fileName}: ${bytes} of ${budget} bytes after brotli`);
    }
  },
});
