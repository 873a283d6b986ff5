// What the linter holds: TypeScript's, Lit's, accessibility's and custom elements' rules, the arrows of the house, and no way for HTML past the sanitiser.
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { arrowsRule } from './tools/eslint/arrows.mjs';
import { noSinks } from './tools/eslint/sinks.mjs';

const ours = { plugins: { plainview: { rules: { arrows: arrowsRule } } } };

export default defineConfig(
  {
    ignores: ['dist/', 'data/', '.cache/', 'storybook-static/', 'coverage/', 'pictures/', '**/node_modules/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  // Control characters are looked for on purpose, in what others wrote.
  { rules: { 'no-control-regex': 'off' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    rules: {
      // Node's own scripts and the type checker know their globals; TypeScript reports what is undefined.
      'no-undef': 'off',
      // The run-time check of the contract is generic over schemas that only `any` describes.
      '@typescript-eslint/no-explicit-any': 'off',
      // `value!` is used where the type checker cannot see what the line before made sure of.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // Rules that need types: a promise that nobody awaits hides the failure that a resident should hear of.
    files: ['src/**/*.ts', 'server/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'server/**/*.ts'],
    ...ours,
    rules: { 'plainview/arrows': 'error' },
  },
  {
    files: ['src/**/*.ts', 'server/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts'],
    ignores: ['src/ui/safe-html*', 'src/ui/safe-html/**'],
    rules: noSinks,
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
    ],
    rules: {
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/quoted-expressions': 'error',
    },
  },
  {
    files: ['src/elements/**/*.ts', 'src/define/**/*.ts'],
    rules: { 'wc/tag-name-matches-class': ['error', { prefix: [] }] },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        AbortController: 'readonly',
        AbortSignal: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        clearInterval: 'readonly',
        clearTimeout: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        setInterval: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
);
