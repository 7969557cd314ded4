/** The rules that PowerPoint enforces: our decks keep them, and each rule is proved by decks spoilt for it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasValidator, validate, versions } from '../../../support/validator.ts';
import { checkPptx, type Broken } from './check-pptx.ts';
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

test.each(goodDecks)('%s keeps every rule', (_, bytes) => {
  expect(checkPptx(bytes).map(said)).toEqual([]);
});

const [[, usual] = ['', new Uint8Array()]] = goodDecks;
const rich = enriched(usual);
const spoils = [...packageSpoils, ...presentationSpoils, ...shapeSpoils, ...chartSpoils];

describe('a deck with what ours do not have', () => {
  test('keeps every rule', () => {
    expect(checkPptx(rich).map(said)).toEqual([]);
  });

  test.runIf(hasValidator)('is valid', () => {
    for (const version of versions) expect(validate(rich, 'pptx', version)).toEqual({ ok: true, errors: [] });
  });
});

describe('a deck spoilt for one rule breaks that one, and what hangs on it', () => {
  test.each(spoils)('$rule: $how', ({ rule, also, make }) => {
    const broken = checkPptx(make(rich));
    const found = [...new Set(broken.map((one) => one.rule))].sort();
    expect(found, broken.map(said).join('\n')).toEqual([rule, ...also].sort());
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
