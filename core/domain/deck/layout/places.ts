/** Where things stand on a page, and at which sizes. */
import { page, type Box, type PlaceName, type TextStyle } from './model.ts';

export const margin = 54;
export const column = page.width - 2 * margin;
/** Where what a slide says begins and ends. */
export const content = { top: 128, bottom: 474 } as const;

const titleSizes = [40, 36, 32] as const;
const headlineSizes = [54, 48, 40, 32] as const;

export const sizes = {
  body: 28,
  wonder: 32,
  question: 32,
  questionNumber: 40,
  word: 24,
  chartLabel: 24,
  chartLabelOfTwo: 20,
  scaleWord: 20,
  small: 18,
  foot: 14,
} as const;

export interface Place {
  box: Box;
  /** By level. */
  sizes: readonly number[];
  style: Omit<TextStyle, 'size'>;
}

const place = (box: Box, levels: readonly number[], style: Partial<Omit<TextStyle, 'size'>> = {}): Place => ({
  box,
  sizes: levels,
  style: { isBold: false, colour: 'ink', align: 'start', anchor: 'top', ...style },
});

const wide = { x: margin, width: column } as const;
const foot = { y: 494, height: 22 } as const;
/** On the first slide, beside the band at its side. */
const besideBand = { x: 74, width: 816 } as const;

/** The places of the layouts, each with the size of each of its levels. */
export const places: Readonly<Record<PlaceName, Place>> = {
  title: place({ ...wide, y: 22, height: 98 }, titleSizes, { isBold: true, anchor: 'bottom' }),
  subtitle: place({ ...wide, y: 126, height: 24 }, [sizes.small], { colour: 'ink2' }),
  body: place({ ...wide, y: content.top, height: content.bottom - content.top }, [sizes.body]),
  wonder: place({ ...wide, y: 414, height: 60 }, [sizes.wonder], { isBold: true, colour: 'accent' }),
  statement: place({ ...wide, y: 96, height: 264 }, headlineSizes, { isBold: true, anchor: 'bottom' }),
  thanks: place({ ...besideBand, y: 92, height: 132 }, headlineSizes, { isBold: true, anchor: 'bottom' }),
  'thanks-lines': place({ ...besideBand, y: 248, height: 212 }, [sizes.body]),
  'thanks-foot': place({ ...besideBand, y: 484, height: 24 }, [sizes.small], { colour: 'ink2' }),
  invitation: place({ ...wide, y: 132, height: 132 }, headlineSizes, {
    isBold: true,
    colour: 'paper',
    anchor: 'bottom',
  }),
  'invitation-lines': place({ ...wide, y: 292, height: 170 }, [sizes.body], { colour: 'paper' }),
  foot: place({ x: margin, width: 640, ...foot }, [sizes.foot], { colour: 'ink2', anchor: 'middle' }),
  number: place({ x: page.width - margin - 60, width: 60, ...foot }, [sizes.foot], {
    colour: 'ink2',
    align: 'end',
    anchor: 'middle',
  }),
};

/** The band at the side of the first slide. */
export const band: Box = { x: 0, y: 0, width: 20, height: page.height };

/** Where a logo stands: on the first slide, and small at the foot of the others. Its box is the largest that it fills. */
export const logoRoom = {
  thanks: { x: 690, y: 28, width: 216, height: 56 },
  foot: { x: 716, y: 490, width: 110, height: 30 },
} as const satisfies Record<string, Box>;
