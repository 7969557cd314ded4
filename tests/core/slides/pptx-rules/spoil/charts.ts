/** Decks spoilt in their charts and the workbooks of these. */
import { kindTypes } from '../package/pack.ts';
import type { Draft } from './draft.ts';
import { inWorkbook } from './package.ts';
import { extra } from './rich-deck.ts';
import { spoilt, type Spoilt } from './spoilt.ts';

const change = (
  rule: string,
  how: string,
  make: (draft: Draft, part: string) => void,
  ...also: string[]
): Spoilt => spoilt(rule, how, (draft) => make(draft, draft.find('chart')), ...also);

/** The value of the nth element of the chart is another. */
const value = (
  rule: string,
  element: string,
  to: string | null,
  { at = 0, also = [] }: { at?: number; also?: string[] } = {},
): Spoilt =>
  change(
    rule,
    `${element} is ${to ?? 'gone'}`,
    (draft, part) => draft.setAttribute(part, element, 'val', to, at),
    ...also,
  );

/** A second chart over the same workbook, or over none. */
function secondChart(draft: Draft, hasWorkbook: boolean): void {
  const name = 'ppt/charts/chartExtra.xml';
  const first = draft.find('chart');
  const workbook = draft.find('workbook');
  draft.addPart(name, draft.text(first), kindTypes.chart);
  if (hasWorkbook)
    draft.setAttribute(name, 'c:externalData', 'r:id', draft.relate(name, 'package', `/${workbook}`));
  else draft.remove(name, 'c:externalData');
  showChart(draft, draft.relate(extra.slide, 'chart', `/${name}`));
}

function showChart(draft: Draft, id: string): void {
  draft.append(
    extra.slide,
    'p:spTree',
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="70" name="Chart" descr="A chart"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>' +
      '<p:xfrm><a:off x="0" y="0"/><a:ext cx="100" cy="100"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${id}"/></a:graphicData></a:graphic></p:graphicFrame>`,
  );
}

const series = (draft: Draft, part: string): void => draft.repeat(part, 'c:ser');

const axes: readonly Spoilt[] = [
  change('chart-axes', 'one axis', (draft, part) => draft.remove(part, 'c:axId')),
  change('chart-axes', 'an axis that is not there', (draft, part) =>
    draft.setAttribute(part, 'c:axId', 'val', '9'),
  ),
  change('chart-axes', 'a pie with axes', (draft, part) => {
    draft.write(part, draft.text(part).replaceAll('c:barChart', 'c:pieChart'));
  }),
  change('chart-axes', 'an axis twice', (draft, part) => draft.repeat(part, 'c:catAx')),
  value('chart-cross', 'c:crossAx', '9'),
  change('chart-cross', 'itself', (draft, part) =>
    draft.setAttribute(part, 'c:crossAx', 'val', draft.attribute(part, 'c:catAx><c:axId', 'val')),
  ),
  value('chart-label-place', 'c:dLblPos', 'bestFit'),
  change('chart-label-place', 'at the end of a stack', (draft, part) => {
    draft.setAttribute(part, 'c:grouping', 'val', 'stacked');
    if (!draft.text(part).includes('val="outEnd"')) draft.setAttribute(part, 'c:dLblPos', 'val', 'outEnd');
  }),
  change('chart-scale', 'ends where it begins', (draft, part) => {
    draft.setAttribute(part, 'c:max', 'val', draft.attribute(part, 'c:min', 'val'));
  }),
  change('chart-scale', 'a unit of nothing', (draft, part) =>
    draft.append(part, 'c:valAx', '<c:majorUnit val="0"/>'),
  ),
];

/** A colour of one point, where the order of a series wants it. */
const addPoint = (draft: Draft, part: string, idx: number): void =>
  draft.before(part, 'c:dLbls', `<c:dPt><c:idx val="${idx}"/></c:dPt>`);

