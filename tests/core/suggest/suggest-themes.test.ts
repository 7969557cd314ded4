/** Suggested themes: the same in any order, never two for a card, with words that the cards really share. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupTexts, suggestThemes, type CardText } from '../../../core/domain/suggest/suggest-themes.ts';
import { stemOf, wordsIn } from '../../../core/domain/suggest/words.ts';
import { agreement, drawLabels, labelledTexts, shuffled } from '../../support/labelled-texts.ts';

const cardsOf = (texts: readonly string[]): CardText[] => texts.map((text, at) => ({ id: `c${at}`, text }));

const talk = [
  'Partners rehearsed their answers aloud before anyone wrote.',
  'A partner rehearsed the answer aloud and then wrote it.',
  'Rehearsing aloud with a partner came before the written answer.',
];
const walls = [
  'Sentence stems on the wall were copied into books.',
  'The wall has sentence stems; two pupils copied one.',
  'Stems copied from the wall turned up in three sentences.',
];
const loner = 'Blinds were down because of low sun.';

describe('a small board', () => {
  test('parts two things that were seen, shows why, and leaves the loner alone', () => {
    const suggestions = suggestThemes(cardsOf([...talk, ...walls, loner]), { groups: 3 });
    const found = suggestions.map(({ cardIds }) => [...cardIds].sort());
    expect(found).toHaveLength(2);
    expect(found).toContainEqual(['c0', 'c1', 'c2']);
    expect(found).toContainEqual(['c3', 'c4', 'c5']);
    const ofTalk = suggestions.find(({ cardIds }) => cardIds.includes('c0'));
    expect(ofTalk?.words).toEqual(expect.arrayContaining(['aloud', 'rehearsed']));
    expect(ofTalk?.words).not.toContain('before');
  });

  test('no card, one card and empty texts suggest nothing', () => {
    expect(suggestThemes([])).toEqual([]);
    expect(suggestThemes(cardsOf(['One card alone.']))).toEqual([]);
    expect(suggestThemes(cardsOf(['', ' ', '…', '12']))).toEqual([]);
  });

  test('two cards alike are a suggestion', () => {
    expect(suggestThemes(cardsOf(['Boards went up.', 'The boards went up late.']))).toEqual([
      { cardIds: ['c0', 'c1'], words: ['boards'] },
    ]);
  });

  test('a word that most cards of a small board have still counts', () => {
    const [suggestion] = suggestThemes(cardsOf([...talk, loner]), { groups: 2 });
    expect([...(suggestion?.cardIds ?? [])].sort()).toEqual(['c0', 'c1', 'c2']);
  });

  test('words that may not be said are not, and alone they suggest nothing', () => {
    const cards = cardsOf(['Hall helped.', 'Halls helped again']);
    expect(suggestThemes(cards, { unsaid: new Set(['hall']) })).toEqual([
      { cardIds: expect.any(Array) as string[], words: ['helped'] },
    ]);
    expect(suggestThemes(cards, { unsaid: new Set(['hall', 'helped']) })).toEqual([]);
  });
});

const vocabulary = [...new Set([...talk, ...walls, loner].flatMap(wordsIn))];
const textArbitrary = fc
  .array(fc.constantFrom(...vocabulary), { maxLength: 12 })
  .map((words) => words.join(' '));

test('any board: in any order the same; a card in one at most; each word in two of the cards at least', () => {
  fc.assert(
    fc.property(fc.array(textArbitrary, { maxLength: 40 }), fc.nat(1000), (texts, seed) => {
      const cards = cardsOf(texts);
      const suggestions = suggestThemes(cards);
      expect(suggestThemes(shuffled(cards, seed))).toEqual(suggestions);
      const all = suggestions.flatMap(({ cardIds }) => cardIds);
      expect(new Set(all).size).toBe(all.length);
      for (const { cardIds, words } of suggestions) {
        expect(cardIds.length).toBeGreaterThan(1);
        expect(words.length).toBeGreaterThan(0);
        expect(words.length).toBeLessThanOrEqual(6);
        const theirs = cardIds.map((id) => wordsIn(cards.find((card) => card.id === id)?.text ?? ''));
        for (const word of words) {
          const stems = theirs.filter((own) => own.map(stemOf).includes(stemOf(word)));
          expect(stems.length, word).toBeGreaterThan(1);
          expect(theirs.flat()).toContain(word);
        }
      }
    }),
    { seed: 20_261_105, numRuns: 150 },
  );
});

describe('on labelled texts', () => {
  test('finds ten labels as well as the published baseline does', () => {
    const draws = [1, 2, 3, 4, 5].map((seed) => {
      const drawn = drawLabels(seed, 10);
      const { group } = groupTexts(
        drawn.map(({ text }) => text),
        10,
      );
      return agreement(
        drawn.map(({ category }) => category),
        group,
      );
    });
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(draws.map(({ nmi }) => nmi))).toBeGreaterThanOrEqual(0.75);
    expect(mean(draws.map(({ ari }) => ari))).toBeGreaterThanOrEqual(0.6);
  });

  test('suggests nothing twice among 3,000, and the same again', () => {
    const cards = cardsOf(labelledTexts().map(({ text }) => text)).slice(0, 3000);
    const suggestions = suggestThemes(cards);
    expect(suggestThemes(shuffled(cards, 3))).toEqual(suggestions);
    const all = suggestions.flatMap(({ cardIds }) => cardIds);
    expect(new Set(all).size).toBe(all.length);
    expect(suggestions.length).toBeGreaterThan(10);
  });
});
