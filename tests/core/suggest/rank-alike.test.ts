/** Which theme a card is like, and which cards are like it, with the words that say so. */
import { describe, expect, test } from 'vitest';
import { likeCard, rankThemes } from '../../../core/domain/suggest/rank-alike.ts';
import { shuffled } from '../../support/labelled-texts.ts';

const themes = [
  { id: 'talk', texts: ['Partner talk', 'Partners rehearsed answers aloud.', 'Answers came after a pause.'] },
  { id: 'walls', texts: ['Stems hang on the wall.', 'Displays on the wall were not looked at.'] },
  { id: 'stuck', texts: ['Stuck pupils waited with a hand up.'] },
];

describe('which theme is this like', () => {
  test('ranks the themes, with the words of the card that each has too', () => {
    const ranked = rankThemes('One partner read a stem off the wall.', themes);
    expect(ranked.map(({ themeId, words }) => [themeId, words])).toEqual([
      ['walls', ['stem', 'wall']],
      ['talk', ['partner']],
    ]);
    for (const { score } of ranked) expect(score).toBeGreaterThan(0);
  });

  test('is the same in whatever order the themes come', () => {
    const text = 'A partner was stuck on the wall of stems.';
    const ranked = rankThemes(text, themes);
    for (const seed of [1, 2, 3]) expect(rankThemes(text, shuffled(themes, seed))).toEqual(ranked);
  });

  test('a theme without texts, a card without words and no theme at all rank nothing', () => {
    expect(rankThemes('A wall.', [{ id: 'empty', texts: [] }])).toEqual([]);
    expect(rankThemes('…', themes)).toEqual([]);
    expect(rankThemes('A wall.', [])).toEqual([]);
  });

  test('a word that may not be said is no reason', () => {
    expect(rankThemes('Stuck again', themes, { unsaid: new Set(['stuck']) })).toEqual([]);
  });
});

describe('more like this', () => {
  const cards = [
    { id: 'a', text: 'Two partners compared methods.' },
    { id: 'b', text: 'Partners compared their methods, then wrote.' },
    { id: 'c', text: 'One partner wrote.' },
    { id: 'd', text: 'Blinds were down.' },
  ];

  test('ranks the cards, and leaves out those that share nothing', () => {
    const similar = likeCard('Partners comparing methods', cards);
    expect(similar.map(({ cardId }) => cardId)).toEqual(['a', 'b', 'c']);
    expect(similar[0]?.words).toEqual(['comparing', 'methods', 'partners']);
    expect(likeCard('Partners comparing methods', shuffled(cards, 2))).toEqual(similar);
  });

  test('the same text scores 1', () => {
    const [first] = likeCard('Two partners compared methods.', cards);
    expect(first).toMatchObject({ cardId: 'a' });
    expect(first?.score).toBeCloseTo(1);
  });
});
