/** Charts: axes, series and their order, labels, scales. */
import type { Node } from '../package/read-xml.ts';
import { allOf, childOf, childrenOf, isWhole, repeated, valueOf } from '../package/tree.ts';
import type { Check, Rule } from '../rule.ts';
import { allSeriesOf, axesOf, chartParts, plotsOf, pointsOf, valueIn } from './chart-parts.ts';

/** How many axes a plot names; all that is not here has two. */
const axisCounts: Readonly<Record<string, readonly number[]>> = {
  'c:pieChart': [0],
  'c:pie3DChart': [0],
  'c:ofPieChart': [0],
  'c:doughnutChart': [0],
  'c:bar3DChart': [2, 3],
  'c:area3DChart': [2, 3],
  'c:line3DChart': [3],
  'c:surfaceChart': [2, 3],
  'c:surface3DChart': [3],
};

const axisIds = (plot: Node): (string | undefined)[] =>
  childrenOf(plot, 'c:axId').map((node) => valueOf(node));

const chartAxes: Check = function* (pack) {
  for (const chart of chartParts(pack)) {
    const there = axesOf(chart).map((axis) => valueIn(axis, 'c:axId'));
    const named = plotsOf(chart).flatMap(axisIds);
    for (const plot of plotsOf(chart)) {
      const ids = axisIds(plot);
      if (!(axisCounts[plot.name] ?? [2]).includes(ids.filter((id) => id !== '0').length))
        yield { part: chart.name, what: `a ${plot.name} names ${ids.length} axes` };
      for (const id of ids)
        if (id !== '0' && !there.includes(id))
          yield { part: chart.name, what: `the axis ${id} is not there` };
    }
    for (const id of there)
      if (!named.includes(id)) yield { part: chart.name, what: `no plot names the axis ${id}` };
    for (const id of repeated(there)) yield { part: chart.name, what: `the axis ${id} stands twice` };
  }
};

const chartCross: Check = function* (pack) {
  for (const chart of chartParts(pack)) {
    const axes = axesOf(chart);
    for (const axis of axes) {
      const [id, crossed] = [valueIn(axis, 'c:axId'), valueIn(axis, 'c:crossAx')];
      const other = axes.find((one) => valueIn(one, 'c:axId') === crossed);
      if (other === undefined || other === axis)
        yield { part: chart.name, what: `the axis ${id} crosses ${crossed}` };
      // The axis of depth crosses one that crosses another.
      else if (axis.name !== 'c:serAx' && other.name !== 'c:serAx' && valueIn(other, 'c:crossAx') !== id)
        yield { part: chart.name, what: `the axis ${crossed} does not cross ${id} in return` };
    }
  }
};

const aroundPoint = ['t', 'b', 'l', 'r', 'ctr'];
const inPie = ['bestFit', 'ctr', 'inEnd', 'outEnd'];
const labelPlaces: Readonly<Record<string, readonly string[]>> = {
  'c:lineChart': aroundPoint,
  'c:scatterChart': aroundPoint,
  'c:bubbleChart': aroundPoint,
  'c:stockChart': aroundPoint,
  'c:pieChart': inPie,
  'c:pie3DChart': inPie,
  'c:ofPieChart': inPie,
  'c:radarChart': ['outEnd'],
};
const inBar = ['ctr', 'inEnd', 'inBase'];

function labelPlacesOf(plot: Node): readonly string[] {
  if (plot.name !== 'c:barChart') return labelPlaces[plot.name] ?? [];
  const isBeside = (valueIn(plot, 'c:grouping') ?? 'clustered') === 'clustered';
  return isBeside ? [...inBar, 'outEnd'] : inBar;
}

const chartLabelPlace: Check = function* (pack) {
  for (const chart of chartParts(pack))
    for (const plot of plotsOf(chart))
      for (const label of allOf(plot, 'c:dLblPos')) {
        const place = valueOf(label) ?? '';
        if (!labelPlacesOf(plot).includes(place))
          yield { part: chart.name, what: `a label of a ${plot.name} at ${place}` };
      }
};

const chartSeries: Check = function* (pack) {
  for (const chart of chartParts(pack))
    for (const counter of ['c:idx', 'c:order']) {
      const values = allSeriesOf(chart).map((series) => valueIn(series, counter));
      for (const value of repeated(values))
        yield { part: chart.name, what: `two series have the ${counter} ${value}` };
      if (values.some((value) => !isWhole(value)))
        yield { part: chart.name, what: `a series has no ${counter}` };
    }
};

/** What may stand where: names at the same place exclude each other; those with a star may stand several times. */
const orders: Readonly<Record<string, string>> = {
  'c:ser':
    'idx order tx spPr explosion|marker|invertIfNegative pictureOptions dPt* dLbls trendline* errBars* cat|xVal val|yVal ' +
    'smooth|shape|bubbleSize bubble3D extLst',
  'c:dLbls':
    'dLbl* delete|numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize ' +
    'separator showLeaderLines leaderLines extLst',
  'c:dLbl':
    'idx delete|layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent ' +
    'showBubbleSize separator extLst',
  'c:dPt': 'idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst',
};

interface Place {
  at: number;
  isMany: boolean;
}

