/**
 * Decks of any texts, as files: nothing in them breaks a rule that PowerPoint enforces, the validator finds no error, and the
 * check knows everything that stands in them. DECKS=500 tries as many as that, and the validator on each.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Deck } from '../../../core/contract/calls/slides.ts';
import { layOut } from '../../../core/domain/deck/layout/lay-out.ts';
import { plainLook } from '../../../core/domain/deck/look.ts';
import { plainText } from '../../../core/domain/plain-text.ts';
import { creditText } from '../../../core/domain/deck/word-texts.ts';
import { checkFile } from '../../../core/features/slides/check-file.ts';
import { rosterOf } from '../../../core/domain/veil/file-names.ts';
import { hasValidator, validate, versions } from '../../support/validator.ts';
import { checkPptx } from './pptx-rules/check-pptx.ts';
import { chartsDeck, spokenDeck } from './support/spoken.ts';
import { fileOf, goodDeck, withThemes } from './support/decks.ts';
import { generatedDeck } from './support/generated.ts';
import { hostile } from './support/hostile.ts';
import { schoolLook } from './support/looks.ts';

const usual = 15;
const asked = Number(process.env['DECKS'] ?? usual);
/** Starting the validator takes longer than anything else: in a usual run it looks at some of the decks. */
const validatedOf = asked > usual ? 1 : 15;

/** Every text of a deck, as if a person had written it. */
function textsOf(deck: Deck): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(deck);
  const credits = deck.slides.flatMap((slide) =>
    slide.kind === 'credit' ? slide.items.map(creditText) : [],
  );
  return [...new Set([...found, ...credits].map(plainText))];
}

const nobody = rosterOf({ staff: [], visits: [] });

/** What the check says of a file, names left out: any text may hold what looks like one. */
function strangeIn(deck: Deck, file: Uint8Array): unknown[] {
  const { findings } = checkFile(file, {
    deck,
    slides: layOut(deck, plainLook),
    look: plainLook,
    texts: textsOf(deck).map((text) => ({ text, data: text === '' ? [] : [text] })),
    release: { visits: { count: 24, asOf: null }, dates: null },
    roster: nobody,
    approvals: [],
  });
  return findings.filter(({ reason }) => !['name', 'email', 'class-or-room'].includes(reason));
}

/** Two slides of generated decks may have one title, or none that can be seen. */
const isHarmless = ({ rule }: { rule: string }): boolean => rule === 'access-title';

test(`${asked} generated decks`, { timeout: 180_000 * Math.max(1, asked / usual) }, () => {
  let number = 0;
  fc.assert(
    fc.property(generatedDeck, (deck) => {
      const file = fileOf(deck);
      expect(checkPptx(file).filter((broken) => !isHarmless(broken))).toEqual([]);
      expect(strangeIn(deck, file)).toEqual([]);
      number += 1;
      if (hasValidator && number % validatedOf === 0)
        for (const version of versions)
          expect(validate(file, 'pptx', version)).toEqual({ ok: true, errors: [] });
    }),
    { seed: 1611, numRuns: asked, endOnFailure: true },
  );
});

test.each<[string, Deck]>([
  ['a good deck', goodDeck],
  ['words', spokenDeck],
  ['charts', chartsDeck],
  ['hostile titles', withThemes(goodDeck, hostile)],
  ['nothing', { title: '', slides: [] }],
])('%s breaks no rule, in any look', (_, deck) => {
  for (const look of [plainLook, schoolLook('png'), schoolLook('jpeg')])
    expect(checkPptx(fileOf(deck, look))).toEqual([]);
});
