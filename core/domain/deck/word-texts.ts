/** The texts of a slide of words, each with the pieces of it that people wrote. */
import type { Slide } from '../../contract/calls/slides.ts';
import { ours, written, type DeckText } from './deck-text.ts';
import { creditText, decisionText, themeTexts } from './word-slides.ts';

/** What a person said yes to is a piece of data like any other: the check is told of the consent. */
export function wordTexts(slide: Slide): DeckText[] {
  switch (slide.kind) {
    case 'title':
    case 'chart':
      return [];
    case 'theme':
      return themeTexts(slide).map(written);
    case 'pupils':
      return [ours(slide.title), ...slide.lines.map(written)];
    case 'credit':
      return [
        ours(slide.title),
        ...slide.items.map((item) => ({ text: creditText(item), data: [item.what, item.where] })),
      ];
    case 'decisions':
      return [
        ours(slide.title),
        ...slide.groups
          .flatMap(({ items }) => items)
          .map((item) => ({ text: decisionText(item), data: [item.text] })),
      ];
    case 'questions':
      return [ours(slide.title), ...slide.items.map(written)];
  }
}
