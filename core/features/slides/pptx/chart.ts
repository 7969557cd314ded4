/** A chart part: PowerPoint's own horizontal bars, editable, over the workbook of released values. */
import type { Box, ChartBox, Role } from '../../../domain/deck/layout/model.ts';
import { solid } from './colours.ts';
import {
  fonts,
  formulas,
  generalFormat,
  labelFormat,
  language,
  namespaceNames,
  sheetName,
} from './constants.ts';
import { hundredths } from './units.ts';
import { xmlHead, xmlText } from './xml.ts';

const categoryAxis = 1001;
const valueAxis = 1002;

const textStyle = (size: number, colour: Role, isBold: boolean, body = '<a:bodyPr/>'): string =>
  `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="${hundredths(size)}" b="${isBold ? 1 : 0}">${solid(colour)}<a:latin typeface="${fonts.ofTheme}"/></a:defRPr></a:pPr><a:endParaRPr lang="${language}"/></a:p></c:txPr>`;

const shown =
  '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>' +
  '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

const noFill = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
const filled = (colour: Role): string => `<c:spPr>${solid(colour)}<a:ln><a:noFill/></a:ln></c:spPr>`;

/** What a workbook calls a series, and what its cells and its points are. */
export interface Series {
  name: string;
  colour: Role;
  points: readonly { value: number; format: string; colour: Role }[];
}

/** A series that is alone is called as its sheet. Its colour is that of most of its bars. */
export function seriesOf({ rows, series }: ChartBox): Series[] {
  const count = Math.max(1, series.length);
  return Array.from({ length: count }, (_, at): Series => {
    const points = rows.flatMap(({ bars }) => {
      const bar = bars[at];
      return bar === undefined
        ? []
        : { value: bar.value, format: labelFormat(bar.value, bar.label), colour: bar.colour };
    });
    const rest = points.filter(({ colour }) => colour === 'rest').length;
    const colour =
      rest * 2 > points.length ? 'rest' : (points.find((one) => one.colour !== 'rest')?.colour ?? 'rest');
    return { name: series[at]?.name ?? sheetName, colour, points };
  });
}

/** LibreOffice breaks "12 of 21" in two unless it is told not to. */
const onOneLine = '<a:bodyPr wrap="none"/>';

/** Numbers of the earlier of two walks step back behind those of this one. */
const labelLook = ({ valueSize }: ChartBox, colour: Role): string =>
  noFill +
  (colour === 'earlier'
    ? textStyle(valueSize, 'ink2', false, onOneLine)
    : textStyle(valueSize, 'ink', true, onOneLine));

function seriesXml(chart: ChartBox, { name, colour, points }: Series, at: number): string {
  const [usual = generalFormat] = points.map(({ format }) => format);
  const look = labelLook(chart, colour);
  const others = points.map((point, index) =>
    point.colour === colour
      ? ''
      : `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${filled(point.colour)}</c:dPt>`,
  );
  const labels = points.map(({ format }, index) =>
    format === usual
      ? ''
      : `<c:dLbl><c:idx val="${index}"/><c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/>${look}${shown}</c:dLbl>`,
  );
  const names = chart.rows.map(
    ({ label }, index) => `<c:pt idx="${index}"><c:v>${xmlText(label)}</c:v></c:pt>`,
  );
  const values = points.map(({ value }, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`);
  const rows = chart.rows.length;
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${formulas.series(at)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
    `${filled(colour)}<c:invertIfNegative val="0"/>${others.join('')}` +
    `<c:dLbls>${labels.join('')}<c:numFmt formatCode="${xmlText(usual)}" sourceLinked="0"/>${look}${shown}</c:dLbls>` +
    `<c:cat><c:strRef><c:f>${formulas.labels(rows)}</c:f><c:strCache><c:ptCount val="${rows}"/>${names.join('')}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${formulas.values(at, rows)}</c:f><c:numCache><c:formatCode>${generalFormat}</c:formatCode><c:ptCount val="${rows}"/>${values.join('')}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

const thinLine = (colour: Role): string => `<c:spPr><a:ln w="9525">${solid(colour)}</a:ln></c:spPr>`;

/** Gridlines stand at the quarters: few, some, many, most. */
const quarters = 4;

function axes({ scale, labelSize }: ChartBox): string {
  return (
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
    `<c:numFmt formatCode="${generalFormat}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `${thinLine('line')}${textStyle(labelSize, 'ink', false)}` +
    `<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/><c:max val="${scale}"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="t"/>` +
    `<c:majorGridlines>${thinLine('line')}</c:majorGridlines>` +
    `<c:numFmt formatCode="${generalFormat}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:crossAx val="${categoryAxis}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="${scale / quarters}"/></c:valAx>`
  );
}

const part = (of: number, whole: number): number => Math.round((of / whole) * 10_000) / 10_000;

/** Where the bars stand, in parts of the whole chart. */
function manualLayout(plot: Box, box: Box): string {
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `<c:x val="${part(plot.x - box.x, box.width)}"/><c:y val="0"/><c:w val="${part(plot.width, box.width)}"/><c:h val="1"/></c:manualLayout></c:layout>`
  );
}

export function chartXml(chart: ChartBox): string {
  const { box, plot, gap, labelSize } = chart;
  const series = seriesOf(chart).map((one, at) => seriesXml(chart, one, at));
  return (
    `${xmlHead}<c:chartSpace xmlns:c="${namespaceNames.chart}" xmlns:a="${namespaceNames.drawing}" xmlns:r="${namespaceNames.relations}">` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>' +
    `${manualLayout(plot, box)}<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}` +
    `<c:gapWidth val="${gap}"/><c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:barChart>${axes(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${textStyle(labelSize, 'ink', false)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}