function placesIn(order: string): Map<string, Place> {
  return new Map(
    order
      .split(' ')
      .flatMap((step, at) =>
        step
          .split('|')
          .map((name) => [`c:${name.replace('*', '')}`, { at, isMany: name.endsWith('*') }] as const),
      ),
  );
}
const ordered = new Map(Object.entries(orders).map(([name, order]) => [name, placesIn(order)]));

function* outOfOrder(node: Node, places: ReadonlyMap<string, Place>): Generator<string> {
  let last: Place = { at: -1, isMany: true };
  for (const { name } of childrenOf(node)) {
    const place = places.get(name);
    if (place === undefined) yield `${name} does not belong into a ${node.name}`;
    else {
      if (place.at < last.at) yield `${name} comes too late in a ${node.name}`;
      if (place.at === last.at && !place.isMany) yield `${name} stands twice in a ${node.name}`;
      last = place;
    }
  }
}

const chartOrder: Check = function* (pack) {
  for (const chart of chartParts(pack))
    for (const series of allSeriesOf(chart))
      for (const node of allOf(series, ...ordered.keys()))
        for (const what of outOfOrder(node, ordered.get(node.name) ?? new Map()))
          yield { part: chart.name, what };
};

const chartPoints: Check = function* (pack) {
  for (const chart of chartParts(pack))
    for (const series of allSeriesOf(chart))
      for (const [of, single] of [
        ['c:dPt', childrenOf(series, 'c:dPt')],
        ['c:dLbl', childrenOf(childOf(series, 'c:dLbls') ?? series, 'c:dLbl')],
      ] as const) {
        const all = single.map((node) => valueIn(node, 'c:idx'));
        for (const idx of repeated(all)) yield { part: chart.name, what: `two ${of} of point ${idx}` };
        for (const idx of all)
          if (!isWhole(idx) || Number(idx) >= pointsOf(series))
            yield { part: chart.name, what: `${of} of point ${idx}, which is not there` };
      }
};

const numberIn = (node: Node | undefined, name: string): number | null => {
  const value = valueIn(node, name);
  return value === undefined ? null : Number(value);
};

const chartScale: Check = function* (pack) {
  for (const chart of chartParts(pack))
    for (const axis of axesOf(chart)) {
      const scaling = childOf(axis, 'c:scaling');
      const [least, most] = [numberIn(scaling, 'c:min'), numberIn(scaling, 'c:max')];
      if (least !== null && most !== null && !(most > least))
        yield { part: chart.name, what: `an axis from ${least} to ${most}` };
      for (const unit of childrenOf(axis, 'c:majorUnit', 'c:minorUnit'))
        if (!(Number(valueOf(unit)) > 0)) yield { part: chart.name, what: `${unit.name} ${valueOf(unit)}` };
    }
};

const chartShown: Check = function* (pack) {
  for (const { name } of pack.ofKind('chart')) {
    const frames = pack
      .ofKind('slide', 'layout', 'master', 'notes')
      .flatMap(({ name: part, root }) =>
        [...allOf(root, 'c:chart')].filter(
          (frame) => pack.relation(part, valueOf(frame, 'r:id'))?.leadsTo === name,
        ),
      );
    if (frames.length !== 1) yield { part: name, what: `is shown by ${frames.length} frames` };
  }
};

export const chartsRules: readonly Rule[] = [
  {
    id: 'chart-axes',
    level: 'repair',
    says: 'a plot names as many axes as its kind has, and each stands in the chart',
    source: 'gitbrent/PptxGenJS#1534; lofcz/pptxgenjs-plus#12',
    check: chartAxes,
  },
  {
    id: 'chart-cross',
    level: 'repair',
    says: 'axes cross axes that are there, both ways',
    source: 'gitbrent/PptxGenJS#1233, #1013',
    check: chartCross,
  },
  {
    id: 'chart-label-place',
    level: 'repair',
    says: 'labels stand where this kind of chart can have them',
    source: 'scanny/python-pptx#789; ardata-fr/mschart#21; gitbrent/PptxGenJS#768, #815',
    check: chartLabelPlace,
  },
  {
    id: 'chart-series',
    level: 'repair',
    says: 'series have different idx and order',
    source: 'gitbrent/PptxGenJS#1013; ECMA-376-1 §21.2.2.84',
    check: chartSeries,
  },
  {
    id: 'chart-order',
    level: 'repair',
    says: 'within a series each thing stands once and in its order',
    source: 'Wiseair-srl/json-to-office#282 (found only by PowerPoint)',
    check: chartOrder,
  },
  {
    id: 'chart-points',
    level: 'repair',
    says: 'labels and colours of single points are of points that exist, once each',
    source: 'gitbrent/PptxGenJS#588; ECMA-376-1 §21.2.2.47',
    check: chartPoints,
  },
  {
    id: 'chart-scale',
    level: 'repair',
    says: 'an axis ends above where it begins; units are positive',
    source: 'ECMA-376-1 §21.2.2.105, §21.2.2.103',
    check: chartScale,
  },
  {
    id: 'chart-shown',
    level: 'repair',
    says: 'each chart part is shown by exactly one frame',
    source: 'scanny/python-pptx#132, #961',
    check: chartShown,
  },
];