const points: readonly Spoilt[] = [
  value('chart-cache', 'c:ptCount', '1', { at: 1, also: ['chart-data'] }),
  change('chart-cache', 'out of order', (draft, part) => {
    const first = draft.element(part, 'c:pt', 1);
    draft.remove(part, 'c:pt', 1);
    draft.append(part, 'c:strCache', first, 1);
  }),
  change('chart-cache', 'a point twice', (draft, part) => draft.repeat(part, 'c:pt', 1)),
  change('chart-cache', 'not counted', (draft, part) => draft.remove(part, 'c:ptCount', 1), 'chart-data'),
  ...['', 'NaN', 'undefined', '1,5'].map((to) =>
    change(
      'chart-number',
      `"${to}"`,
      (draft, part) => draft.replace(part, 'c:v', `<c:v>${to}</c:v>`, -1),
      'chart-data',
    ),
  ),
  change('chart-series', 'the same idx and order', series),
  change('chart-series', 'the same order', (draft, part) => {
    series(draft, part);
    draft.setAttribute(part, 'c:idx', 'val', '7');
  }),
  change('chart-order', 'values before their categories', (draft, part) => {
    const [categories, values] = [draft.element(part, 'c:cat'), draft.element(part, 'c:val')];
    draft.remove(part, 'c:cat');
    draft.replace(part, 'c:val', values + categories);
  }),
  change('chart-order', 'twice', (draft, part) => draft.repeat(part, 'c:invertIfNegative')),
  change('chart-order', 'a place before the look of a label', (draft, part) => {
    const place = draft.element(part, 'c:dLblPos');
    draft.remove(part, 'c:dLblPos');
    draft.before(part, 'c:numFmt', place);
  }),
  change('chart-order', 'a word that nobody knows', (draft, part) =>
    draft.append(part, 'c:ser', '<c:colour/>'),
  ),
  change('chart-points', 'a colour of a point that is not there', (draft, part) => addPoint(draft, part, 99)),
  change('chart-points', 'a colour twice', (draft, part) => {
    addPoint(draft, part, 0);
    addPoint(draft, part, 0);
  }),
  change('chart-points', 'a label of a point that is not there', (draft, part) =>
    draft.replace(
      part,
      'c:dLbls',
      draft
        .element(part, 'c:dLbls')
        .replace(/^<c:dLbls>/u, '<c:dLbls><c:dLbl><c:idx val="99"/><c:delete val="1"/></c:dLbl>'),
    ),
  ),
  change('chart-format', 'a quote that never ends', (draft, part) =>
    draft.setAttribute(part, 'c:numFmt', 'formatCode', '&quot;visits 0'),
  ),
  change('chart-format', 'a bracket that never ends', (draft, part) =>
    draft.replace(part, 'c:formatCode', '<c:formatCode>[Red 0</c:formatCode>'),
  ),
  change('chart-format', 'too long', (draft, part) =>
    draft.setAttribute(part, 'c:numFmt', 'formatCode', '0'.repeat(256)),
  ),
];

const workbooks: readonly Spoilt[] = [
  change('chart-shown', 'nowhere', (draft) => {
    const slide = holderOf(draft);
    draft.remove(slide, 'p:graphicFrame');
  }),
  change('chart-shown', 'twice', (draft, part) =>
    showChart(draft, draft.relate(extra.slide, 'chart', `/${part}`)),
  ),
  change('chart-workbook', 'none', (draft) => secondChart(draft, false)),
  change('chart-workbook', 'that of another chart', (draft) => secondChart(draft, true)),
  change('chart-workbook', 'no ZIP file', (draft) => draft.write(draft.find('workbook'), 'nothing')),
  change('chart-data', 'another number', (draft) =>
    inWorkbook(draft, (book) => book.replace('xl/worksheets/sheet1.xml', 'v', '<v>99</v>', -1)),
  ),
  change('chart-data', 'another sheet', (draft) =>
    inWorkbook(draft, (book) => book.setAttribute('xl/workbook.xml', 'sheet', 'name', 'Other')),
  ),
  change('chart-data', 'an empty cell', (draft) =>
    inWorkbook(draft, (book) => book.remove('xl/worksheets/sheet1.xml', 'v', -1)),
  ),
  change('chart-data', 'another label', (draft, part) =>
    draft.replace(part, 'c:v', '<c:v>Somewhere</c:v>', 1),
  ),
  change('access-size', 'a chart without a size', (draft, part) => draft.remove(part, 'c:txPr', -1)),
  change('access-size', 'a small label', (draft, part) => draft.setAttribute(part, 'a:defRPr', 'sz', '1000')),
];

/** The slide on which the first chart stands. */
function holderOf(draft: Draft): string {
  const slide = [...draft.parts.keys()].find(
    (name) => /^ppt\/slides\/[^/]+$/u.test(name) && draft.text(name).includes('<c:chart '),
  );
  if (slide === undefined) throw new Error('no slide shows a chart');
  return slide;
}

export const chartSpoils: readonly Spoilt[] = [...axes, ...points, ...workbooks];
