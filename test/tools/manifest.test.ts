// What custom-elements.json says of each tag is whole: whoever reads it in an editor or in Storybook is told everything.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Described {
  name: string;
  kind?: string;
  description?: string;
  fieldName?: string;
}
interface Declaration extends Described {
  tagName?: string;
  summary?: string;
  attributes?: Described[];
  members?: Described[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}
interface Module {
  path: string;
  declarations: Declaration[];
  exports: { kind: string; name: string; declaration: { name: string; module?: string } }[];
}

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const { modules } = read('custom-elements.json') as { modules: Module[] };
const exported = read('package.json').exports as Record<string, string | { default: string }>;
const tags = modules.flatMap(({ path, declarations }) =>
  declarations.filter(({ tagName }) => tagName).map((declaration) => ({ ...declaration, path })),
);

test('there is a tag', () => {
  expect(tags.map(({ tagName }) => tagName)).toContain('pv-faq-accordion');
});

describe.each(tags)('<$tagName>', (tag) => {
  test('has a summary and a description', () => {
    expect(tag.summary).toBeTruthy();
    expect(tag.description).toBeTruthy();
  });

  test.each(['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'] as const)(
    'each of its %s is described',
    (list) => {
      const silent = (tag[list] ?? []).filter(({ description }) => !description).map(({ name }) => name);
      expect(silent).toEqual([]);
    },
  );

  test('names internal state, private fields and event names nowhere', () => {
    const names = (tag.members ?? []).map(({ name }) => name);
    expect(names.filter((name) => /^[#_]/.test(name))).toEqual([]);
    expect((tag.events ?? []).filter(({ name }) => !/^pv-[a-z-]+$/.test(name))).toEqual([]);
  });

  test('can be imported by both of its names', () => {
    const name = tag.tagName!.replace('pv-', '');
    const registers = modules.find(({ exports }) =>
      exports.some((one) => one.kind === 'custom-element-definition' && one.name === tag.tagName),
    );
    expect(exported[`./${name}`]).toMatchObject({ default: `./${tag.path}` });
    expect(exported[`./define/${name}`]).toMatchObject({ default: `./${registers?.path}` });
  });
});
