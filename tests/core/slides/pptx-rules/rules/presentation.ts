/** The presentation's own part: its lists of slides and masters, sizes, sections and shows. */
import type { Pack, Part } from '../package/pack.ts';
import type { Node } from '../package/read-xml.ts';
import { allOf, childOf, childrenOf, isWhole, repeated, under, valueOf } from '../package/tree.ts';
import type { Check, Rule } from '../rule.ts';

/** The presentation with its tree, where both are there. */
export function presentationOf({ presentation }: Pack): (Part & { root: Node }) | null {
  return presentation?.root?.name === 'p:presentation' ? { ...presentation, root: presentation.root } : null;
}

const within = (text: string | undefined, least: number, most: number): boolean =>
  isWhole(text) && Number(text) >= least && Number(text) <= most;

const slideEntries = (pack: Pack): Node[] => {
  const root = presentationOf(pack)?.root;
  return [...allOf(childOf(root, 'p:sldIdLst'), 'p:sldId')];
};

const slideIds: Check = function* (pack) {
  const part = pack.presentation?.name ?? '';
  const ids = slideEntries(pack).map((entry) => valueOf(entry, 'id'));
  for (const id of ids) if (!within(id, 256, 2147483647)) yield { part, what: `a slide has the id ${id}` };
  for (const id of repeated(ids)) yield { part, what: `two slides have the id ${id}` };
};

const firstMasterId = 2147483648;
const lastMasterId = 4294967295;

const masterIds: Check = function* (pack) {
  const lists = [...pack.ofKind('presentation', 'master')].flatMap(({ name: part, root }) =>
    [...allOf(root, 'p:sldMasterId', 'p:sldLayoutId')].map((node) => ({ part, id: valueOf(node, 'id') })),
  );
  for (const { part, id } of lists)
    if (id !== undefined && !within(id, firstMasterId, lastMasterId)) yield { part, what: `the id ${id}` };
  const ids = lists.flatMap(({ id }) => id ?? []);
  for (const id of repeated(ids)) yield { part: pack.presentation?.name ?? '', what: `the id ${id} twice` };
};

const slideListed: Check = function* (pack) {
  const part = pack.presentation?.name ?? '';
  const listed = slideEntries(pack).map(
    (entry) => pack.relation(part, valueOf(entry, 'r:id'))?.leadsTo ?? '',
  );
  for (const slide of repeated(listed)) yield { part, what: `${slide} is listed twice` };
  for (const { leadsTo } of pack.relationsOf(part, 'slide'))
    if (!listed.includes(leadsTo)) yield { part, what: `${leadsTo} is not listed` };
};

const order =
  'sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags embeddedFontLst custShowLst ' +
  'photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst';
const ordered = order.split(' ').map((name) => `p:${name}`);

const presOrder: Check = function* (pack) {
  const found = presentationOf(pack);
  if (found === null) return;
  let last = -1;
  for (const { name } of childrenOf(found.root)) {
    const at = ordered.indexOf(name);
    if (at <= last)
      yield { part: found.name, what: at < 0 ? `${name} has no place` : `${name} comes too late` };
    last = Math.max(last, at);
  }
};

const smallest = 914400;
const largest = 51206400;

const presSize: Check = function* (pack) {
  const found = presentationOf(pack);
  if (found === null) return;
  const { name: part, root } = found;
  const [slides, notes] = [childOf(root, 'p:sldSz'), childOf(root, 'p:notesSz')];
  for (const side of ['cx', 'cy']) {
    if (!within(valueOf(slides, side), smallest, largest))
      yield { part, what: `slides have ${side} ${valueOf(slides, side)}` };
    if (!within(valueOf(notes, side), 1, Number.MAX_SAFE_INTEGER))
      yield { part, what: `notes have ${side} ${valueOf(notes, side)}` };
  }
};

