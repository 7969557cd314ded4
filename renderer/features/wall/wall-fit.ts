/** How much of a board fits on a display that nobody scrolls: columns, tiles beside each other, what stands in each. */
import type { WallColumn } from '../../../core/contract/calls/wall.ts';

/** About 24 letters in a line of a card: it is read from far away. */
const lettersInLine = 24;
const gap = 1;

/** How many columns fit beside each other; `width` and `body` in CSS pixels. */
export function columnsThatFit(width: number, body: number): number {
  const one = (lettersInLine * 0.49 + 2) * body;
  return Math.max(1, Math.floor((width + gap * body) / (one + gap * body)));
}

/**
 * In board order: those in which something is shown, then those in which something moved last, then those that the driver
 * has open, then the fullest.
 * @param recent the latest first
 */
export function openColumns(
  columns: readonly WallColumn[],
  recent: readonly string[],
  openThere: readonly string[],
  count: number,
): readonly WallColumn[] {
  const rank = (id: string): number => {
    const at = recent.indexOf(id);
    return at === -1 ? recent.length + (openThere.includes(id) ? 0 : 1) : at;
  };
  const wanted = columns
    .filter(({ cards }) => cards > 0)
    .toSorted(
      (a, b) => Number(a.shown === 0) - Number(b.shown === 0) || rank(a.id) - rank(b.id) || b.cards - a.cards,
    )
    .slice(0, count);
  return columns.filter((column) => wanted.includes(column));
}

/** How many of these stand side by side where each is at least so wide: as even as can be in as few rows. */
export function besideEachOther(
  count: number,
  { width, least, gap }: { width: number; least: number; gap: number },
): number {
  const most = Math.max(1, Math.floor((width + gap) / (least + gap)));
  return Math.max(1, Math.ceil(count / Math.max(1, Math.ceil(count / most))));
}

/** The same in rows of so many. */
export function inRows<Item>(items: readonly Item[], beside: number): readonly (readonly Item[])[] {
  const rows = Math.ceil(items.length / beside);
  return Array.from({ length: rows }, (_, at) => items.slice(at * beside, (at + 1) * beside));
}

/** Heights of what stands in a tile, at most, in letters; a text has so many lines there. */
const headOfTile = 8;
export const linesOfCard = 3;
const cardInTile = 6.2;
export const linesOfNote = 5;
const noteInTile = 7.3;

/** How many cards a tile has room for, that is so many letters high. */
export const cardsInTile = (height: number): number =>
  Math.max(0, Math.floor((height - headOfTile) / cardInTile));

/** How many things that were said of a theme; one whatever the height. */
export const notesInTile = (height: number): number =>
  Math.max(1, Math.floor((height - headOfTile) / noteInTile));

const leastTile = 13;
const gapOfTiles = 0.6;

interface TileRoom {
  readonly width: number;
  readonly height: number;
  readonly body: number;
}

/** How many tiles stand beside each other where text is so many times as large as usual. */
export function tilesBeside(count: number, size: number, { width, body }: TileRoom): number {
  return besideEachOther(count, { width, least: leastTile * size * body, gap: gapOfTiles * body });
}

/**
 * How much larger than usual the text of tiles may be, so that all are in sight.
 * @param notes how many things that were said stand on each
 */
export function sizeOfTiles(count: number, room: TileRoom, notes = 0): number {
  const tile = headOfTile + notes * noteInTile;
  const fits = (size: number): boolean =>
    Math.ceil(count / tilesBeside(count, size, room)) * (tile * size + gapOfTiles) * room.body <= room.height;
  return [1.6, 1.35, 1.15].find(fits) ?? 1;
}
