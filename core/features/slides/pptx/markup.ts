/**
 * The elements and attributes that the writer uses, with every value an attribute may have. The check takes all others for
 * something that the app did not write.
 */
import type { Look } from '../../../domain/deck/layout/model.ts';
import { schemeNames, schemeOf } from './colours.ts';
import {
  contentTypes,
  decorativeId,
  extensionTypes,
  fieldId,
  fonts,
  language,
  layoutNames,
  layoutTypes,
  namespaceNames as namespaces,
  relationTypes,
  sheetName,
  shapeNames,
  tableStyleId,
  themeName,
} from './constants.ts';

/**
 * A list of values; a whole number; a part of a whole; a number of visits that may be broken; how round a corner is; the id
 * of a relation; a cell, or a range of them; or something that is judged where it stands.
 */
export type AllowedValues =
  readonly string[] | 'number' | 'share' | 'part' | 'corner' | 'relation' | 'cell' | 'range' | 'by place';
export type AllowedAttributes = Readonly<Record<string, AllowedValues>>;

const none: AllowedAttributes = {};
const number = 'number';
const place = { x: number, y: number } as const;
const size = { cx: number, cy: number } as const;
const only = (values: string): AllowedAttributes => ({ val: values.split(' ') });
const named: AllowedAttributes = { name: [themeName] };

/** Elements that have no attributes, and text only where the check knows it. */
const bare =
  'a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:avLst a:bgFillStyleLst ' +
  'a:buNone a:dk1 a:dk2 a:effectLst a:effectStyle a:effectStyleLst a:extLst a:fillRect a:fillStyleLst a:folHlink a:graphic ' +
  'a:hlink a:lnSpc a:lnStyleLst a:lstStyle a:lt1 a:lt2 a:majorFont a:masterClrMapping a:minorFont a:noAutofit a:noFill ' +
  'a:normAutofit a:p a:r a:solidFill a:spcBef a:stretch a:t a:themeElements a:xfrm c:barChart c:cat c:catAx c:dLbl c:dLbls ' +
  'c:dPt c:f c:formatCode c:layout c:majorGridlines c:manualLayout c:numCache c:numRef c:plotArea c:scaling c:ser c:spPr ' +
  'c:strCache c:strRef c:tx c:txPr c:v c:val c:valAx border bottom cols dc:title diagonal fill font left p:bg p:bgPr ' +
  'p:blipFill p:bodyStyle p:cNvGraphicFramePr p:cNvGrpSpPr p:cNvPicPr p:clrMapOvr p:defaultTextStyle p:graphicFrame p:grpSp ' +
  'p:grpSpPr p:notesMasterIdLst p:notesStyle p:nvGraphicFramePr p:nvGrpSpPr p:nvPicPr p:nvSpPr p:otherStyle p:pic ' +
  'p:sldIdLst p:sldLayoutIdLst p:sldMasterIdLst p:sp p:spPr p:spTree p:titleStyle p:txBody p:txStyles p:xfrm right ' +
  'sheetData sheets si top v';

const presentation: AllowedAttributes = {
  'xmlns:a': [namespaces.drawing],
  'xmlns:r': [namespaces.relations],
  'xmlns:p': [namespaces.presentation],
};

const packaging: Readonly<Record<string, AllowedAttributes>> = {
  Default: { Extension: Object.keys(extensionTypes), ContentType: Object.values(extensionTypes) },
  Override: { PartName: 'by place', ContentType: Object.values(contentTypes) },
  Properties: { xmlns: [namespaces.extended] },
  Relationship: { Id: 'relation', Type: Object.values(relationTypes), Target: 'by place' },
  Relationships: { xmlns: [namespaces.packageRelations] },
  Types: { xmlns: [namespaces.contentTypes] },
  'cp:coreProperties': { 'xmlns:cp': [namespaces.properties], 'xmlns:dc': [namespaces.dublinCore] },
};

const levels: AllowedAttributes = {
  marL: number,
  indent: number,
  algn: ['l', 'r'],
  defTabSz: ['914400'],
  rtl: ['0'],
  eaLnBrk: ['1'],
  latinLnBrk: ['0'],
  hangingPunct: ['1'],
};

