/** The list of content types. */
import { kindTypes, typesPart, type Pack } from '../package/pack.ts';
import { repeated } from '../package/tree.ts';
import type { Check, Rule } from '../rule.ts';

const openXml = 'application/vnd.openxmlformats-officedocument';
const relationsType = 'application/vnd.openxmlformats-package.relationships+xml';

const typesThere: Check = function* ({ parts, declared }) {
  const root = parts.get(typesPart)?.root;
  if (root?.name !== 'ct:Types') yield { part: typesPart, what: 'there is none that can be read' };
  const ofRelations = declared.find(({ kind, of }) => kind === 'Default' && of.toLowerCase() === 'rels');
  if (ofRelations?.type !== relationsType) yield { part: typesPart, what: 'no default for rels' };
};

const typesPhantom: Check = function* ({ parts, declared }) {
  const names = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  for (const { kind, of } of declared)
    if (kind === 'Override' && !names.has(of.toLowerCase())) yield { part: of, what: 'is not there' };
};

const typesNone: Check = function* ({ parts }) {
  for (const { name, type } of parts.values())
    if (name !== typesPart && (type === null || type === ''))
      yield { part: name, what: 'has no content type' };
};

const typesTwice: Check = function* ({ declared }) {
  for (const one of repeated(declared.map(({ kind, of }) => `${kind} ${of.toLowerCase()}`)))
    yield { part: typesPart, what: `${one} twice` };
};

const customXml = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const drawing = `${openXml}.drawingml`;
const presentation = `${openXml}.presentationml`;
const sheets = `${openXml}.spreadsheetml`;

/** What the part at the end of a relation must be; kinds that may lead to anything are not in it. */
const promised: Readonly<Record<string, RegExp | string>> = {
  'metadata/core-properties': kindTypes.coreProperties,
  'extended-properties': `${openXml}.extended-properties+xml`,
  'custom-properties': `${openXml}.custom-properties+xml`,
  'metadata/thumbnail': /^image\//u,
  slideMaster: kindTypes.master,
  slideLayout: kindTypes.layout,
  slide: kindTypes.slide,
  notesSlide: kindTypes.notes,
  notesMaster: kindTypes.notesMaster,
  handoutMaster: kindTypes.handoutMaster,
  theme: kindTypes.theme,
  themeOverride: `${openXml}.themeOverride+xml`,
  presProps: `${presentation}.presProps+xml`,
  viewProps: `${presentation}.viewProps+xml`,
  tableStyles: `${presentation}.tableStyles+xml`,
  tags: `${presentation}.tags+xml`,
  comments: /\.comments\+xml$/u,
  commentAuthors: `${presentation}.commentAuthors+xml`,
  chart: kindTypes.chart,
  chartUserShapes: `${drawing}.chartshapes+xml`,
  diagramData: `${drawing}.diagramData+xml`,
  diagramLayout: `${drawing}.diagramLayout+xml`,
  diagramQuickStyle: `${drawing}.diagramStyle+xml`,
  diagramColors: `${drawing}.diagramColors+xml`,
  image: /^image\//u,
  audio: /^audio\//u,
  customXmlProps: customXml,
  worksheet: `${sheets}.worksheet+xml`,
  sharedStrings: `${sheets}.sharedStrings+xml`,
  styles: `${sheets}.styles+xml`,
  table: `${sheets}.table+xml`,
};

/** A deck's root leads to a presentation, not to a template; a workbook's to sheets. */
function isPromised(pack: Pack, kind: string, type: string): boolean {
  if (kind === 'officeDocument')
    return (
      type === kindTypes.presentation ||
      (pack.presentation?.name.startsWith('xl/') === true && type === `${sheets}.sheet.main+xml`)
    );
  const wanted = promised[kind];
  return wanted === undefined || (typeof wanted === 'string' ? wanted === type : wanted.test(type));
}

const typesRight: Check = function* (pack) {
  for (const { kind, file, leadsTo } of pack.relations) {
    const part = pack.parts.get(leadsTo);
    if (part === undefined || part.type === null) continue;
    if (!isPromised(pack, kind, part.type))
      yield { part: leadsTo, what: `${file} promises ${kind}: it is ${part.type}` };
  }
};

export const typesRules: readonly Rule[] = [
  {
    id: 'types-there',
    level: 'repair',
    says: 'content types exist, with a default for rels',
    source: 'ECMA-376-2 §6.2.3',
    check: typesThere,
    inWorkbooks: true,
  },
  {
    id: 'types-phantom',
    level: 'repair',
    says: 'no content type is declared for a part that is not there',
    source: 'gitbrent/PptxGenJS#1444; atharva9167j/dom-to-pptx#40',
    check: typesPhantom,
    inWorkbooks: true,
  },
  {
    id: 'types-none',
    level: 'repair',
    says: 'every part has a content type',
    source: 'scanny/python-pptx#915; ktye/pptx#2',
    check: typesNone,
    inWorkbooks: true,
  },
  {
    id: 'types-twice',
    level: 'repair',
    says: 'no part or extension is declared twice',
    source: 'PHPOffice/PHPPresentation#732; ECMA-376-2 §6.2.3',
    check: typesTwice,
    inWorkbooks: true,
  },
  {
    id: 'types-right',
    level: 'repair',
    says: 'a part has the content type that the relation to it promises',
    source: 'dotnet/Open-XML-SDK#1135; MHoroszowski/python-pptx#19 (.potx as .pptx)',
    check: typesRight,
    inWorkbooks: true,
  },
];