const sections: Check = function* (pack) {
  const found = presentationOf(pack);
  const list = [...allOf(found?.root, 'p14:sectionLst')][0];
  if (found === null || list === undefined) return;
  const slides = slideEntries(pack).map((entry) => valueOf(entry, 'id'));
  const inSections = [...allOf(list, 'p14:sldId')].map((entry) => valueOf(entry, 'id'));
  for (const id of repeated(inSections))
    yield { part: found.name, what: `slide ${id} stands in two sections` };
  for (const id of slides)
    if (!inSections.includes(id)) yield { part: found.name, what: `slide ${id} is in no section` };
  for (const id of inSections)
    if (!slides.includes(id)) yield { part: found.name, what: `there is no slide ${id}` };
};

const shows: Check = function* (pack) {
  const found = presentationOf(pack);
  if (found === null) return;
  const listed = slideEntries(pack).map(
    (entry) => pack.relation(found.name, valueOf(entry, 'r:id'))?.leadsTo,
  );
  for (const slide of allOf(childOf(found.root, 'p:custShowLst'), 'p:sld')) {
    const shown = pack.relation(found.name, valueOf(slide, 'r:id'))?.leadsTo;
    if (shown === undefined || !listed.includes(shown))
      yield { part: found.name, what: `a show holds ${valueOf(slide, 'r:id')}, which is no slide` };
  }
};

const levels = Array.from({ length: 9 }, (_, at) => `a:lvl${at + 1}pPr`);
const without = (style: Node | undefined): string[] =>
  levels.filter((level) => childOf(style, level) === undefined);

/** PowerPoint's own titles have one level. */
const stylesNine: Check = function* (pack) {
  for (const { name: part, root } of pack.ofKind('master')) {
    for (const style of ['p:bodyStyle', 'p:otherStyle'])
      for (const level of without(under(root, 'p:txStyles', style)))
        yield { part, what: `${style} has no ${level}` };
    if (under(root, 'p:txStyles', 'p:titleStyle', 'a:lvl1pPr') === undefined)
      yield { part, what: 'titles have no style' };
  }
  const found = presentationOf(pack);
  if (found !== null)
    for (const level of without(childOf(found.root, 'p:defaultTextStyle')))
      yield { part: found.name, what: `the default text style has no ${level}` };
};

export const presentationRules: readonly Rule[] = [
  {
    id: 'slide-ids',
    level: 'repair',
    says: 'slide ids are unique and from 256 to 2147483647',
    source: 'scanny/python-pptx#89, #972',
    check: slideIds,
  },
  {
    id: 'master-ids',
    level: 'repair',
    says: 'ids of masters and layouts are unique together and at least 2147483648',
    source: 'Brian Jones, “How to assemble multiple PowerPoint decks”, step 7; jgm/pandoc#7544',
    check: masterIds,
  },
  {
    id: 'slide-listed',
    level: 'repair',
    says: 'each slide is listed once, and each related slide is listed',
    source: 'scanny/python-pptx#67; davidgohel/officer#223',
    check: slideListed,
  },
  {
    id: 'pres-order',
    level: 'repair',
    says: 'masters, notes, handout, slides, sizes stand in that order',
    source: 'davidgohel/officer#158; jgm/pandoc#11310',
    check: presOrder,
  },
  {
    id: 'pres-size',
    level: 'repair',
    says: 'slides are 914400 to 51206400 EMU wide and high, notes have a size',
    source: 'ECMA-376-1 §19.7.26 ST_SlideSizeCoordinate',
    check: presSize,
  },
  {
    id: 'sections',
    level: 'repair',
    says: 'sections hold each listed slide once, and no other',
    source: 'scanny/python-pptx#67; yfedoseev/office_oxide#228',
    check: sections,
  },
  {
    id: 'shows',
    level: 'repair',
    says: 'custom shows hold slides that are there',
    source: 'dust-tt/dust#30539',
    check: shows,
  },
  {
    id: 'styles-nine',
    level: 'advice',
    says: 'masters style nine levels of text, and the presentation has a default text style',
    source: 'Brandwares; what every file saved by PowerPoint has',
    check: stylesNine,
  },
];
