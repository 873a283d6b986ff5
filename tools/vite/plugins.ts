// What the build of the pasted scripts does besides bundling: makes style sheets and templates dense, and holds the budgets.
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

/** Minifies the style sheets that stand in css`…`. */
export const withDenseStyles = (): Plugin => ({
  name: 'with-dense-styles',
  transform: {
    filter: { id: /styles\.ts$/ },
    handler: (code) => ({
      code: code.replace(/css`([^`]*)`/g, (_, sheet: string) => `css\`${dense(sheet)}\``),
      map: null,
    }),
  },
});

const dense = (sheet: string): string =>
  transform({ filename: 'sheet.css', code: Buffer.from(sheet), minify: true })
    .code.toString()
    .replaceAll('\\', '\\\\');

/** Takes out of the templates in html`…` the white space that stands between tags, and the line breaks within them. */
export const withDenseTemplates = (): Plugin => ({
  name: 'with-dense-templates',
  transform: {
    filter: { id: /src\/elements\/.*\.ts$/ },
    handler: (code) => ({
      code: code
        .replace(/(>|\})\s*\n\s*(?=<|\$\{)/g, '$1')
        .replace(/\n\s+(?=[@?.]?[\w-]+=)/g, ' ')
        .replace(/\n\s+(?=\/?>)/g, ''),
      map: null,
    }),
  },
});

/** Takes out the marks that only a bundler needs, when it has done its work. */
export const withoutMarks = (): Plugin => ({
  name: 'without-marks',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type == 'chunk') file.code = file.code.replace(/\/\* @(?:__PURE__|vite-ignore) \*\/\s?/g, '');
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
