/** The parts that hold a deck together: its presentation, master, layouts and themes, and properties without facts. */
import type { LaidOutSlide, Look } from '../../../domain/deck/layout/model.ts';
import { page } from '../../../domain/deck/layout/model.ts';
import { sizes } from '../../../domain/deck/layout/places.ts';
import { contentTypes, namespaceNames, tableStyleId } from './constants.ts';
import { fileLayouts, layoutXml, masterXml, notesMasterXml } from './master.ts';
import { layoutNumber, layoutPart, logoPart } from './part-names.ts';
import type { Relation } from './relations.ts';
import { namespaces } from './shapes.ts';
import { nineLevels } from './text.ts';
import { themeXml } from './theme.ts';
import { emu } from './units.ts';
import { xmlAttribute, xmlHead } from './xml.ts';

export interface Part {
  name: string;
  /** Null for what has its type by its extension. */
  type: string | null;
  content: string | Uint8Array;
  relations?: readonly Relation[];
}

/** A title is no text of a slide: nothing in it is read as a sign. */
function coreProperties(title: string): string {
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="${namespaceNames.properties}" xmlns:dc="${namespaceNames.dublinCore}">` +
    `<dc:title>${xmlAttribute(title)}</dc:title></cp:coreProperties>`
  );
}

/** Of a page of notes, upright: what PowerPoint itself sets. */
const notesPage = { width: 6_858_000, height: 9_144_000 } as const;

const firstSlideId = 256;

/** Relations of the presentation before those to its slides. */
const before: readonly Relation[] = [
  ['master', 'slideMasters/slideMaster1.xml'],
  ['notesMaster', 'notesMasters/notesMaster1.xml'],
  ['presentationProperties', 'presProps.xml'],
  ['viewProperties', 'viewProps.xml'],
  ['theme', 'theme/theme1.xml'],
  ['tableStyles', 'tableStyles.xml'],
];

function presentation(slides: number): string {
  const ids = Array.from(
    { length: slides },
    (_, index) => `<p:sldId id="${firstSlideId + index}" r:id="rId${before.length + 1 + index}"/>`,
  );
  const style = nineLevels([{ size: sizes.small, isBold: false, colour: 'ink', align: 'start' }]);
  return (
    `${xmlHead}<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
    '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>' +
    `${ids.length === 0 ? '' : `<p:sldIdLst>${ids.join('')}</p:sldIdLst>`}<p:sldSz cx="${emu(page.width)}" cy="${emu(page.height)}"/>` +
    `<p:notesSz cx="${notesPage.width}" cy="${notesPage.height}"/><p:defaultTextStyle>${style}</p:defaultTextStyle></p:presentation>`
  );
}

const empty = (element: string): string => `${xmlHead}<p:${element} ${namespaces}/>`;

const tableStyles = `${xmlHead}<a:tblStyleLst xmlns:a="${namespaceNames.drawing}" def="${tableStyleId}"/>`;
const extended = `${xmlHead}<Properties xmlns="${namespaceNames.extended}"/>`;

export function frameParts(title: string, slides: readonly LaidOutSlide[], look: Look): Part[] {
  const { logo } = look;
  const logoFrom = (folder: string): Relation[] =>
    logo === null ? [] : [['image', `${folder}${logoPart(logo).replace(/^ppt\//u, '')}`]];
  return [
    { name: 'docProps/core.xml', type: contentTypes.properties, content: coreProperties(title) },
    { name: 'docProps/app.xml', type: contentTypes.extended, content: extended },
    {
      name: 'ppt/presentation.xml',
      type: contentTypes.presentation,
      content: presentation(slides.length),
      relations: [...before, ...slides.map(({ number }): Relation => ['slide', `slides/slide${number}.xml`])],
    },
    {
      name: 'ppt/presProps.xml',
      type: contentTypes.presentationProperties,
      content: empty('presentationPr'),
    },
    { name: 'ppt/viewProps.xml', type: contentTypes.viewProperties, content: empty('viewPr') },
    { name: 'ppt/tableStyles.xml', type: contentTypes.tableStyles, content: tableStyles },
    {
      name: 'ppt/slideMasters/slideMaster1.xml',
      type: contentTypes.master,
      content: masterXml(look),
      relations: [
        ...fileLayouts.map((layout): Relation => [
          'layout',
          `../slideLayouts/slideLayout${layoutNumber(layout)}.xml`,
        ]),
        ['theme', '../theme/theme1.xml'],
        ...logoFrom('../'),
      ],
    },
    ...fileLayouts.map((layout): Part => ({
      name: layoutPart(layoutNumber(layout)),
      type: contentTypes.layout,
      content: layoutXml(layout, look),
      relations: [
        ['master', '../slideMasters/slideMaster1.xml'],
        ...(layout === 'thanks' ? logoFrom('../') : []),
      ],
    })),
    {
      name: 'ppt/notesMasters/notesMaster1.xml',
      type: contentTypes.notesMaster,
      content: notesMasterXml(),
      relations: [['theme', '../theme/theme2.xml']],
    },
    { name: 'ppt/theme/theme1.xml', type: contentTypes.theme, content: themeXml(look) },
    { name: 'ppt/theme/theme2.xml', type: contentTypes.theme, content: themeXml(look) },
  ];
}
