/** Places and sizes as the format counts them. */
import type { Box } from '../../../domain/deck/layout/model.ts';

/** Points as the whole units that the format counts in. */
export const emu = (points: number): number => Math.round(points * 12_700);

/** Points as hundredths, in which sizes of letters and spaces are counted. */
export const hundredths = (points: number): number => Math.round(points * 100);

export const offsets = (box: Box): string =>
  `<a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/>`;

export const transform = (box: Box): string => `<a:xfrm>${offsets(box)}</a:xfrm>`;
