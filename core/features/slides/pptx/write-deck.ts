/** Writes a deck as a PowerPoint file: our own small writer, the same bytes for the same slides. */
import type { LaidOutSlide, Look } from '../../../domain/deck/layout/model.ts';
import { chartXml } from './chart.ts';
import { contentTypes, type extensionTypes } from './constants.ts';
import { frameParts, type Part } from './frame-parts.ts';
import {
  chartOf,
  chartPart,
  layoutNumber,
  logoPart,
  notesPart,
  relationsPart,
  slidePart,
  workbookPart,
} from './part-names.ts';
import { contentTypesXml, relationsXml, type Relation } from './relations.ts';
import { notesXml, slideXml } from './slide.ts';
import { workbookBytes } from './workbook.ts';
import { zipParts } from './zip.ts';

export interface LaidOutDeck {
  /** For the properties of the file. */
  title: string;
  slides: readonly LaidOutSlide[];
  look: Look;
}

function slideParts(slide: LaidOutSlide): Part[] {
  const { number, layout, notes } = slide;
  const chart = chartOf(slide);
  const relations: Relation[] = [['layout', `../slideLayouts/slideLayout${layoutNumber(layout)}.xml`]];
  if (chart !== null) relations.push(['chart', `../charts/chart${number}.xml`]);
  if (notes.length > 0) relations.push(['notes', `../notesSlides/notesSlide${number}.xml`]);
  const parts: Part[] = [
    { name: slidePart(number), type: contentTypes.slide, content: slideXml(slide), relations },
  ];
  if (notes.length > 0)
    parts.push({
      name: notesPart(number),
      type: contentTypes.notes,
      content: notesXml(slide),
      relations: [
        ['notesMaster', '../notesMasters/notesMaster1.xml'],
        ['slide', `../slides/slide${number}.xml`],
      ],
    });
  if (chart !== null)
    parts.push(
      {
        name: chartPart(number),
        type: contentTypes.chart,
        content: chartXml(chart),
        relations: [['workbook', `../embeddings/chart${number}.xlsx`]],
      },
      { name: workbookPart(number), type: null, content: workbookBytes(chart) },
    );
  return parts;
}

function logoParts({ logo }: Look): Part[] {
  return logo === null
    ? []
    : [{ name: logoPart(logo), type: null, content: Buffer.from(logo.base64, 'base64') }];
}

/** Writes the file. Everything in it comes from the slides: no clock, no randomness, no author, no name of this machine. */
export function writeDeck({ title, slides, look }: LaidOutDeck): Uint8Array {
  const parts = [...frameParts(title, slides, look), ...slides.flatMap(slideParts), ...logoParts(look)];
  const types = new Map(parts.flatMap(({ name, type }) => (type === null ? [] : [[name, type] as const])));
  const extensions: (keyof typeof extensionTypes)[] = [
    ...(slides.some((slide) => chartOf(slide) !== null) ? (['xlsx'] as const) : []),
    ...(look.logo === null ? [] : [look.logo.type]),
  ];
  const files = new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', contentTypesXml(types, extensions)],
    [
      '_rels/.rels',
      relationsXml([
        ['document', 'ppt/presentation.xml'],
        ['coreProperties', 'docProps/core.xml'],
        ['extendedProperties', 'docProps/app.xml'],
      ]),
    ],
  ]);
  for (const { name, content, relations } of parts) {
    files.set(name, content);
    if (relations) files.set(relationsPart(name), relationsXml(relations));
  }
  return zipParts(files);
}
