/** The rows of a chart that have a bar. What has no count is not on a slide at all: no label, no empty cell, no mark. */
import type { ClearedFigure } from '../../contract/calls/insight.ts';
import type { Slide } from '../../contract/calls/slides.ts';
import type { Role } from './layout/model.ts';

type ChartSlide = Extract<Slide, { kind: 'chart' }>;
type Counted = Extract<ClearedFigure, { kind: 'value' }> & { count: number; of: number };

export interface Bar {
  label: string;
  values: readonly { value: number; label: string; colour: Role }[];
}

const counted = (figure: ClearedFigure | undefined): Counted | null => {
  if (figure?.kind !== 'value' || figure.count === null || figure.of === null) return null;
  return { ...figure, count: figure.count, of: figure.of };
};

/** A full bar of shares, in percent. */
export const shareScale = 100;

/** Of fewer visits than these a share is not said. */
const leastForShares = 20;
const roundedTo = 5;

export const shareOf = ({ count, of }: Pick<Counted, 'count' | 'of'>): number =>
  Math.round((count / of) * (shareScale / roundedTo)) * roundedTo;

/** "75 %", or "9 of 14" where there are too few visits for shares. */
const shareLabel = (figure: Counted, isShare: boolean): string =>
  isShare ? `${shareOf(figure)} %` : `${figure.count} of ${figure.of}`;

/** Beside a bar: the number, and of how many visits it is where those are not the chart's own. */
function valueLabel({ count, of, asOf }: Counted, kind: ChartSlide['of']): string {
  return kind === 'look-fors' || asOf !== null ? `${count} of ${of}` : String(count);
}

/** Of then and now a row needs both. */
export function barsOf({ chart, of: kind, accent, earlier }: ChartSlide): Bar[] {
  const colourOf = (id: string): Role => (accent === null || accent === id ? 'accent' : 'rest');
  if (earlier === null)
    return chart.rows.flatMap(({ id, label, figure }): Bar[] => {
      const one = counted(figure);
      if (one === null) return [];
      return [{ label, values: [{ value: one.count, label: valueLabel(one, kind), colour: colourOf(id) }] }];
    });
  const pairs = chart.rows.flatMap(({ label, figure }, index) => {
    const now = counted(figure);
    const then = counted(earlier.figures[index]);
    return now === null || then === null ? [] : [{ label, now, then }];
  });
  const isShare = pairs.every(({ now, then }) => Math.min(now.of, then.of) >= leastForShares);
  return pairs.map(({ label, now, then }) => ({
    label,
    values: [
      { value: shareOf(now), label: shareLabel(now, isShare), colour: 'accent' },
      { value: shareOf(then), label: shareLabel(then, isShare), colour: 'earlier' },
    ],
  }));
}
