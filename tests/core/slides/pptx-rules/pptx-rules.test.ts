/** The rules that PowerPoint enforces: our decks keep them, and each rule is proved by decks spoilt for it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasValidator, validate } from '../../../support/validator.ts';
import { checkPptx, type Broken } from './check-pptx.ts';
import { exceptions } from './exceptions.ts';
import { goodDecks } from './good-decks.ts';
import { rules } from './rules.ts';
import { chartSpoils } from './spoil/charts.ts';
import { packageSpoils } from './spoil/package.ts';
import { presentationSpoils } from './spoil/presentation.ts';
import { enriched } from './spoil/rich-deck.ts';
import { shapeSpoils } from './spoil/shapes.ts';

const said = ({ rule, part, what }: Broken): string => `${rule}: ${part}: ${what}`;

/** The rows of the list, cell by cell. */
function listed(): Map<string, string[]> {
  const text = readFileSync(new URL('pptx-rules.md', import.meta.url), 'utf8');
  const rows = text.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const ofRules = rows.filter(([, level]) => ['repair', 'loses', 'advice'].includes(level ?? ''));
  return new Map(ofRules.map(([id = '', ...cells]) => [id, cells]));
}

test('every rule of the list has its row, with the same words, and no other', () => {
  const rows = rules.map(({ id, level, says, source }) => [id, [level, says, source]] as const);
  expect(rows.length).toBe(new Set(rows.map(([id]) => id)).size);
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(listed()));
});

describe.each(goodDecks)('%s', (_, bytes) => {
  test('keeps every rule that is no exception', () => {
    expect(
      checkPptx(bytes)
        .filter(({ rule }) => !exceptions.includes(rule))
        .map(said),
    ).toEqual([]);
  });

  test.runIf(exceptions.length > 0)('really breaks each exception', () => {
    const broken = new Set(checkPptx(bytes).map(({ rule }) => rule));
    expect(exceptions.filter((rule) => !broken.has(rule))).toEqual([]);
  });
});

const [[, usual] = ['', new Uint8Array()]] = goodDecks;
const rich = enriched(usual);
const before = new Set(checkPptx(rich).map(said));
const spoils = [...packageSpoils, ...presentationSpoils, ...shapeSpoils, ...chartSpoils];

describe('a deck with what ours do not have', () => {
  test('keeps every rule that is no exception', () => {
    expect([...before].filter((one) => !exceptions.some((rule) => one.startsWith(`${rule}:`)))).toEqual([]);
  });

  test.runIf(hasValidator)('is valid', () => {
    expect(validate(rich, 'pptx')).toEqual({ ok: true, errors: [] });
  });
});

describe('a deck spoilt for one rule breaks it', () => {
  test.each(spoils)('$rule: $how', ({ rule, also, make }) => {
    const counts = (one: string): boolean => one === rule || !exceptions.includes(one);
    const broken = checkPptx(make(rich)).filter((one) => counts(one.rule) && !before.has(said(one)));
    const found = [...new Set(broken.map((one) => one.rule))].sort();
    expect(found, broken.map(said).join('\n')).toEqual([rule, ...also].filter(counts).sort());
  });

  test('for every rule there is one', () => {
    const proved = new Set(spoils.map(({ rule }) => rule));
    expect(rules.map(({ id }) => id).filter((id) => !proved.has(id))).toEqual([]);
  });
});

test('a file that is no ZIP file is no deck', () => {
  for (const bytes of [
    new Uint8Array(),
    new TextEncoder().encode('a deck'),
    usual.subarray(0, usual.length / 2),
  ])
    expect(checkPptx(bytes).map(({ rule }) => rule)).toEqual(['zip-frame']);
});
