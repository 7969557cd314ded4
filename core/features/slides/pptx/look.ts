/** Colours, sizes and places of the slides, in points on a page of 960 × 540. */

export const page = { width: 960, height: 540 } as const;
export const margin = 54;
export const columnWidth = page.width - 2 * margin;

export const colours = {
  paper: 'FFFFFF',
  ink: '1C2127',
  ink2: '545D68',
  line: 'D8D3C6',
  accent: '0B5C6B',
  accentSoft: 'DDEBED',
} as const;

/** The theme's accents, for whatever staff add. */
export const accents = ['0B5C6B', '0072B2', '00805D', '8D6508', 'B85100', 'A8527F'] as const;

export const sizes = {
  walkTitle: [54, 48, 44, 40, 36, 32, 28],
  chartTitle: [40, 36, 32, 28, 24],
  themeTitle: [44, 40, 36, 32, 28],
  body: 24,
  subtitle: 18,
  chartLabel: 20,
  footer: 14,
} as const;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const top = 46;
export const titleBox: Box = { x: margin, y: top, width: columnWidth, height: 96 };
export const bodyBox: Box = { x: margin, y: 150, width: columnWidth, height: 300 };
export const footerLine: Box = { x: margin, y: 474, width: columnWidth, height: 0 };
export const footerBox: Box = { x: margin, y: 480, width: columnWidth - 100, height: 28 };
export const numberBox: Box = { x: page.width - margin - 80, y: 480, width: 80, height: 28 };
/** Above the line, under a chart. */
export const footnoteBox: Box = { x: margin, y: 446, width: columnWidth, height: 22 };
export const walkTitleBox: Box = { x: margin, y: 40, width: columnWidth, height: 270 };
export const walkLinesBox: Box = { x: margin, y: 330, width: columnWidth, height: 130 };

/** Points as the whole units that the format counts in. */
export const emu = (points: number): number => Math.round(points * 12_700);
