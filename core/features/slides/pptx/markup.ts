/**
 * The elements and attributes that the writer uses, with every value an attribute may have. The check takes all others for
 * something that the app did not write.
 */
import { barShares, labelShare } from './chart.ts';
import {
  contentTypes,
  decorativeId,
  extensionTypes,
  fieldId,
  fonts,
  language,
  layoutNames,
  namespaceNames as namespaces,
  relationTypes,
  sheetName,
  shapeNames,
  themeName,
} from './constants.ts';
import { accents, colours } from './look.ts';

/** A list of values; a whole number; the id of a relation; a cell; or something that is judged where it stands. */
export type AllowedValues = readonly string[] | 'number' | 'relation' | 'cell' | 'by place';
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
  'a:buNone a:dk1 a:dk2 a:effectLst a:effectStyle a:effectStyleLst a:extLst a:fillStyleLst a:folHlink a:graphic a:hlink a:lnSpc ' +
  'a:lnStyleLst a:lstStyle a:lt1 a:lt2 a:majorFont a:masterClrMapping a:minorFont a:noAutofit a:noFill a:normAutofit a:p a:r ' +
  'a:solidFill a:spcBef a:t a:themeElements a:xfrm c:barChart c:cat c:catAx c:dLbl c:dLbls c:f c:formatCode c:layout ' +
  'c:manualLayout c:numCache c:numRef c:plotArea c:scaling c:ser c:spPr c:strCache c:strRef c:tx c:txPr c:v c:val c:valAx ' +
  'cols dc:title is p:bg p:bgPr p:bodyStyle p:cNvCxnSpPr p:cNvGraphicFramePr p:cNvGrpSpPr p:clrMapOvr p:cxnSp p:graphicFrame ' +
  'p:grpSpPr p:nvCxnSpPr p:nvGraphicFramePr p:nvGrpSpPr p:nvSpPr p:otherStyle p:sldIdLst p:sldLayoutIdLst p:sldMasterIdLst ' +
  'p:sp p:spPr p:spTree p:titleStyle p:txBody p:txStyles p:xfrm sheetData sheets v';

const presentation: AllowedAttributes = {
  'xmlns:a': [namespaces.drawing],
  'xmlns:r': [namespaces.relations],
  'xmlns:p': [namespaces.presentation],
};

const packaging: Readonly<Record<string, AllowedAttributes>> = {
  Default: { Extension: Object.keys(extensionTypes), ContentType: Object.values(extensionTypes) },
  Override: { PartName: 'by place', ContentType: Object.values(contentTypes) },
  Relationship: { Id: 'relation', Type: Object.values(relationTypes), Target: 'by place' },
  Relationships: { xmlns: [namespaces.packageRelations] },
  Types: { xmlns: [namespaces.contentTypes] },
  'cp:coreProperties': { 'xmlns:cp': [namespaces.properties], 'xmlns:dc': [namespaces.dublinCore] },
};

const drawing: Readonly<Record<string, AllowedAttributes>> = {
  'a:bodyPr': {
    vert: ['horz'],
    wrap: ['square', 'none'],
    lIns: ['0'],
    tIns: ['0'],
    rIns: ['0'],
    bIns: ['0'],
    anchor: ['t', 'ctr', 'b'],
  },
  'a:chExt': size,
  'a:chOff': place,
  'a:clrScheme': named,
  'a:cs': { typeface: [''] },
  'a:defRPr': { sz: number, b: ['0', '1'] },
  'a:ea': { typeface: [''] },
  'a:endParaRPr': { lang: [language] },
  'a:ext': { ...size, uri: [decorativeId] },
  'a:fld': { id: [fieldId], type: ['slidenum'] },
  'a:fmtScheme': named,
  'a:fontScheme': named,
  'a:gd': { name: ['adj'], fmla: ['val 50000'] },
  'a:graphicData': { uri: [namespaces.chart] },
  'a:graphicFrameLocks': { noGrp: ['1'] },
  'a:latin': { typeface: Object.values(fonts) },
  'a:ln': { w: number },
  'a:lvl1pPr': { marL: ['0'], indent: ['0'], algn: ['l'], rtl: ['0'] },
  'a:off': place,
  'a:pPr': { algn: ['ctr', 'r'] },
  'a:prstGeom': { prst: ['line', 'rect', 'roundRect'] },
  'a:rPr': { lang: [language], sz: number, b: ['1'], dirty: ['0'] },
  'a:schemeClr': only('phClr'),
  'a:spLocks': { noGrp: ['1'] },
  'a:spcPct': only('100000'),
  'a:spcPts': only('0'),
  'a:srgbClr': { val: [...Object.values(colours), ...accents] },
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
  'p:notesSz': size,
  'p:nvPr': { userDrawn: ['1'] },
  'p:ph': { type: ['title', 'ctrTitle', 'subTitle', 'body', 'ftr', 'sldNum'], idx: number, sz: ['quarter'] },
  'p:presentation': presentation,
  'p:sld': presentation,
  'p:sldId': { id: number, 'r:id': 'relation' },
  'p:sldLayout': {
    ...presentation,
    type: ['title'],
    showMasterSp: ['0'],
    preserve: ['1'],
    userDrawn: ['1'],
  },
  'p:sldLayoutId': { id: number, 'r:id': 'relation' },
  'p:sldMaster': presentation,
  'p:sldMasterId': { id: number, 'r:id': 'relation' },
  'p:sldSz': size,
};

const charts: Readonly<Record<string, AllowedAttributes>> = {
  'c:auto': only('0'),
  'c:autoTitleDeleted': only('1'),
  'c:autoUpdate': only('0'),
  'c:axId': only('1001 1002'),
  'c:axPos': only('l t'),
  'c:barDir': only('bar'),
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
  'c:delete': only('0 1'),
  'c:dispBlanksAs': only('gap'),
  'c:externalData': { 'r:id': 'relation' },
  'c:gapWidth': only('45'),
  'c:grouping': only('clustered'),
  'c:h': only('1'),
  'c:idx': { val: number },
  'c:invertIfNegative': only('0'),
  'c:layoutTarget': only('inner'),
  'c:lblAlgn': only('ctr'),
  'c:lblOffset': only('100'),
  'c:majorTickMark': only('none'),
  'c:max': { val: number },
  'c:min': { val: number },
  'c:minorTickMark': only('none'),
  'c:noMultiLvlLbl': only('1'),
  'c:numFmt': { formatCode: 'by place', sourceLinked: ['0'] },
  'c:order': only('0'),
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
  'c:varyColors': only('0'),
  'c:w': { val: Object.values(barShares).map(String) },
  'c:x': { val: [String(labelShare)] },
  'c:xMode': only('edge'),
  'c:y': only('0'),
  'c:yMode': only('edge'),
};

const sheets: Readonly<Record<string, AllowedAttributes>> = {
  c: { r: 'cell', t: ['inlineStr'] },
  col: { min: ['1'], max: ['1'], width: ['30'], customWidth: ['1'] },
  row: { r: number },
  sheet: { name: [sheetName], sheetId: ['1'], 'r:id': 'relation' },
  t: { 'xml:space': ['preserve'] },
  workbook: { xmlns: [namespaces.spreadsheet], 'xmlns:r': [namespaces.relations] },
  worksheet: { xmlns: [namespaces.spreadsheet] },
};

/** By element, and there by attribute. */
export const markup: ReadonlyMap<string, AllowedAttributes> = new Map([
  ...bare.split(' ').map((name) => [name, none] as const),
  ...[packaging, drawing, slides, charts, sheets].flatMap((group) => Object.entries(group)),
]);
