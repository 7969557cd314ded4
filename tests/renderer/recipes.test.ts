/** The recipes of the page's looks: each is listed at the head of its file, and stands somewhere on a page. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { top } from '../support/folders.ts';

const css = fs.readFileSync(path.join(top, 'renderer/styles/recipes.css'), 'utf8');
const [head = '', ...rest] = css.split('*/');
const rules = rest.join('*/').replace(/\/\*[^]*?\*\//g, '');
const classesIn = (selector: string): string[] =>
  [...selector.matchAll(/\.([a-z][a-z-]*)/g)].map(([, name = '']) => name);

/** What stands before each block of rules, with the layer left away. */
const selectors = [...rules.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector.trim()).slice(1);
/** A recipe is the class with which a rule begins; what is written onto it is a kind of it. */
const recipes = new Set(
  selectors.flatMap((selector) =>
    selector.split(/,(?![^(]*\))/).flatMap((one) => /^\s*\.([a-z-]+)/.exec(one)?.[1] ?? []),
  ),
);
const all = new Set(selectors.flatMap(classesIn));
const listed = [...head.matchAll(/[A-Z][a-z]+: ([^.]+)\./g)].flatMap(([, names = '']) => names.split(', '));

/** Every class that the markup of the window gives, also by a condition or a kind of button. */
function givenClasses(): ReadonlySet<string> {
  const files = fs
    .globSync('renderer/**/*.svelte', { cwd: top })
    .map((file) => fs.readFileSync(path.join(top, file), 'utf8').replace(/<style>[^]*<\/style>/, ''));
  const values = files.flatMap((markup) => [
    ...[...markup.matchAll(/\b(?:class|variant)=(?:"([^"]*)"|\{([^}]*)\})/g)].map(
      ([, plain, code = '']) => plain ?? [...code.matchAll(/'([^']*)'/g)].map(([, text]) => text).join(' '),
    ),
    ...[...markup.matchAll(/\bclass:([a-z-]+)/g)].map(([, name = '']) => name),
  ]);
  return new Set(values.flatMap((value) => value.split(/[\s{}'?:]+/)));
}

test('what is listed is what there is, each once', () => {
  expect([...listed].sort()).toEqual([...recipes].sort());
});

test('each, with all its kinds, is used', () => {
  const given = givenClasses();
  expect(recipes.size).toBeGreaterThan(20);
  expect([...all].filter((name) => !given.has(name))).toEqual([]);
});
