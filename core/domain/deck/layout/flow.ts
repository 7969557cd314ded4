/** Shares texts out over pages: what does not fit goes on, and what is longer than a page is cut between two lines. */
import { linesHeight, type Piece } from './boxes.ts';
import { breakLines, mostLines } from './measure.ts';

export interface Setting {
  size: number;
  width: number;
  isBold: boolean;
}

/** Cuts a text after so many lines. The rest is empty where there is none. */
export function cutAfter(
  text: string,
  lines: number,
  { size, width, isBold }: Setting,
): [first: string, rest: string] {
  let at = 0;
  for (const line of breakLines(text, size, width, isBold).slice(0, lines))
    at = text.indexOf(line, at) + line.length;
  return [text.slice(0, at), text.slice(at).trimStart()];
}

export interface Flowing extends Piece {
  /** Further room that it takes under its lines. */
  below: number;
}

interface Room extends Setting {
  height: number;
  gap: number;
}

/** In whatever program. */
export function flowingHeight({ text, below }: Flowing, { size, width, isBold }: Setting): number {
  return linesHeight(mostLines(text, size, width, isBold), size) + below;
}

/** Height of texts below each other. */
export function stackHeight(items: readonly Flowing[], room: Omit<Room, 'height'>): number {
  const heights = items.map((item) => flowingHeight(item, room));
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, items.length - 1) * room.gap;
}

/** In order; a page is as full as it can be. */
export function flow<T extends Flowing>(items: readonly T[], room: Room): T[][] {
  const pages: T[][] = [];
  let page: T[] = [];
  for (const item of items.flatMap((one) => cutToFit(one, room))) {
    if (page.length > 0 && stackHeight([...page, item], room) > room.height) {
      pages.push(page);
      page = [];
    }
    page.push(item);
  }
  return page.length === 0 ? pages : [...pages, page];
}

/** A text that is longer than a page, in parts of a page each. */
function cutToFit<T extends Flowing>(item: T, room: Room): T[] {
  if (flowingHeight(item, room) <= room.height) return [item];
  const lines = Math.max(1, Math.floor((room.height - item.below) / linesHeight(1, room.size)));
  const [first, rest] = cutAfter(item.text, lines, { ...room, size: room.size * 1.03 });
  if (first === '' || rest === '') return [item];
  const of = item.of ?? item.text;
  return [{ ...item, text: first, of, below: 0 }, ...cutToFit({ ...item, text: rest, of }, room)];
}
