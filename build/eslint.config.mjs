/** Lint: the room rules, types, and the few habits that the project forbids. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { judgeImport } from './rooms.mjs';

const top = fileURLToPath(new URL('..', import.meta.url));

const roomRule = {
  meta: { type: 'problem', schema: [], messages: { wrong: '{{problem}}' } },
  create(context) {
    const file = path.relative(top, context.filename).split(path.sep).join('/');
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const problem = judgeImport(file, specifier);
      if (problem) context.report({ node, messageId: 'wrong', data: { problem } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

const pure = [
  { object: 'Date', property: 'now', message: 'The clock is injected.' },
  { object: 'Math', property: 'random', message: 'Ids are injected; the rules of the field know no chance.' },
];

export default ts.config(
  { ignores: ['build/out/**', 'build/cache/**', 'tests/results/**', 'tests/fixtures/**'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    plugins: { debrief: { rules: { rooms: roomRule } } },
    rules: {
      'debrief/rooms': 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'svelte/no-at-html-tags': 'error',
      // The content policy forbids the attribute; a `style:` directive sets the same through the DOM.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message: 'No inline style: use a class or a style: directive.',
        },
      ],
    },
  },
  {
    files: ['core/domain/**', 'core/store/**', 'core/features/**', 'core/contract/**'],
    rules: { 'no-restricted-properties': ['error', ...pure] },
  },
  {
    files: ['tests/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['waitFor', 'waitUntil'].map((property) => ({
          object: 'vi',
          property,
          message: 'expect.poll waits as long as tests/patience.ts says; this gives up after a second.',
        })),
      ],
    },
  },
  { files: ['build/**', 'tests/**', 'core/http/main.ts'], rules: { 'no-console': 'off' } },
);
