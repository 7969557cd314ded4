/** The parts of a written deck: exactly these, and no other. */
import type { Deck, Slide } from '../../../contract/calls/slides.ts';
import type { LayoutKind } from './constants.ts';
import { drawnRows } from './drawn-rows.ts';

export const layoutNumbers: Readonly<Record<LayoutKind, number>> = { title: 1, chart: 2, theme: 3 };

/** The number of the layout on which a kind of slide stands. */
export function layoutOf(kind: Slide['kind']): number {
  return layoutNumbers[kind === 'title' || kind === 'chart' ? kind : 'theme'];
}

export const slidePart = (number: number): string => `ppt/slides/slide${number}.xml`;
export const chartPart = (number: number): string => `ppt/charts/chart${number}.xml`;
export const workbookPart = (number: number): string => `ppt/embeddings/chart${number}.xlsx`;

/** "ppt/slides/slide1.xml" → "ppt/slides/_rels/slide1.xml.rels" */
export const relationsPart = (part: string): string => part.replace(/([^/]+)$/u, '_rels/$1.rels');

/** Whether a slide has a chart in the file: one without a bar has none. */
export const hasChart = (slide: Slide): slide is Extract<Slide, { kind: 'chart' }> =>
  slide.kind === 'chart' && drawnRows(slide.chart.rows).length > 0;

/** Every part of the file of a deck. Charts bear the number of their slide. */
export function deckPartNames(deck: Deck): string[] {
  const layouts = Object.values(layoutNumbers).map((number) => `ppt/slideLayouts/slideLayout${number}.xml`);
  const slides = deck.slides.map((_, index) => slidePart(index + 1));
  const chartNumbers = deck.slides.flatMap((slide, index) => (hasChart(slide) ? [index + 1] : []));
  const related = [
    'ppt/presentation.xml',
    'ppt/slideMasters/slideMaster1.xml',
    ...layouts,
    ...slides,
    ...chartNumbers.map(chartPart),
  ];
  return [
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/core.xml',
    ...related.flatMap((part) => [part, relationsPart(part)]),
    'ppt/theme/theme1.xml',
    ...chartNumbers.map(workbookPart),
  ];
}

/** Every part of the workbook inside a chart. */
export const workbookPartNames: readonly string[] = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/worksheets/sheet1.xml',
];
