// Reads what a written page names: its fenced code, its tables, its links.
import { readFileSync } from 'node:fs';

export const root = new URL('../../', import.meta.url).pathname;

/** The text of a file, by its path from the root of the repository. */
export const read = (path: string): string => readFileSync(root + path, 'utf8');

/** What stands in the fences of a language, such as `html`, in order. */
export const fences = (text: string, language: string): string[] =>
  [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code]) => code!);

/** What stands outside of all fences. */
export const prose = (text: string): string => text.replace(/^```\w+\n[\s\S]*?^```$/gm, '');

/** The part of a page below a heading, down to the next of its level or above it. */
export function section(text: string, heading: string): string {
  const [, before, marks] = text.match(new RegExp(`^([\\s\\S]*?^(#+) ${heading}\\n)`, 'm')) ?? [];
  if (!before || !marks) throw new Error(`There is no heading “${heading}”`);
  const rest = text.slice(before.length);
  const end = rest.search(new RegExp(`^#{1,${marks.length}} `, 'm'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** The rows of the table whose first column has this title, each as its cells without their backticks. */
export function table(text: string, title: string): string[][] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${title} |`));
  if (start < 0) throw new Error(`There is no table of “${title}”`);
  const after = lines.slice(start + 2);
  const end = after.findIndex((line) => !line.startsWith('|'));
  return after.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  );
}

/** The targets of links and pictures that are files of ours. */
export const files = (text: string): string[] =>
  [...prose(text).matchAll(/\]\(([^)#\s]+)|\b(?:src|href)="([^"#]+)"/g)]
    .map(([, link, attribute]) => (link ?? attribute)!)
    .filter((target) => !/^[a-z]+:/.test(target));

/** Words in backticks that are paths of ours, such as `src/ui/base.ts`, `stories/` or `vite.config.ts`. */
export const paths = (text: string): string[] =>
  [...prose(text).matchAll(/`([\w.-]+(?:\/[\w.-]*)*)`/g)]
    .map(([, path]) => path!)
    .filter((path) =>
      /^(src|server|test|tools|stories|demo|docs|bench|\.storybook)\b|^[\w-]+\.config\./.test(path),
    )
    .filter((path) => path.includes('/') || path.includes('.'));

/** Scripts of package.json that a page runs: `npm start`, `npm run build`. */
export const scripts = (text: string): string[] =>
  [...text.matchAll(/\bnpm (?:run )?(?:-s )?([a-z][\w-]*)/g)]
    .map(([, name]) => name!)
    .filter((name) => !['ci', 'install', 'pack', 'publish'].includes(name));
