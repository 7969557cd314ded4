/** Every text that may stand in a deck's file, with the pieces of it that people wrote. */
import type { Deck, Slide } from '../../contract/calls/slides.ts';
import { creditText, decisionText, themeTexts } from '../../domain/deck/word-slides.ts';
import type { Release } from '../../domain/release/release.ts';
import type { KnownText } from './check/text-judge.ts';

/** What people wrote stands as it is, or as a piece of a sentence of the app's; all other words are the app's own. */
export function deckTexts({ title, slides }: Deck, release: Release): KnownText[] {
  const written = [title, release.title, release.focus ?? '', ...release.themes.map((theme) => theme.title)];
  const data = [...new Set(written)].filter((text) => text !== '');
  const sentences = [title, ...slides.flatMap(sentencesOn)].map((text) => ({
    text,
    data: data.filter((piece) => text.includes(piece)),
  }));
  return [...sentences, ...slides.flatMap(wordsOn)];
}

/** Texts that are the app's but for the titles in them. */
function sentencesOn(slide: Slide): string[] {
  if (slide.kind === 'title') return [slide.title, ...slide.lines, slide.footer];
  if (slide.kind === 'theme') return [slide.title, slide.subtitle, slide.footer];
  if (slide.kind !== 'chart') return [slide.title, slide.footer];
  const { title, subtitle, footnote, alt, rows } = slide.chart;
  return [title, subtitle, footnote, alt, ...rows.map(({ label }) => label), slide.footer];
}

const whole = (text: string): KnownText => ({ text, data: [text] });

/** Texts that people wrote. */
function wordsOn(slide: Slide): KnownText[] {
  switch (slide.kind) {
    case 'title':
    case 'chart':
      return [];
    case 'theme':
      return themeTexts(slide).map(whole);
    case 'pupils':
      return slide.lines.map(whole);
    case 'credit':
      return slide.items.map((item) => ({ text: creditText(item), data: [item.what, item.where] }));
    case 'decisions':
      return slide.groups
        .flatMap(({ items }) => items)
        .map((item) => ({ text: decisionText(item), data: [item.text] }));
    case 'questions':
      return slide.items.map(whole);
  }
}
