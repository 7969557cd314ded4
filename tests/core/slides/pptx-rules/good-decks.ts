/** Decks as the app writes them, for the rules to hold; the one place that knows the writer. */
import { fileOf, goodDeck, withThemes } from '../support/decks.ts';
import { hostile } from '../support/hostile.ts';
import { schoolLook } from '../support/looks.ts';
import { chartsDeck, spokenDeck } from '../support/spoken.ts';

/** The first is the one that is spoilt. */
export const goodDecks: readonly [name: string, bytes: Uint8Array][] = [
  ['the usual deck', fileOf(goodDeck)],
  ['every kind of slide, in the look of a school', fileOf(spokenDeck, schoolLook('png'))],
  ['charts of every kind', fileOf(chartsDeck, schoolLook('jpeg'))],
  ['hostile titles', fileOf(withThemes(goodDeck, hostile))],
  [
    'a deck without a chart',
    fileOf({ ...goodDeck, slides: goodDeck.slides.filter(({ kind }) => kind !== 'chart') }),
  ],
];
