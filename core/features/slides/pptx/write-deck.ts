/** Writes a deck as a PowerPoint file: our own small writer, the same bytes for the same deck. */
import type { Deck } from '../../../contract/calls/slides.ts';
import { chartXml } from './chart.ts';
import { contentTypes, namespaceNames } from './constants.ts';
import { emu, page } from './look.ts';
import { layoutXml, masterXml } from './master.ts';
import {
  chartPart,
  hasChart,
  layoutNumbers,
  layoutOf,
  relationsPart,
  slidePart,
  workbookPart,
} from './part-names.ts';
import { contentTypesXml, relationsXml, type Relation } from './relations.ts';
import { namespaces } from './shapes.ts';
import { slideXml } from './slide.ts';
import { themeXml } from './theme.ts';
import { workbookBytes } from './workbook.ts';
import { xmlHead, xmlText } from './xml.ts';
import { zipParts } from './zip.ts';

interface Part {
  name: string;
  /** Null for a workbook, whose type goes by its extension. */
  type: string | null;
  content: string | Uint8Array;
  relations?: readonly Relation[];
}

function coreProperties(title: string): string {
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="${namespaceNames.properties}" xmlns:dc="${namespaceNames.dublinCore}">` +
    `<dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`
  );
}

function presentation(slides: number): string {
  const ids = Array.from(
    { length: slides },
    (_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 3}"/>`,
  );
  return (
    `${xmlHead}<p:presentation ${namespaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
    `<p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${emu(page.width)}" cy="${emu(page.height)}"/>` +
    `<p:notesSz cx="${emu(page.height)}" cy="${emu(page.width)}"/></p:presentation>`
  );
}

function frameParts(deck: Deck): Part[] {
  const kinds = ['title', 'chart', 'theme'] as const;
  const layouts = kinds.map((kind): Part => ({
    name: `ppt/slideLayouts/slideLayout${layoutNumbers[kind]}.xml`,
    type: contentTypes.layout,
    content: layoutXml(kind),
    relations: [['master', '../slideMasters/slideMaster1.xml']],
  }));
  return [
    {
      name: 'docProps/core.xml',
      type: contentTypes.properties,
      content: coreProperties(deck.title),
    },
    {
      name: 'ppt/presentation.xml',
      type: contentTypes.presentation,
      content: presentation(deck.slides.length),
      relations: [
        ['master', 'slideMasters/slideMaster1.xml'],
        ['theme', 'theme/theme1.xml'],
        ...deck.slides.map((_, index): Relation => ['slide', `slides/slide${index + 1}.xml`]),
      ],
    },
    {
      name: 'ppt/slideMasters/slideMaster1.xml',
      type: contentTypes.master,
      content: masterXml(),
      relations: [
        ...kinds.map((kind): Relation => ['layout', `../slideLayouts/slideLayout${layoutNumbers[kind]}.xml`]),
        ['theme', '../theme/theme1.xml'],
      ],
    },
    ...layouts,
    {
      name: 'ppt/theme/theme1.xml',
      type: contentTypes.theme,
      content: themeXml(),
    },
  ];
}

function slideParts({ slides }: Deck): Part[] {
  return slides.flatMap((slide, index): Part[] => {
    const number = index + 1;
    const layout: Relation = ['layout', `../slideLayouts/slideLayout${layoutOf(slide.kind)}.xml`];
    const part: Part = {
      name: slidePart(number),
      type: contentTypes.slide,
      content: slideXml(slide, number),
      relations: hasChart(slide) ? [layout, ['chart', `../charts/chart${number}.xml`]] : [layout],
    };
    if (!hasChart(slide)) return [part];
    const chart: Part = {
      name: chartPart(number),
      type: contentTypes.chart,
      content: chartXml(slide.chart),
      relations: [['workbook', `../embeddings/chart${number}.xlsx`]],
    };
    return [part, chart, { name: workbookPart(number), type: null, content: workbookBytes(slide.chart) }];
  });
}

/**
 * Writes the file. Everything in it comes from the deck: no clock, no randomness, no author, no name of this machine.
 * A chart without rows gets no bars.
 */
export function writeDeck(deck: Deck): Uint8Array {
  const parts = [...frameParts(deck), ...slideParts(deck)];
  const types = new Map(parts.flatMap(({ name, type }) => (type === null ? [] : [[name, type] as const])));
  const files = new Map<string, string | Uint8Array>([
    [
      '[Content_Types].xml',
      contentTypesXml(
        types,
        parts.some(({ type }) => type === null),
      ),
    ],
    [
      '_rels/.rels',
      relationsXml([
        ['document', 'ppt/presentation.xml'],
        ['coreProperties', 'docProps/core.xml'],
      ]),
    ],
  ]);
  for (const { name, content, relations } of parts) {
    files.set(name, content);
    if (relations) files.set(relationsPart(name), relationsXml(relations));
  }
  return zipParts(files);
}
