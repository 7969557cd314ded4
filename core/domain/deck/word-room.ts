/** How much room words have on a slide, in points: nothing is set smaller than can be read, nothing is cut off. */
import { fittingSize, textHeight } from './measure.ts';

/** The column of a slide, and where its title begins and its words end. */
export const column = 852;
export const titleTop = 46;
const wordsEnd = 462;

/** Largest first; the last is the smallest that can be read from the back of a hall. */
export const wordSizes = [28, 24, 20] as const;
const smallest = 20;
/** The size at which words flow on to a second slide rather than shrink. */
const flowing = 24;

export const wordTitleSizes = [40, 36, 32, 28] as const;
const titleRoom = 100;

/** The word or number above the lines of a theme. */
export const headHeight = 44;
export const wordGap = 12;
export const headingSize = 24;
export const headingHeight = 33;
/** Where a question begins, behind its number. */
export const numberIndent = 48;

/** The size of a title above words, and where the words begin. */
export function belowTitle(title: string): { size: number; height: number; y: number } {
  const size = fittingSize(title, wordTitleSizes, column, titleRoom);
  const height = textHeight(title, size, column);
  return { size, height, y: titleTop + height + 16 };
}

/** Height of texts below each other. */
export function stackHeight(texts: readonly string[], size: number, width = column): number {
  const heights = texts.map((text) => textHeight(text, size, width));
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, texts.length - 1) * wordGap;
}

/** The largest size at which something fits, else the smallest. */
export function fittingWordSize(heightAt: (size: number) => number, room: number): number {
  return wordSizes.find((size) => heightAt(size) <= room) ?? smallest;
}

/** From where words begin to where they end. */
export const roomFrom = (y: number): number => wordsEnd - y;

/**
 * Shares items out over pages, in order: one page where they fit in any size, else each as full as can be read well.
 * @param heightOf height of some items on one page at a size
 */
export function sharedOut<T>(
  items: readonly T[],
  room: number,
  heightOf: (items: readonly T[], size: number) => number,
): T[][] {
  if (items.length === 0) return [];
  if (heightOf(items, smallest) <= room) return [[...items]];
  const pages: T[][] = [];
  let page: T[] = [];
  for (const item of items) {
    if (page.length > 0 && heightOf([...page, item], flowing) > room) {
      pages.push(page);
      page = [];
    }
    page.push(item);
  }
  return [...pages, page];
}
