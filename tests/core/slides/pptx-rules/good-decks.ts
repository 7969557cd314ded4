/** Decks as the app writes them, for the rules to hold; the one place that knows the writer. */
import type { Deck } from '../../../../core/contract/calls/slides.ts';
import { writeDeck } from '../../../../core/features/slides/pptx/write-deck.ts';
import { goodDeck, withThemes } from '../support/decks.ts';

const hostile = [
  '<script>alert(1)</script> & "quotes" \'and\' ]]>',
  'a\u0000b\u0007c\u001bd\ufffee\ud800f',
  '=HYPERLINK("https://example.example")',
  'W'.repeat(200),
  '🙂👩‍🏫🇬🇧 شكرا שלום ‮reversed',
  '_x0041_ %n \\ {0} $A$1 ../../etc',
  'two\nlines\tand a tab',
];

/** The deck with the labels of its chart replaced by such texts. */
const withLabels = (deck: Deck, labels: readonly string[]): Deck => ({
  ...deck,
  slides: deck.slides.map((slide) =>
    slide.kind === 'chart'
      ? {
          ...slide,
          chart: {
            ...slide.chart,
            rows: slide.chart.rows.map((row, at) => ({ ...row, label: labels[at] ?? row.label })),
          },
        }
      : slide,
  ),
});

export const usualDeck = goodDeck;

export const goodDecks: readonly [name: string, bytes: Uint8Array][] = [
  ['the usual deck', writeDeck(usualDeck)],
  ['hostile titles and labels', writeDeck(withLabels(withThemes(goodDeck, hostile), hostile))],
  [
    'a deck without a chart',
    writeDeck({ ...goodDeck, slides: goodDeck.slides.filter(({ kind }) => kind !== 'chart') }),
  ],
];
