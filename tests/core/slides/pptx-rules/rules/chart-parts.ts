/** Charts as the rules see them: plots, series, axes and caches. */
import type { Pack, Part } from '../package/pack.ts';
import type { Node } from '../package/read-xml.ts';
import { allOf, childOf, childrenOf, under, valueOf } from '../package/tree.ts';

export type ChartPart = Part & { root: Node };

export const chartParts = (pack: Pack): ChartPart[] =>
  pack.ofKind('chart').filter((part): part is ChartPart => part.root?.name === 'c:chartSpace');

const plotAreaOf = ({ root }: ChartPart): Node | undefined => under(root, 'c:chart', 'c:plotArea');

export const plotsOf = (chart: ChartPart): Node[] => {
  const area = plotAreaOf(chart);
  return area === undefined ? [] : childrenOf(area).filter(({ name }) => /^c:\w+Chart$/u.test(name));
};

export const axesOf = (chart: ChartPart): Node[] => {
  const area = plotAreaOf(chart);
  return area === undefined ? [] : childrenOf(area, 'c:catAx', 'c:valAx', 'c:dateAx', 'c:serAx');
};

const seriesOf = (plot: Node): Node[] => childrenOf(plot, 'c:ser');
export const allSeriesOf = (chart: ChartPart): Node[] => plotsOf(chart).flatMap(seriesOf);

/** `<c:idx val="3"/>` in a node → "3" */
export const valueIn = (node: Node | undefined, name: string): string | undefined =>
  valueOf(childOf(node, name));

export interface Cache {
  node: Node;
  isNumbers: boolean;
  count: string | undefined;
  points: readonly { idx: number; text: string }[];
}

function cacheOf(node: Node): Cache {
  return {
    node,
    isNumbers: node.name.startsWith('c:num'),
    count: valueIn(node, 'c:ptCount'),
    points: childrenOf(node, 'c:pt').map((point) => ({
      idx: Number(valueOf(point, 'idx')),
      text: (childOf(point, 'c:v')?.children ?? []).join(''),
    })),
  };
}

export function* cachesOf(node: Node): Generator<Cache> {
  for (const one of allOf(node, 'c:numCache', 'c:strCache', 'c:numLit', 'c:strLit')) yield cacheOf(one);
  // Labels of several levels have one count and their points level by level.
  for (const many of allOf(node, 'c:multiLvlStrCache'))
    for (const level of childrenOf(many, 'c:lvl'))
      yield { ...cacheOf(level), count: valueIn(many, 'c:ptCount') };
}

/** How many points a series has: as many as the longest of its caches. */
export const pointsOf = (series: Node): number =>
  Math.max(
    0,
    ...childrenOf(series, 'c:cat', 'c:val', 'c:xVal', 'c:yVal').flatMap((held) =>
      [...cachesOf(held)].map(({ count }) => Number(count ?? 0)),
    ),
  );