const drawing: Readonly<Record<string, AllowedAttributes>> = {
  ...Object.fromEntries([2, 3, 4, 5, 6, 7, 8, 9].map((level) => [`a:lvl${level}pPr`, levels] as const)),
  'a:lvl1pPr': { ...levels, algn: ['l', 'ctr', 'r'] },
  'a:blip': { 'r:embed': 'relation' },
  'a:bodyPr': {
    vert: ['horz'],
    wrap: ['square', 'none'],
    lIns: number,
    tIns: ['0'],
    rIns: number,
    bIns: ['0'],
    rtlCol: ['0'],
    anchor: ['t', 'ctr', 'b'],
  },
  'a:buChar': { char: ['•'] },
  'a:buFont': { typeface: [fonts.named] },
  'a:chExt': size,
  'a:chOff': place,
  'a:clrScheme': named,
  'a:cs': { typeface: ['', fonts.complex] },
  'a:defRPr': { sz: number, b: ['0', '1'], kern: ['1200'] },
  'a:ea': { typeface: ['', fonts.asian] },
  'a:endParaRPr': { lang: [language] },
  'a:ext': { ...size, uri: [decorativeId] },
  'a:fld': { id: [fieldId], type: ['slidenum'] },
  'a:fmtScheme': named,
  'a:fontScheme': named,
  'a:gd': { name: ['adj'], fmla: 'corner' },
  'a:graphicData': { uri: [namespaces.chart] },
  'a:latin': { typeface: [fonts.named, fonts.ofTheme] },
  'a:ln': { w: number },
  'a:off': place,
  'a:pPr': { lvl: ['1', '2', '3'], algn: ['r'], rtl: ['1'] },
  'a:picLocks': { noChangeAspect: ['1'] },
  'a:prstGeom': { prst: ['rect', 'roundRect'] },
  'a:rPr': { lang: [language] },
  'a:schemeClr': { val: ['phClr', ...Object.values(schemeNames)] },
  'a:spLocks': { noGrp: ['1'], noRot: ['1'], noChangeAspect: ['1'] },
  'a:spcPct': only('100000'),
  'a:spcPts': { val: number },
  'a:tblStyleLst': { 'xmlns:a': [namespaces.drawing], def: [tableStyleId] },
  'a:theme': { 'xmlns:a': [namespaces.drawing], ...named },
  'adec:decorative': { 'xmlns:adec': [namespaces.decorative], ...only('1') },
};

const slides: Readonly<Record<string, AllowedAttributes>> = {
  'p:cNvPr': { id: number, name: ['', ...Object.values(shapeNames)], descr: 'by place' },
  'p:cNvSpPr': { txBox: ['1'] },
  'p:cSld': { name: Object.values(layoutNames) },
  'p:clrMap': {
    ...Object.fromEntries(
      ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map(
        (name) => [name, [name]] as const,
      ),
    ),
    bg1: ['lt1'],
    tx1: ['dk1'],
    bg2: ['lt2'],
    tx2: ['dk2'],
  },
  'p:notes': presentation,
  'p:notesMaster': presentation,
  'p:notesMasterId': { 'r:id': 'relation' },
  'p:notesSz': size,
  'p:nvPr': { userDrawn: ['1'] },
  'p:ph': {
    type: ['title', 'ctrTitle', 'subTitle', 'body', 'ftr', 'sldNum', 'sldImg', 'tbl'],
    idx: number,
    sz: ['quarter'],
  },
  'p:presentation': { ...presentation, saveSubsetFonts: ['1'] },
  'p:presentationPr': presentation,
  'p:sld': presentation,
  'p:sldId': { id: number, 'r:id': 'relation' },
  'p:sldLayout': {
    ...presentation,
    type: Object.values(layoutTypes),
    showMasterSp: ['0'],
    preserve: ['1'],
  },
  'p:sldLayoutId': { id: number, 'r:id': 'relation' },
  'p:sldMaster': presentation,
  'p:sldMasterId': { id: number, 'r:id': 'relation' },
  'p:sldSz': size,
  'p:viewPr': presentation,
};

