/** What the cards and themes of all boards say, for finding anything. It lives with the connection and is never on disk. */
import * as z from 'zod';
import { Haystack } from '../../domain/find/haystack.ts';
import { coachId, offBoardId } from '../../domain/focus-areas.ts';
import { stages } from '../../contract/calls/debrief.ts';
import { titleOf } from '../../domain/board/theme-title.ts';
import { stagePlan } from '../../domain/debrief/stage-plan.ts';
import { newDebrief } from '../../domain/debrief/stages.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { stagedWalks } from '../records/walks.ts';
import { parseRows } from '../rows.ts';
import { anyCard, cardTexts, isAnyTouched, takeTouched, type Watch } from './touched.ts';

/** Of more cards than a school has in years the latest are searched. */
const mostSearched = 50_000;

export interface CardSaid {
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

const everyCardSql = `${saidSql} ORDER BY c.evidence_id DESC LIMIT ${mostSearched + 1}`;
const someSaidSql = `${saidSql} AND c.evidence_id IN (SELECT value FROM json_each(?))`;

const cardRow = z.object({ id: z.int(), boardKey: z.int(), text: z.string() });

const said = cardTexts('touched_said');

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

/** Where no debrief has begun, and where another version wrote it: as at the start. */
const stage = z.enum(stages).catch(newDebrief().stage);

const themeRow = z.object({
  id: z.string(),
  boardKey: z.int(),
  number: z.int(),
  title: z.string().nullable(),
  areaId: z.string(),
  stage,
});

export interface ThemeSaid extends Omit<z.output<typeof themeRow>, 'number' | 'title' | 'stage'> {
  readonly text: string;
}

export interface EveryTheme {
  readonly themes: readonly ThemeSaid[];
  readonly hay: Haystack;
}

const everyThemeSql = `
  SELECT t.id, t.walk_key AS boardKey, t.number, t.title, t.area_id AS areaId, d.state ->> '$.stage' AS stage
  FROM theme t LEFT JOIN debrief d ON d.walk_key = t.walk_key
  WHERE t.walk_key NOT IN ${stagedWalks} ORDER BY t.walk_key DESC, t.number`;

const anyTheme: Watch = {
  name: 'touched_theme',
  on: [
    ['INSERT ON main.theme', '1'],
    ['DELETE ON main.theme', '1'],
    ['UPDATE OF walk_key, title, area_id ON main.theme', '1'],
    // Of a theme without a title the stage says what it is called.
    ['INSERT ON main.debrief', '1'],
    ['UPDATE OF state ON main.debrief', '1'],
  ],
};

const lastThemes = new WeakMap<Db, EveryTheme>();

/** Every theme of every board, the newest walk first. */
export function everyTheme(db: Db): EveryTheme {
  const isTouched = isAnyTouched(db, anyTheme);
  const before = lastThemes.get(db);
  if (before && !isTouched) return before;
  const themes = parseRows(themeRow, prepared(db, everyThemeSql).all()).map(
    ({ number, title, stage, ...theme }) => ({
      ...theme,
      text: titleOf({ number, title }, stagePlan[stage]),
    }),
  );
  const now = { themes, hay: new Haystack(themes.map(({ text }) => text)) };
  lastThemes.set(db, now);
  return now;
}

const countRow = z.object({ themeId: z.string(), cards: z.int() });

const countsSql = `
  SELECT theme_id AS themeId, count(*) AS cards FROM card_place
  WHERE theme_id IN (SELECT value FROM json_each(?)) GROUP BY theme_id`;

/** How many cards themes have, by their ids. */
export function countCardsOf(db: Db, themeIds: readonly string[]): Map<string, number> {
  const rows = parseRows(countRow, prepared(db, countsSql).all(JSON.stringify(themeIds)));
  return new Map(rows.map(({ themeId, cards }) => [themeId, cards]));
}

const placeRow = z.object({
  id: z.int(),
  areaId: z.string(),
  number: z.int().nullable(),
  title: z.string().nullable(),
  stage,
});

const placesSql = `
  SELECT c.evidence_id AS id, c.area_id AS areaId, t.number, t.title, d.state ->> '$.stage' AS stage
  FROM card_place c LEFT JOIN theme t ON t.id = c.theme_id LEFT JOIN debrief d ON d.walk_key = t.walk_key
  WHERE c.evidence_id IN (SELECT value FROM json_each(?))`;

/** Where cards stand, by their ids: a column, and in it a theme or none. */
export function placesOfCards(
  db: Db,
  ids: readonly number[],
): Map<number, { areaId: string; theme: string | null }> {
  const rows = parseRows(placeRow, prepared(db, placesSql).all(JSON.stringify(ids)));
  return new Map(
    rows.map(({ id, areaId, number, title, stage }) => [
      id,
      { areaId, theme: number === null ? null : titleOf({ number, title }, stagePlan[stage]) },
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
