/** The slide master and its layouts, with real placeholders of nine levels each; and the master of notes. */
import type { Box, LayoutName, Look, PlaceName, Role } from '../../../domain/deck/layout/model.ts';
import {
  band,
  content,
  logoRoom,
  margin,
  column,
  places,
  sizes,
} from '../../../domain/deck/layout/places.ts';
import { logoBox, logoPlate } from '../../../domain/deck/layout/logo.ts';
import { solid } from './colours.ts';
import {
  fieldId,
  language,
  layoutNames,
  layoutTypes,
  placeholders,
  prompts,
  shapeNames,
  type FileLayout,
} from './constants.ts';
import { namespaces, ShapeMaker } from './shapes.ts';
import { bodyXml, nineLevels } from './text.ts';
import { transform } from './units.ts';
import { xmlHead } from './xml.ts';

/** In the order of their numbers. */
export const fileLayouts: readonly FileLayout[] = [
  'thanks',
  'words',
  'title-only',
  'statement',
  'invitation',
  'table',
];

const layoutGrounds: Readonly<Record<FileLayout, Role>> = {
  thanks: 'soft',
  words: 'paper',
  'title-only': 'paper',
  statement: 'paper',
  invitation: 'accent',
  table: 'paper',
};

const layoutPlaces: Readonly<Record<LayoutName, readonly PlaceName[]>> = {
  thanks: ['thanks', 'thanks-lines', 'thanks-foot'],
  words: ['title', 'body', 'wonder', 'foot', 'number'],
  'title-only': ['title', 'subtitle', 'foot', 'number'],
  statement: ['statement', 'foot', 'number'],
  invitation: ['invitation', 'invitation-lines'],
};

const ground = (role: Role): string => `<p:bg><p:bgPr>${solid(role)}<a:effectLst/></p:bgPr></p:bg>`;
const prompt = (text: string): string =>
  `<a:p><a:r><a:rPr lang="${language}"/><a:t>${text}</a:t></a:r></a:p>`;
export const slideNumber = (number: string): string =>
  `<a:p><a:fld id="${fieldId}" type="slidenum"><a:rPr lang="${language}"/><a:t>${number}</a:t></a:fld></a:p>`;

const bodyIndents = [0, 24, 48, 72, 96] as const;
const bodySizes = [sizes.body, 24, 20, 20, 20] as const;

/** Texts that go on under a line have smaller levels with bullets. */
const bodyLevels = nineLevels(
  bodySizes.map((size, index) => ({
    size,
    isBold: false,
    colour: 'ink',
    align: 'start',
    indent: bodyIndents[index] ?? 0,
  })),
);

function levelsOf(name: PlaceName): string {
  const { sizes: own, style } = places[name];
  if (name === 'body') return bodyLevels;
  const { isBold, colour, align } = style;
  return nineLevels(own.map((size) => ({ size, isBold, colour, align })));
}

const promptOf = (name: PlaceName): string => {
  if (name === 'number') return slideNumber(prompts.number);
  if (name === 'foot') return prompt(prompts.footer);
  return prompt(
    /title|statement|^thanks$|^invitation$/u.test(name) && name !== 'subtitle' ? prompts.title : prompts.text,
  );
};

const nameOf = (name: PlaceName): string => {
  const named: Partial<Record<PlaceName, string>> = {
    subtitle: shapeNames.subtitle,
    wonder: shapeNames.wonder,
    foot: shapeNames.foot,
    number: shapeNames.number,
  };
  const isTitle = ['title', 'statement', 'thanks', 'invitation'].includes(name);
  return named[name] ?? (isTitle ? shapeNames.title : shapeNames.text);
};

/** So much room between the ground of a wondering and its text. */
const wonderPadding = 20;

function addPlace(shapes: ShapeMaker, name: PlaceName, ph: string = placeholders[name]): void {
  const { box, style } = places[name];
  const isWonder = name === 'wonder';
  const fill = isWonder ? `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${solid('soft')}` : '';
  shapes.placeholder(
    nameOf(name),
    ph,
    transform(box) + fill,
    bodyXml(isWonder ? 'middle' : style.anchor, isWonder ? wonderPadding : 0, levelsOf(name), true) +
      promptOf(name),
  );
}

const tree = (shapes: ShapeMaker, name: string, role: Role): string =>
  `<p:cSld${name === '' ? '' : ` name="${name}"`}>${ground(role)}${shapes.xml()}</p:cSld>`;

const colourMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const ofMaster = {
  body: 'type="body" idx="1"',
  foot: 'type="ftr" sz="quarter" idx="3"',
  number: 'type="sldNum" sz="quarter" idx="4"',
} as const;

function addLogo(shapes: ShapeMaker, look: Look, room: Box, relationId: string): void {
  if (look.logo !== null) shapes.picture(logoBox(look.logo, room), relationId, look.school);
}

/** The relation of the master that leads to the logo: behind its layouts and its theme. */
const logoOfMaster = `rId${fileLayouts.length + 2}`;

export function masterXml(look: Look): string {
  const shapes = new ShapeMaker();
  addPlace(shapes, 'title');
  addPlace(shapes, 'body', ofMaster.body);
  addPlace(shapes, 'foot', ofMaster.foot);
  addPlace(shapes, 'number', ofMaster.number);
  addLogo(shapes, look, logoRoom.foot, logoOfMaster);
  const layouts = fileLayouts.map(
    (_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`,
  );
  const other = nineLevels([{ size: sizes.small, isBold: false, colour: 'ink', align: 'start' }]);
  return (
    `${xmlHead}<p:sldMaster ${namespaces}>${tree(shapes, '', 'paper')}${colourMap}` +
    `<p:sldLayoutIdLst>${layouts.join('')}</p:sldLayoutIdLst><p:txStyles>` +
    `<p:titleStyle>${levelsOf('title')}</p:titleStyle><p:bodyStyle>${bodyLevels}</p:bodyStyle>` +
    `<p:otherStyle>${other}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

const hasOwnGround = (layout: FileLayout): boolean => layout === 'thanks' || layout === 'invitation';

export function layoutXml(layout: FileLayout, look: Look): string {
  const shapes = new ShapeMaker();
  if (layout === 'table') addTablePlaces(shapes);
  else for (const name of layoutPlaces[layout]) addPlace(shapes, name);
  if (layout === 'thanks') {
    shapes.mark({ box: band, colour: 'accent' });
    if (look.logo !== null)
      shapes.mark({ box: logoPlate(logoBox(look.logo, logoRoom.thanks)), colour: 'paper' });
    addLogo(shapes, look, logoRoom.thanks, 'rId2');
  }
  const own = hasOwnGround(layout) ? ' showMasterSp="0"' : '';
  return (
    `${xmlHead}<p:sldLayout ${namespaces} type="${layoutTypes[layout]}"${own} preserve="1">` +
    `${tree(shapes, layoutNames[layout], layoutGrounds[layout])}` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  );
}

const tableBox: Box = { x: margin, y: content.top + 12, width: column, height: 330 };

function addTablePlaces(shapes: ShapeMaker): void {
  addPlace(shapes, 'title');
  shapes.placeholder(
    shapeNames.table,
    'type="tbl" idx="1"',
    transform(tableBox),
    bodyXml('top', 0, '', true) + prompt(prompts.table),
  );
  addPlace(shapes, 'foot');
  addPlace(shapes, 'number');
}

/** A page of notes is as high as a slide is wide: the slide above, what is said below. */
const notesPlaces = {
  image: { x: 54, y: 54, width: 432, height: 243 },
  text: { x: 54, y: 330, width: 432, height: 336 },
} as const satisfies Record<string, Box>;

export const notesPlaceholders = { image: 'type="sldImg"', text: 'type="body" idx="1"' } as const;

const notesSize = 14;

export function notesMasterXml(): string {
  const shapes = new ShapeMaker();
  const style = nineLevels([{ size: notesSize, isBold: false, colour: 'ink', align: 'start' }]);
  const frame =
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700">' + solid('line') + '</a:ln>';
  shapes.slideImage(shapeNames.slideImage, 'type="sldImg" idx="2"', transform(notesPlaces.image) + frame);
  shapes.placeholder(
    shapeNames.notes,
    'type="body" sz="quarter" idx="3"',
    transform(notesPlaces.text) + '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    bodyXml('top', 0, '', false) + prompt(prompts.text),
  );
  return (
    `${xmlHead}<p:notesMaster ${namespaces}>${tree(shapes, '', 'paper')}${colourMap}` +
    `<p:notesStyle>${style}</p:notesStyle></p:notesMaster>`
  );
}
