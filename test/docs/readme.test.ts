// What README.md and CONTRIBUTING.md name is there: files, commands, attributes, properties, events, variables, words.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.js';
import { readFaq } from '../../server/import/index.js';
import { checkSite } from '../../src/contract/site.js';
import { en } from '../../src/locales/index.js';
import { fences, files, paths, prose, read, root, scripts, section, table } from './markdown.js';

const readme = read('README.md');
const known = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  exports: Record<string, unknown>;
};

interface Named {
  name: string;
  default?: string;
}
interface Tag extends Named {
  tagName?: string;
  attributes: Named[];
  cssProperties: Named[];
  events: Named[];
  cssParts: Named[];
  cssStates: Named[];
  members: (Named & { kind: string })[];
}
const manifest = JSON.parse(read('custom-elements.json')) as { modules: { declarations: Tag[] }[] };
const tag = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'pv-faq-accordion')!;
const names = (list: Named[]) => list.map(({ name }) => name).sort();
const first = (rows: string[][]) => rows.map(([cell]) => cell!).sort();

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', (page) => {
  const text = read(page);

  test('names scripts that package.json has', () => {
    const named = scripts(text);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !(name in known.scripts))).toEqual([]);
  });

  test('names files that are there', () => {
    const named = [...files(text), ...paths(text)];
    expect(named.length).toBeGreaterThan(3);
    // What a build makes is there only after it.
    expect(named.filter((path) => !path.startsWith('dist/') && !existsSync(root + path))).toEqual([]);
  });

  test('links to headings that are there', () => {
    const anchor = (heading: string) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replace(/ /g, '-');
    const there = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchor(heading!));
    const named = [...prose(text).matchAll(/\]\(#([^)]+)\)/g)].map(([, hash]) => hash!);
    expect(named.filter((hash) => !there.includes(hash))).toEqual([]);
  });
});

describe('the tables of README.md', () => {
  test('attributes', () => {
    expect(first(table(readme, 'Attribute'))).toEqual(names(tag.attributes));
  });

  test('custom properties, with what they usually are', () => {
    const rows = table(readme, 'Property').map(([name, value]) => [name, value || undefined]);
    const there = tag.cssProperties.map(({ name, default: value }) => [name, value]);
    expect(rows.sort()).toEqual(there.sort());
  });

  test('events, and what they carry', () => {
    const rows = table(readme, 'Event');
    expect(first(rows)).toEqual(names(tag.events));
    const classes = read('src/ui/events.ts').split('export class ').slice(1);
    for (const [name, , carried] of rows) {
      const body = classes.find((one) => one.includes(`super('${name}'`))!;
      const fields = [...body.matchAll(/readonly (\w+):/g)].map(([, field]) => field);
      expect(carried!.match(/\w+/g), name).toEqual(fields);
    }
  });

  test('parts', () => expect(first(table(readme, 'Part'))).toEqual(names(tag.cssParts)));

  test('states', () => {
    const rows = first(table(readme, 'State')).map((cell) => cell.replace(/^:state\((.*)\)$/, '$1'));
    expect(rows).toEqual(names(tag.cssStates));
  });

  test('variables of the server, with what they usually are', () => {
    const rows = table(section(readme, 'Configuration'), 'Variable');
    const asked = [...read('server/config.ts').matchAll(/said\('(\w+)'\)/g)].map(([, name]) => name!);
    expect(first(rows)).toEqual(asked.sort());
    const usual = Object.fromEntries(rows.map(([name, value]) => [name, value]));
    expect(readConfig(usual as Record<string, string>, '/here')).toEqual(readConfig({}, '/here'));
  });
});

test('what residents see in a failure is said in the words that they see', () => {
  const said = [...section(readme, 'When the backend is down').matchAll(/“([^”]+)”/g)].map(
    ([, words]) => words!,
  );
  const strings = Object.values(en)
    .filter((text) => typeof text === 'string')
    .map((text) => new RegExp(`^${text.replace(/[.?]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`));
  expect(said.length).toBeGreaterThan(4);
  expect(said.filter((words) => !strings.some((string) => string.test(words)))).toEqual([]);
});

test('the methods are there', () => {
  const named = [...readme.matchAll(/`(\w+)\(\w*\)`/g)].map(([, name]) => name!);
  const methods = tag.members.filter(({ kind }) => kind === 'method').map(({ name }) => name);
  expect(named.sort()).toEqual(methods.sort());
});

test('the modules are exported', () => {
  const imported = [...readme.matchAll(/['`]plainview\/([\w/.-]+)['`]/g)].map(([, path]) => `./${path}`);
  expect(imported.length).toBeGreaterThan(2);
  expect(imported.filter((path) => !(path in known.exports))).toEqual([]);
});

test('the scripts to paste are built', () => {
  const pasted = [...readme.matchAll(/\/embed\/([\w-]+)\.js/g)].map(([, name]) => name!);
  expect(pasted.length).toBeGreaterThan(1);
  expect(pasted.filter((name) => !existsSync(`${root}src/embed/${name}.ts`))).toEqual([]);
});

test('the commands are there, with their options', () => {
  const lines = fences(readme, 'sh').flatMap((code) => code.match(/npx plainview .*/g) ?? []);
  expect(lines.length).toBeGreaterThan(5);
  const help = execFileSync(process.execPath, ['server/plainview.mjs', '--help'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const line of lines) {
    const [, , command, ...rest] = line.split(' ');
    const own = help.split(/^(?=plainview )/m).filter((part) => part.startsWith(`plainview ${command}`));
    expect(own, line).not.toEqual([]);
    for (const word of rest.filter((each) => each.startsWith('--'))) expect(own.join(), line).toContain(word);
  }
});

test('the files to import can be imported', () => {
  const { value, dropped } = checkSite(JSON.parse(fences(readme, 'json')[0]!));
  expect([value.name, dropped]).toEqual(['Springhill Police Department', []]);
  const { topics, questions, unsure } = readFaq(fences(readme, 'markdown')[0]!, { name: 'questions.md' });
  expect(topics.map(({ id }) => id)).toEqual(['reports']);
  expect(questions).toMatchObject([
    { id: 'report-copy', owner: 'Records Unit', reviewed: '2026-09-01' },
    { id: 'report-cost', parent: 'report-copy', owner: 'Cashier', reviewed: '2026-07-01' },
  ]);
  expect(unsure).toEqual([]);
});

test('the pictures are small', () => {
  const pictures = files(readme).filter((path) => path.endsWith('.png'));
  expect(pictures.length).toBe(6);
  for (const path of pictures) expect(statSync(root + path).size, path).toBeLessThanOrEqual(150_000);
});
