/** The parts of a written deck: exactly these, and no other. */
import type { ChartBox, LaidOutSlide, Look } from '../../../domain/deck/layout/model.ts';
import { fileLayouts } from './master.ts';
import type { FileLayout } from './constants.ts';

export const layoutNumber = (layout: FileLayout): number => fileLayouts.indexOf(layout) + 1;

export const slidePart = (number: number): string => `ppt/slides/slide${number}.xml`;
export const notesPart = (number: number): string => `ppt/notesSlides/notesSlide${number}.xml`;
export const chartPart = (number: number): string => `ppt/charts/chart${number}.xml`;
export const workbookPart = (number: number): string => `ppt/embeddings/chart${number}.xlsx`;
export const layoutPart = (number: number): string => `ppt/slideLayouts/slideLayout${number}.xml`;
export const logoPart = ({ type }: NonNullable<Look['logo']>): string => `ppt/media/logo.${type}`;

/** "ppt/slides/slide1.xml" → "ppt/slides/_rels/slide1.xml.rels" */
export const relationsPart = (part: string): string => part.replace(/([^/]+)$/u, '_rels/$1.rels');

export const chartOf = ({ boxes }: LaidOutSlide): ChartBox | null =>
  boxes.find((box) => box.kind === 'chart') ?? null;

/** Parts that every deck has, whatever stands in it. */
const always = [
  '[Content_Types].xml',
  '_rels/.rels',
  'docProps/core.xml',
  'docProps/app.xml',
  'ppt/presProps.xml',
  'ppt/viewProps.xml',
  'ppt/tableStyles.xml',
  'ppt/theme/theme1.xml',
  'ppt/theme/theme2.xml',
] as const;

/** Every part of the file of a deck. Charts and notes bear the number of their slide. */
export function deckPartNames(slides: readonly LaidOutSlide[], { logo }: Look): string[] {
  const charts = slides.flatMap((slide) => (chartOf(slide) === null ? [] : [slide.number]));
  const noted = slides.flatMap(({ notes, number }) => (notes.length === 0 ? [] : [number]));
  const related = [
    'ppt/presentation.xml',
    'ppt/slideMasters/slideMaster1.xml',
    'ppt/notesMasters/notesMaster1.xml',
    ...fileLayouts.map((layout) => layoutPart(layoutNumber(layout))),
    ...slides.map(({ number }) => slidePart(number)),
    ...noted.map(notesPart),
    ...charts.map(chartPart),
  ];
  return [
    ...always,
    ...related.flatMap((part) => [part, relationsPart(part)]),
    ...charts.map(workbookPart),
    ...(logo === null ? [] : [logoPart(logo)]),
  ];
}

/** Every part of the workbook inside a chart. */
export const workbookPartNames: readonly string[] = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/worksheets/sheet1.xml',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
];
