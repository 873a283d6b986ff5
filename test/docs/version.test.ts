// The version is the same wherever it is written: a page's console names it, and a release is made of it.
import { expect, test } from 'vitest';
import { VERSION } from '../../src/version.js';
import { read } from './markdown.js';

const versionIn = (path: string) => (JSON.parse(read(path)) as { version: string }).version;

test('src/version.ts says what package.json says', () => {
  expect(VERSION).toBe(versionIn('package.json'));
});

test('the server has the version of the tags', () => {
  expect(versionIn('server/package.json')).toBe(versionIn('package.json'));
});

test('the lock file has it too', () => {
  const { version, packages } = JSON.parse(read('package-lock.json')) as {
    version: string;
    packages: Record<string, { version?: string }>;
  };
  expect([version, packages['']!.version, packages.server!.version]).toEqual([VERSION, VERSION, VERSION]);
});

test('the changelog begins with it', () => {
  const [, version] = read('CHANGELOG.md').match(/^## \[(.+?)\] - (?:unreleased|\d{4}-\d\d-\d\d)$/m) ?? [];
  expect(version).toBe(VERSION);
});
