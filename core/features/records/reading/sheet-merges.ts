/** Which cells of a worksheet are merged. */
import type { Merge } from './table.ts';

const mergeCell = /<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g;
/** A table of records has a few; a sheet with more is laid out for the eye, and they say nothing. */
const mostMerges = 20_000;

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The merged cells of a worksheet's XML, in its order. */
export function mergesOf(xml: string): Merge[] {
  const merges: Merge[] = [];
  // They stand behind the cells, so that those are not searched.
  const behindCells = xml.slice(Math.max(0, xml.lastIndexOf('sheetData')));
  for (const [, left = '', top, right = '', bottom] of behindCells.matchAll(mergeCell)) {
    if (merges.length === mostMerges) return [];
    merges.push({
      top: Number(top) - 1,
      bottom: Number(bottom) - 1,
      left: columnNumber(left) - 1,
      right: columnNumber(right) - 1,
    });
  }
  return merges;
}
