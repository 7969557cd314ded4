/** Which texts may stand where in a part: the writer's own words, and the texts of the deck. */
import type { ClearedChart } from '../../../contract/calls/insight.ts';
import type { Deck, Slide } from '../../../contract/calls/slides.ts';
import { decisionNames } from '../../../contract/names-of-codes.ts';
import { creditText, decisionText, themeTexts } from '../../../domain/deck/word-slides.ts';
import { formats, formulas, prompts, sheetName } from '../pptx/constants.ts';
import { chartPart, slidePart } from '../pptx/part-names.ts';
import { plainCellText, plainText } from '../pptx/xml.ts';
import { labelFormat, shownRows } from './check-numbers.ts';

export interface ExpectedText {
  /** As it stands in the file. */
  text: string;
  /** The text of the deck that it is, as a person reads it; null for words of the writer, which are searched for nothing. */
  known: string | null;
  /** True for the sentence under a chart, whose "few" is no figure. */
  isFootnote?: boolean;
}

/** By place, as in `WrittenText`. What is known may stand once for each time that it is listed. */
export type ExpectedTexts = ReadonlyMap<string, readonly ExpectedText[]>;

const ours = (...texts: readonly string[]): ExpectedText[] => texts.map((text) => ({ text, known: null }));
const ofDeck = (text: string): ExpectedText => ({ text: plainText(text), known: plainText(text) });

const ofFrame: ExpectedTexts = new Map([
  ['paragraph', ours(prompts.title, prompts.text, prompts.footer)],
  ['number', ours(prompts.number)],
]);

function onSlide(slide: Slide): ExpectedText[] {
  const { footer } = slide;
  switch (slide.kind) {
    case 'title':
      return [slide.title, ...slide.lines].map(ofDeck);
    case 'chart': {
      const { title, subtitle, footnote } = slide.chart;
      return [...[title, subtitle, footer].map(ofDeck), { ...ofDeck(footnote), isFootnote: true }];
    }
    case 'theme': {
      const word = slide.figure?.kind === 'value' ? ours(slide.figure.word) : [];
      const texts = [slide.title, slide.subtitle, ...themeTexts(slide), footer];
      return [...texts.map(ofDeck), ...word];
    }
    case 'pupils':
      return [slide.title, ...slide.lines, footer].map(ofDeck);
    case 'credit':
      return [slide.title, ...slide.items.map(creditText), footer].map(ofDeck);
    case 'decisions': {
      const items = slide.groups.flatMap((group) => group.items.map(decisionText));
      return [
        ...[slide.title, ...items, footer].map(ofDeck),
        ...ours(...slide.groups.map(({ kind }) => decisionNames[kind])),
      ];
    }
    case 'questions': {
      const numbers = slide.items.map((_, index) => String(slide.first + index));
      return [...[slide.title, ...slide.items, footer].map(ofDeck), ...ours(...numbers)];
    }
  }
}

function inSlide(slide: Slide, number: number): ExpectedTexts {
  return new Map([
    ['paragraph', onSlide(slide)],
    ['number', ours(String(number))],
    ['alt', slide.kind === 'chart' ? [ofDeck(slide.chart.alt)] : []],
  ]);
}

function inChart(chart: ClearedChart): ExpectedTexts {
  const rows = shownRows(chart);
  return new Map<string, readonly ExpectedText[]>([
    ['series', ours(sheetName)],
    ['formula of series', ours(formulas.series)],
    ['formula of labels', ours(formulas.labels(rows.length))],
    ['formula of values', ours(formulas.values(rows.length))],
    ['format', ours(formats.general, formats.count)],
    ...rows.flatMap((row, index) => [
      [`label ${index}`, [ofDeck(row.label)]] as const,
      [`format ${index}`, ours(labelFormat(row.figure))] as const,
    ]),
  ]);
}

/** The first row names the series; then a row for each bar. */
export function expectedInSheet(chart: ClearedChart): ExpectedTexts {
  const labels = shownRows(chart).map(({ label }, index) => {
    const cell: ExpectedText = { text: plainCellText(label), known: plainText(label) };
    return [`cell A${index + 2}`, [cell]] as const;
  });
  return new Map<string, readonly ExpectedText[]>([['cell B1', ours(sheetName)], ...labels]);
}

const nothing: ExpectedTexts = new Map();

/** @param part the name of a part of the deck itself; `slide` is the number of the slide that it belongs to, or null */
export function expectedTexts(part: string, deck: Deck, slide: number | null): ExpectedTexts {
  if (part === 'docProps/core.xml') return new Map([['title', [ofDeck(deck.title)]]]);
  if (/^ppt\/slide(?:Masters|Layouts)\/[^/]+\.xml$/u.test(part)) return ofFrame;
  const on = slide === null ? undefined : deck.slides[slide - 1];
  if (slide === null || on === undefined) return nothing;
  if (part === slidePart(slide)) return inSlide(on, slide);
  return part === chartPart(slide) && on.kind === 'chart' ? inChart(on.chart) : nothing;
}
