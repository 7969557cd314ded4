/** What the cards and themes of all boards say, for finding anything. It lives with the connection and is never on disk. */
import * as z from 'zod';
import { Haystack } from '../../domain/find/haystack.ts';
import { coachId, offBoardId } from '../../domain/focus-areas.ts';
import { titleOf } from '../../domain/board/theme-title.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { stagedWalks } from '../records/walks.ts';
import { parseRows } from '../rows.ts';
import { takeTouched, type Watch } from './touched.ts';

/** Of more cards than a school has in years the latest are searched. */
export const mostSearched = 50_000;

interface CardSaid {
  readonly id: number;
  /** The walk that leads its debrief. */
  readonly boardKey: number;
  readonly text: string;
}

/** Every card that stands on a board, by its place in the haystack. */
export interface EveryCard {
  readonly cards: readonly CardSaid[];
  readonly hay: Haystack;
  /** False where only the latest are among them. */
  readonly isWhole: boolean;
}

interface Held {
  cards: CardSaid[];
  hay: Haystack;
  places: Map<number, number>;
  isWhole: boolean;
}

const held = new WeakMap<Db, Held>();

/** Evidence that is set aside for a coach has left the board. */
const saidSql = `
  SELECT e.id, c.walk_key AS boardKey, coalesce(c.team_text, e.text) AS text
  FROM card_place c JOIN evidence e ON e.id = c.evidence_id
  WHERE c.area_id NOT IN ('${offBoardId}', '${coachId}') AND c.walk_key NOT IN ${stagedWalks}`;

export const everyCardSql = `${saidSql} ORDER BY c.evidence_id DESC LIMIT ${mostSearched + 1}`;
export const someSaidSql = `${saidSql} AND c.evidence_id IN (SELECT value FROM json_each(?))`;

const cardRow = z.object({ id: z.int(), boardKey: z.int(), text: z.string() });

/** Stands among the touched cards where any card may have come to another board. */
const anyCard = 0;

const said: Watch = {
  name: 'touched_said',
  on: [
    ['INSERT ON main.card_place', 'NEW.evidence_id'],
    ['DELETE ON main.card_place', 'OLD.evidence_id'],
    ['UPDATE OF team_text, area_id ON main.card_place', 'NEW.evidence_id'],
    ['UPDATE OF text ON main.evidence', 'NEW.id'],
    ['UPDATE OF debriefed_with ON main.walk', `${anyCard}`],
  ],
};

/** Of several boards the newest walk stands first; of one, what was recorded first. */
export function everyCard(db: Db): EveryCard {
  const touched = takeTouched(db, said);
  const before = held.get(db);
  if (before === undefined || touched === null || touched.includes(anyCard)) return readAnew(db);
  if (touched.length > 0) bringUpToDate(db, before, touched);
  return before;
}

function readAnew(db: Db): EveryCard {
  const rows = parseRows(cardRow, prepared(db, everyCardSql).all());
  const isWhole = rows.length <= mostSearched;
  const byBoard = Map.groupBy(rows.slice(0, mostSearched).reverse(), ({ boardKey }) => boardKey);
  const cards = [...byBoard].sort(([a], [b]) => b - a).flatMap(([, own]) => own);
  const hay = new Haystack(cards.map(({ text }) => text));
  const now = { cards, hay, places: new Map(cards.map(({ id }, place) => [id, place])), isWhole };
  held.set(db, now);
  return now;
}

/** A card that has gone leaves an empty place. */
function bringUpToDate(db: Db, { cards, hay, places }: Held, ids: readonly number[]): void {
  const rows = parseRows(cardRow, prepared(db, someSaidSql).all(JSON.stringify(ids)));
  const now = new Map(rows.map((row) => [row.id, row]));
  for (const id of ids) {
    const row = now.get(id) ?? { id, boardKey: 0, text: '' };
    const place = places.get(id) ?? cards.length;
    if (place === cards.length && row.text === '') continue;
    cards[place] = row;
    places.set(id, place);
    hay.set(place, row.text);
  }
}

const themeRow = z.object({
  id: z.string(),
  boardKey: z.int(),
  number: z.int(),
  title: z.string().nullable(),
  areaId: z.string(),
  cards: z.int(),
});

export type ThemeSaid = z.output<typeof themeRow> & { readonly words: string };

export const everyThemeSql = `
  SELECT t.id, t.walk_key AS boardKey, t.number, t.title, t.area_id AS areaId,
    (SELECT count(*) FROM card_place c WHERE c.theme_id = t.id) AS cards
  FROM theme t WHERE t.walk_key NOT IN ${stagedWalks} ORDER BY t.walk_key DESC, t.number`;

/** Every theme of every board, the newest walk first. */
export function everyTheme(db: Db): ThemeSaid[] {
  return parseRows(themeRow, prepared(db, everyThemeSql).all()).map((theme) => ({
    ...theme,
    words: titleOf(theme),
  }));
}

const placeRow = z.object({
  id: z.int(),
  areaId: z.string(),
  number: z.int().nullable(),
  title: z.string().nullable(),
});

const placesSql = `
  SELECT c.evidence_id AS id, c.area_id AS areaId, t.number, t.title
  FROM card_place c LEFT JOIN theme t ON t.id = c.theme_id
  WHERE c.evidence_id IN (SELECT value FROM json_each(?))`;

/** Where cards stand, by their ids: a column, and in it a theme or none. */
export function placesOfCards(
  db: Db,
  ids: readonly number[],
): Map<number, { areaId: string; theme: string | null }> {
  const rows = parseRows(placeRow, prepared(db, placesSql).all(JSON.stringify(ids)));
  return new Map(
    rows.map(({ id, areaId, number, title }) => [
      id,
      { areaId, theme: number === null ? null : titleOf({ number, title }) },
    ]),
  );
}

const boardRow = z.object({ key: z.int(), id: z.string(), title: z.string() });

const boardsSql = `
  SELECT w.key, w.id, coalesce(d.title, w.title) AS title FROM walk w LEFT JOIN debrief d ON d.walk_key = w.key
  WHERE w.key IN (SELECT value FROM json_each(?))`;

/** The walks that lead debriefs, with the titles of these, by their keys. */
export function boardsOf(db: Db, keys: readonly number[]): Map<number, z.output<typeof boardRow>> {
  const rows = parseRows(boardRow, prepared(db, boardsSql).all(JSON.stringify(keys)));
  return new Map(rows.map((row) => [row.key, row]));
}

const standRow = z.int();

/** Another answer wherever anything was written since, by this connection or another. */
export function writtenSoFar(db: Db): string {
  const own = standRow.parse(prepared(db, 'SELECT total_changes()').pluck().get());
  return `${own} ${standRow.parse(db.pragma('data_version', { simple: true }))}`;
}