const charts: Readonly<Record<string, AllowedAttributes>> = {
  'c:auto': only('0'),
  'c:autoTitleDeleted': only('1'),
  'c:autoUpdate': only('0'),
  'c:axId': only('1001 1002'),
  'c:axPos': only('l t'),
  'c:barDir': only('bar'),
  'c:bubble3D': only('0'),
  'c:chart': { 'xmlns:c': [namespaces.chart], 'r:id': 'relation' },
  'c:chartSpace': {
    'xmlns:c': [namespaces.chart],
    'xmlns:a': [namespaces.drawing],
    'xmlns:r': [namespaces.relations],
  },
  'c:crossAx': only('1001 1002'),
  'c:crossBetween': only('between'),
  'c:crosses': only('autoZero'),
  'c:dLblPos': only('outEnd'),
  'c:date1904': only('0'),
  'c:delete': only('0'),
  'c:dispBlanksAs': only('gap'),
  'c:externalData': { 'r:id': 'relation' },
  'c:gapWidth': only('45 55'),
  'c:grouping': only('clustered'),
  'c:h': only('1'),
  'c:idx': { val: number },
  'c:invertIfNegative': only('0'),
  'c:layoutTarget': only('inner'),
  'c:lblAlgn': only('ctr'),
  'c:lblOffset': only('100'),
  'c:majorTickMark': only('none'),
  'c:majorUnit': { val: 'part' },
  'c:max': { val: number },
  'c:min': { val: number },
  'c:minorTickMark': only('none'),
  'c:noMultiLvlLbl': only('1'),
  'c:numFmt': { formatCode: 'by place', sourceLinked: ['0'] },
  'c:order': only('0 1'),
  'c:orientation': only('maxMin minMax'),
  'c:plotVisOnly': only('1'),
  'c:pt': { idx: number },
  'c:ptCount': { val: number },
  'c:roundedCorners': only('0'),
  'c:showBubbleSize': only('0'),
  'c:showCatName': only('0'),
  'c:showLegendKey': only('0'),
  'c:showPercent': only('0'),
  'c:showSerName': only('0'),
  'c:showVal': only('1'),
  'c:tickLblPos': only('low none'),
  'c:tickLblSkip': only('1'),
  'c:varyColors': only('0'),
  'c:w': { val: 'share' },
  'c:x': { val: 'share' },
  'c:xMode': only('edge'),
  'c:y': only('0'),
  'c:yMode': only('edge'),
};

const ones: AllowedAttributes = { count: ['1'] };
const style: AllowedAttributes = {
  numFmtId: ['0'],
  fontId: ['0'],
  fillId: ['0'],
  borderId: ['0'],
  xfId: ['0'],
};

const sheets: Readonly<Record<string, AllowedAttributes>> = {
  borders: ones,
  c: { r: 'cell', t: ['s'] },
  cellStyle: { name: ['Normal'], xfId: ['0'], builtinId: ['0'] },
  cellStyleXfs: ones,
  cellStyles: ones,
  cellXfs: ones,
  col: { min: ['1'], max: ['1'], width: ['30'], customWidth: ['1'] },
  dimension: { ref: 'range' },
  fills: { count: ['2'] },
  fonts: ones,
  name: only(fonts.named),
  patternFill: { patternType: ['none', 'gray125'] },
  row: { r: number },
  sheet: { name: [sheetName], sheetId: ['1'], 'r:id': 'relation' },
  sst: { xmlns: [namespaces.spreadsheet], count: number, uniqueCount: number },
  styleSheet: { xmlns: [namespaces.spreadsheet] },
  sz: only('11'),
  t: { 'xml:space': ['preserve'] },
  workbook: { xmlns: [namespaces.spreadsheet], 'xmlns:r': [namespaces.relations] },
  worksheet: { xmlns: [namespaces.spreadsheet] },
  xf: style,
};

const always: readonly (readonly [element: string, attributes: AllowedAttributes])[] = [
  ...bare.split(' ').map((name) => [name, none] as const),
  ...[packaging, drawing, slides, charts, sheets].flatMap((group) => Object.entries(group)),
];

/** By element, and there by attribute. Colours stand in the theme alone, and are those of the look. */
export function markupOf(look: Look): ReadonlyMap<string, AllowedAttributes> {
  const colours = { val: schemeOf(look).map(([, colour]) => colour) };
  return new Map([...always, ['a:srgbClr', colours]]);
}
