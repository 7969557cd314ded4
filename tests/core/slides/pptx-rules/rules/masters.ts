/** Layouts, masters and themes, and how slides hang on them. */
import type { Pack, Part } from '../package/pack.ts';
import type { Node } from '../package/read-xml.ts';
import { allOf, childOf, childrenOf, repeated, under, valueOf } from '../package/tree.ts';
import type { Check, Rule } from '../rule.ts';
import { presentationOf } from './presentation.ts';

const slideLayout: Check = function* (pack) {
  for (const { name: part } of pack.ofKind('slide')) {
    const count = pack.relationsOf(part, 'slideLayout').length;
    if (count !== 1) yield { part, what: `has ${count} layouts` };
  }
};

/** The layouts that a master lists, by the names of their parts. */
const listedLayouts = (pack: Pack, { name, root }: Part): string[] =>
  [...allOf(childOf(root, 'p:sldLayoutIdLst'), 'p:sldLayoutId')].flatMap(
    (entry) => pack.relation(name, valueOf(entry, 'r:id'))?.leadsTo ?? [],
  );

const layoutMaster: Check = function* (pack) {
  for (const { name: part } of pack.ofKind('layout')) {
    const masters = pack.relationsOf(part, 'slideMaster');
    const [master] = pack.related(part, 'slideMaster');
    if (masters.length !== 1) yield { part, what: `has ${masters.length} masters` };
    if (master !== undefined && !listedLayouts(pack, master).includes(part))
      yield { part, what: `${master.name} does not list it` };
  }
  for (const master of pack.ofKind('master')) {
    const listed = listedLayouts(pack, master);
    for (const layout of repeated(listed)) yield { part: master.name, what: `lists ${layout} twice` };
    for (const layout of listed)
      if (!pack.relationsOf(layout, 'slideMaster').some(({ leadsTo }) => leadsTo === master.name))
        yield { part: master.name, what: `${layout} has another master` };
    for (const { leadsTo } of pack.relationsOf(master.name, 'slideLayout'))
      if (!listed.includes(leadsTo))
        yield { part: master.name, what: `${leadsTo} is related and not listed` };
  }
};

const masterThere: Check = function* (pack) {
  const found = presentationOf(pack);
  if (found === null) return;
  const listed = [...allOf(childOf(found.root, 'p:sldMasterIdLst'), 'p:sldMasterId')].map(
    (entry) => pack.relation(found.name, valueOf(entry, 'r:id'))?.leadsTo,
  );
  if (listed.length === 0) yield { part: found.name, what: 'lists no master' };
  for (const master of pack.ofKind('master')) {
    if (!listed.includes(master.name)) yield { part: master.name, what: 'is not listed' };
    if (listedLayouts(pack, master).length === 0) yield { part: master.name, what: 'has no layout' };
  }
};

const themeOwn: Check = function* (pack) {
  const owned: string[] = [];
  for (const { name: part } of pack.ofKind('master', 'notesMaster', 'handoutMaster')) {
    const themes = pack.relationsOf(part, 'theme');
    if (themes.length !== 1) yield { part, what: `has ${themes.length} themes` };
    owned.push(...themes.map(({ leadsTo }) => leadsTo));
  }
  for (const theme of repeated(owned)) yield { part: theme, what: 'belongs to two masters' };
};

const schemeColours =
  'a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink';
const styleLists = ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst'];

function* lacksIn(elements: Node): Generator<string> {
  const colours = childrenOf(childOf(elements, 'a:clrScheme') ?? elements).filter(
    ({ name }) => name !== 'a:extLst',
  );
  if (colours.map(({ name }) => name).join(' ') !== schemeColours)
    yield 'its colours are not the twelve in their order';
  for (const colour of colours) if (childrenOf(colour).length !== 1) yield `${colour.name} is not one colour`;
  for (const fonts of ['a:majorFont', 'a:minorFont'])
    for (const script of ['a:latin', 'a:ea', 'a:cs'])
      if (under(elements, 'a:fontScheme', fonts, script) === undefined) yield `${fonts} has no ${script}`;
  for (const list of styleLists) {
    const styles = under(elements, 'a:fmtScheme', list);
    if (styles === undefined || childrenOf(styles).length < 3) yield `${list} has fewer than three`;
  }
}

const themeWhole: Check = function* (pack) {
  for (const { name: part, root } of pack.ofKind('theme')) {
    const elements = childOf(root, 'a:themeElements');
    if (elements === undefined) yield { part, what: 'has nothing in it' };
    else for (const what of lacksIn(elements)) yield { part, what };
  }
};

const knownTypes = new Set(
  (
    'title tx twoColTx tbl txAndChart chartAndTx dgm chart txAndClipArt clipArtAndTx titleOnly blank txAndObj objAndTx ' +
    'objOnly obj txAndMedia mediaAndTx objOverTx txOverObj txAndTwoObj twoObjAndTx twoObjOverTx fourObj vertTx ' +
    'clipArtAndVertTx vertTitleAndTx vertTitleAndTxOverChart twoObj objAndTwoObj twoObjAndObj secHead twoTxTwoObj objTx picTx'
  ).split(' '),
);

const layoutTypes: Check = function* (pack) {
  for (const { name: part, root } of pack.ofKind('layout')) {
    const type = valueOf(root, 'type');
    if (!knownTypes.has(type ?? '')) yield { part, what: `has the type ${type}` };
  }
};

export const mastersRules: readonly Rule[] = [
  {
    id: 'slide-layout',
    level: 'repair',
    says: 'each slide has exactly one layout',
    source: 'PHPOffice/PHPPresentation#282',
    check: slideLayout,
  },
  {
    id: 'layout-master',
    level: 'repair',
    says: 'each layout has one master, and master and layout know each other',
    source: 'dotnet/Open-XML-SDK#218; CristalTeam/pptx#5',
    check: layoutMaster,
  },
  {
    id: 'master-there',
    level: 'repair',
    says: 'there is a master, each is listed, each has a layout',
    source: 'docs.devexpress.com/OfficeFileApiJava/405864 (“valid if at least one master with one layout”)',
    check: masterThere,
  },
  {
    id: 'theme-own',
    level: 'repair',
    says: 'each master (slides, notes, handout) has one theme of its own',
    source: 'ECMA-376-1 §14.2.7; iOfficeAI/OfficeCLI#265; 1weiho/open-slide#243',
    check: themeOwn,
  },
  {
    id: 'theme-whole',
    level: 'repair',
    says: 'a theme has twelve colours, two fonts and three of each style',
    source: '1weiho/open-slide#217; ningzimu/image-to-editable-ppt-skill#43',
    check: themeWhole,
  },
  {
    id: 'layout-types',
    level: 'advice',
    says: 'layouts say their type, so that slides pasted into a school’s deck map to its layouts',
    source: 'brandwares.com “Legacy slides – best practices”, criteria 1–5',
    check: layoutTypes,
  },
];
