/** Every text that may stand in a deck's file, with the pieces of it that people wrote. */
import type { Deck, Slide } from '../../contract/calls/slides.ts';
import type { Release } from '../../domain/release/release.ts';
import type { KnownText } from './check/text-judge.ts';

/** The walk's title and focus, and the titles of themes; all other words are the app's own. */
export function deckTexts({ title, slides }: Deck, release: Release): KnownText[] {
  const written = [title, release.title, release.focus ?? '', ...release.themes.map((theme) => theme.title)];
  const data = [...new Set(written)].filter((text) => text !== '');
  return [title, ...slides.flatMap(textsOn)].map((text) => ({
    text,
    data: data.filter((piece) => text.includes(piece)),
  }));
}

function textsOn(slide: Slide): string[] {
  if (slide.kind === 'title') return [slide.title, ...slide.lines, slide.footer];
  if (slide.kind === 'theme') return [slide.title, slide.subtitle, slide.footer];
  const { title, subtitle, footnote, alt, rows } = slide.chart;
  return [title, subtitle, footnote, alt, ...rows.map(({ label }) => label), slide.footer];
}
