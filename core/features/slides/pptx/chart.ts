/** A chart part: PowerPoint's own horizontal bars, editable, over the workbook of released values. */
import type { ClearedChart } from '../../../contract/calls/insight.ts';
import { fonts, formats, formulas, language, namespaceNames, sheetName } from './constants.ts';
import { drawnRows, type DrawnRow } from './drawn-rows.ts';
import { colours, sizes } from './look.ts';
import { solid } from './shapes.ts';
import { xmlHead, xmlText } from './xml.ts';

/** The parts of the chart's width that the labels take, and a full bar: less where figures of an earlier day say more. */
export const labelShare = 0.27;
export const barShares = { usual: 0.58, besideLonger: 0.52 } as const;
const barShare = (rows: readonly DrawnRow[]): number =>
  rows.every(({ asOf }) => asOf === null) ? barShares.usual : barShares.besideLonger;

const categoryAxis = 1001;
const valueAxis = 1002;

const textStyle = (size: number, colour: string, isBold: boolean): string =>
  `<c:txPr><a:bodyPr ${isBold ? 'wrap="none"' : ''}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="${isBold ? 1 : 0}">${solid(colour)}<a:latin typeface="${fonts.named}"/></a:defRPr></a:pPr><a:endParaRPr lang="${language}"/></a:p></c:txPr>`;

const shown =
  '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>' +
  '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
const labelLook = `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textStyle(sizes.chartLabel, colours.ink, true)}`;

/**
 * The word is part of the number's format, so that the number stays the bar's own when somebody edits it. A figure of an
 * earlier day says of how many visits it is: the chart's own number of visits is another.
 */
function dataLabel({ word, of, asOf }: DrawnRow, index: number): string {
  const format = xmlText(`" ${word} · "0${asOf === null ? '' : `" of ${of}"`}`);
  return `<c:dLbl><c:idx val="${index}"/><c:numFmt formatCode="${format}" sourceLinked="0"/>${labelLook}${shown}</c:dLbl>`;
}

function series(rows: readonly DrawnRow[]): string {
  const names = rows.map((row, index) => `<c:pt idx="${index}"><c:v>${xmlText(row.label)}</c:v></c:pt>`);
  const values = rows.map(({ count }, index) => `<c:pt idx="${index}"><c:v>${count}</c:v></c:pt>`);
  return (
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>${formulas.series}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${sheetName}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
    `<c:spPr>${solid(colours.accent)}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:dLbls>${rows.map(dataLabel).join('')}<c:numFmt formatCode="${formats.count}" sourceLinked="0"/>${labelLook}${shown}</c:dLbls>` +
    `<c:cat><c:strRef><c:f>${formulas.labels(rows.length)}</c:f><c:strCache><c:ptCount val="${rows.length}"/>${names.join('')}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${formulas.values(rows.length)}</c:f><c:numCache><c:formatCode>${formats.general}</c:formatCode><c:ptCount val="${rows.length}"/>${values.join('')}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

const noLine = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';

function axes(scale: number | null): string {
  const max = scale === null ? '' : `<c:max val="${scale}"/>`;
  return (
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
    `<c:numFmt formatCode="${formats.general}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `${noLine}${textStyle(sizes.chartLabel, colours.ink, false)}` +
    `<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/>${max}<c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/>` +
    `<c:numFmt formatCode="${formats.general}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>` +
    `<c:crossAx val="${categoryAxis}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}

export function chartXml({ rows: all, scale }: ClearedChart): string {
  const rows = drawnRows(all);
  const layout =
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `<c:x val="${labelShare}"/><c:y val="0"/><c:w val="${barShare(rows)}"/><c:h val="1"/></c:manualLayout></c:layout>`;
  return (
    `${xmlHead}<c:chartSpace xmlns:c="${namespaceNames.chart}" xmlns:a="${namespaceNames.drawing}" xmlns:r="${namespaceNames.relations}">` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>' +
    `${layout}<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series(rows)}` +
    `<c:gapWidth val="45"/><c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:barChart>${axes(scale)}<c:spPr><a:noFill/></c:spPr></c:plotArea>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${textStyle(sizes.chartLabel, colours.ink, false)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}
