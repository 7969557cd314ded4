/** Takes what is removed for good out of every log: its wording goes, and ids of cards may be given again. */
import * as z from 'zod';
import { forgetMoved } from './focus-areas.ts';
import { forgetLines } from '../release/lines.ts';
import type { Db } from '../file/open.ts';
import { jsonColumn, parseRows } from '../rows.ts';

/** Ids of rows that leave the store. */
export interface Forgotten {
  readonly cards: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
  readonly decisions: ReadonlySet<string>;
}

interface AnyPart {
  [key: string]: unknown;
  cardIds: string[];
  referredIds: string[];
  broughtIds: string[];
  referredByOther: string[];
  parts: AnyPart[];
}

const ids = z.array(z.string()).default([]);
const anyPart: z.ZodType<AnyPart> = z.looseObject({
  cardIds: ids,
  referredIds: ids,
  broughtIds: ids,
  referredByOther: ids,
  parts: z.array(z.lazy(() => anyPart)),
});
const partsSchema = z.array(anyPart);
const namesId = z.array(z.looseObject({ id: z.string() })).default([]);
const namesReference = z.array(z.looseObject({ cardId: z.string(), themeId: z.string() })).default([]);

const anyDeck = z.looseObject({
  id: z.string(),
  slides: z.array(z.looseObject({ slideId: z.string(), texts: z.array(z.unknown()) })),
});

/** A patch of any version, whatever else it holds. */
const anyPatch = z.looseObject({
  cards: z.array(z.looseObject({ id: z.string() })),
  themes: z
    .array(
      z.looseObject({
        id: z.string(),
        title: z.string().nullable().default(null),
        parts: partsSchema.default([]),
      }),
    )
    .default([]),
  removedThemes: ids,
  references: namesReference,
  removedReferences: namesReference,
  notes: namesId,
  removedNotes: ids,
  decisions: namesId,
  removedDecisions: ids,
  decks: z.array(anyDeck).default([]),
});

type AnyPatch = z.output<typeof anyPatch>;

const eventRow = z.object({
  id: z.int(),
  forward: jsonColumn(anyPatch),
  inverse: jsonColumn(anyPatch),
  sentence: z.string(),
});

/** What a log says in the place of a title that is removed. */
const goneTitle = 'removed since';

/**
 * Forgets rows in the logs and in what themes remember of others. To be called where they leave the store.
 * @param own the keys of the walks on whose boards they stood last; where they stood before is found
 * @param walkTitle of the walk that is removed with them, or null
 */
export function forgetRows(
  db: Db,
  removed: Forgotten,
  own: readonly number[],
  walkTitle: string | null,
): void {
  const titles = new Set(walkTitle === null ? [] : [walkTitle]);
  const lasting = listLasting(db);
  const gone = { ...removed, ...withBrought(db, removed, lasting, titles) };
  const boards = JSON.stringify([...new Set([...own, ...lasting.map(({ board }) => board)])]);
  const changed: { id: number; forward: string; inverse: string }[] = [];
  const mayName = namesAnyOf(gone);
  for (const row of db.prepare(logsSql).iterate(boards)) {
    const written = writtenRow.parse(row);
    if (!mayName(written.forward) && !mayName(written.inverse)) continue;
    const { id, ...event } = patchesRow.parse(written);
    noteTitles(titles, event, gone);
    const [forward, inverse] = [without(event.forward, gone), without(event.inverse, gone)];
    const after = { id, forward: JSON.stringify(forward), inverse: JSON.stringify(inverse) };
    const isSame =
      after.forward === JSON.stringify(event.forward) && after.inverse === JSON.stringify(event.inverse);
    if (!isSame) changed.push(after);
  }
  const save = db.prepare('UPDATE board_event SET forward = @forward, inverse = @inverse WHERE id = @id');
  for (const event of changed) save.run(event);
  forgetTitles(db, titles);
  const forgetNoticing = db.prepare('DELETE FROM noticing WHERE theme_id = ?');
  for (const id of gone.themes) forgetNoticing.run(id);
  forgetInThemes(db, gone.cards);
  forgetInDecks(db, gone, boards);
  forgetLines(db);
  forgetMoved(db, gone);
}

/** A board names rows of its own walk and, where its log says that rows came or left, of others. */
const logsSql = `
  SELECT id, forward, inverse FROM board_event WHERE walk_key IN (SELECT value FROM json_each(?))`;

const writtenRow = z.object({ id: z.int(), forward: z.string(), inverse: z.string() });

/**
 * Whether the JSON of a patch may have to do with what is forgotten: it names one of the ids, or words of a deck. Reading
 * a patch costs ten times as much, and a school has the logs of years.
 */
function namesAnyOf({ cards, themes, notes, decisions }: Forgotten): (json: string) => boolean {
  const ids = new Set([...cards, ...themes, ...notes, ...decisions]);
  const longest = Array.from(ids, ({ length }) => length).reduce((a, b) => Math.max(a, b), 0);
  return (json) => {
    if (json.includes('"decks":[{')) return true;
    // An id has no quotation mark: whatever stands between two that follow one another may be one.
    for (let from = json.indexOf('"'); from >= 0;) {
      const to = json.indexOf('"', from + 1);
      if (to < 0) return false;
      if (to - from - 1 <= longest && ids.has(json.slice(from + 1, to))) return true;
      from = to;
    }
    return false;
  };
}

const patchesRow = eventRow.omit({ sentence: true });
const lastingRow = eventRow.pick({ forward: true, sentence: true }).extend({ board: z.int() });

type LastingEvent = z.output<typeof lastingRow>;

/** The events that undo passes over: rows came to a board from another, left it, or moved with a focus area. */
function listLasting(db: Db): LastingEvent[] {
  const sql = 'SELECT walk_key AS board, forward, sentence FROM board_event WHERE is_lasting = 1';
  return parseRows(lastingRow, db.prepare(sql).all());
}

/** A walk may have had another title when it came to a board. */
const arrival = /^Walk \*(.*)\* added: /s;

/** Adds what the cards brought to other boards and what was taken away there since. */
function withBrought(
  db: Db,
  { cards, themes, notes, decisions }: Forgotten,
  lasting: readonly LastingEvent[],
  titles: Set<string>,
): Omit<Forgotten, 'cards'> {
  const brought = { themes: new Set(themes), notes: new Set(notes), decisions: new Set(decisions) };
  for (const { forward, sentence } of lasting) {
    const title = arrival.exec(sentence)?.[1];
    if (title === undefined || !forward.cards.some(({ id }) => cards.has(id))) continue;
    titles.add(title);
    for (const table of ['theme', 'note', 'decision'] as const) {
      const isThere = db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`);
      for (const { id } of forward[`${table}s`]) if (!isThere.get(id)) brought[`${table}s`].add(id);
    }
  }
  return brought;
}

function noteTitles(
  titles: Set<string>,
  { forward, inverse }: Omit<z.output<typeof patchesRow>, 'id'>,
  gone: Forgotten,
): void {
  for (const { id, title } of [...forward.themes, ...inverse.themes])
    if (title !== null && gone.themes.has(id)) titles.add(title);
}

function without(patch: AnyPatch, { cards, themes, notes, decisions }: Forgotten): AnyPatch {
  const stays = ({ cardId, themeId }: { cardId: string; themeId: string }): boolean =>
    !cards.has(cardId) && !themes.has(themeId);
  const lacks = (gone: ReadonlySet<string>) => (id: string) => !gone.has(id);
  const isNot =
    (gone: ReadonlySet<string>) =>
    ({ id }: { id: string }): boolean =>
      !gone.has(id);
  return {
    ...patch,
    cards: patch.cards.filter(isNot(cards)),
    themes: patch.themes
      .filter(isNot(themes))
      .map((theme) => ({ ...theme, parts: partsWithout(theme.parts, cards) })),
    removedThemes: patch.removedThemes.filter(lacks(themes)),
    references: patch.references.filter(stays),
    removedReferences: patch.removedReferences.filter(stays),
    notes: patch.notes.filter(isNot(notes)),
    removedNotes: patch.removedNotes.filter(lacks(notes)),
    decisions: patch.decisions.filter(isNot(decisions)),
    removedDecisions: patch.removedDecisions.filter(lacks(decisions)),
    decks: patch.decks.map((deck) => ({ ...deck, slides: slidesWithout(deck.slides, { cards, themes }) })),
  };
}

type AnySlide = z.output<typeof anyDeck>['slides'][number];

/**
 * Slides of themes that are gone go; where cards are gone, words that were put in the place of somebody's lines go too, for
 * they say what the lines said.
 */
function slidesWithout<Row extends AnySlide>(
  slides: readonly Row[],
  { cards, themes }: Pick<Forgotten, 'cards' | 'themes'>,
): Row[] {
  const hasLines = (slideId: string): boolean => slideId.startsWith('theme:') || slideId === 'pupils';
  return slides
    .filter(({ slideId }) => !themes.has(slideId.replace(/^theme:/, '')))
    .map((slide) => (cards.size > 0 && hasLines(slide.slideId) ? { ...slide, texts: [] } : slide));
}

/** A part of which no card is left can never be taken out again, so that it goes with its title. */
function partsWithout(parts: readonly AnyPart[], cards: ReadonlySet<string>): AnyPart[] {
  const kept = (list: readonly string[]): string[] => list.filter((id) => !cards.has(id));
  return parts.flatMap((part) => {
    const cardIds = kept(part.cardIds);
    if (cardIds.length === 0 && part.cardIds.length > 0) return [];
    return {
      ...part,
      cardIds,
      referredIds: kept(part.referredIds),
      broughtIds: kept(part.broughtIds),
      referredByOther: kept(part.referredByOther),
      parts: partsWithout(part.parts, cards),
    };
  });
}

/** Sentences quote titles in two ways. */
function forgetTitles(db: Db, titles: ReadonlySet<string>): void {
  const forget = db.prepare(
    `UPDATE board_event SET sentence = replace(replace(sentence, '*' || @title || '*', @starred),
       '“' || @title || '”', @quoted)
     WHERE instr(sentence, '*' || @title || '*') > 0 OR instr(sentence, '“' || @title || '”') > 0`,
  );
  // Texts of slides hold them too; what is approved once too few is asked again.
  const forgetApprovals = db.prepare('DELETE FROM approval WHERE instr(text, ?) > 0');
  for (const title of titles) {
    forget.run({ title, starred: `*${goneTitle}*`, quoted: `“${goneTitle}”` });
    forgetApprovals.run(title);
  }
}

const themeRow = z.object({ id: z.string(), parts: jsonColumn(partsSchema) });

function forgetInThemes(db: Db, cards: ReadonlySet<string>): void {
  const rows = parseRows(themeRow, db.prepare("SELECT id, parts FROM theme WHERE parts <> '[]'").all());
  const save = db.prepare('UPDATE theme SET parts = ? WHERE id = ?');
  for (const { id, parts } of rows) save.run(JSON.stringify(partsWithout(parts, cards)), id);
}

const deckRow = z.object({ key: z.int(), id: z.string(), choices: jsonColumn(anyDeck.omit({ id: true })) });

/** @param boards the keys of their walks, as JSON */
function forgetInDecks(db: Db, gone: Pick<Forgotten, 'cards' | 'themes'>, boards: string): void {
  const sql = `SELECT walk_key AS key, id, choices FROM deck WHERE walk_key IN (SELECT value FROM json_each(?))`;
  const rows = parseRows(deckRow, db.prepare(sql).all(boards));
  const save = db.prepare('UPDATE deck SET choices = ? WHERE walk_key = ? AND id = ?');
  for (const { key, id, choices } of rows)
    save.run(JSON.stringify({ ...choices, slides: slidesWithout(choices.slides, gone) }), key, id);
}

const idRow = z.object({ id: z.string() });

/** What leaves the store with a walk that has a board of its own, by now. */
export function rowsOfWalk(db: Db, key: number, cards: ReadonlySet<string>): Forgotten {
  const idsIn = (table: 'theme' | 'note' | 'decision'): Set<string> =>
    new Set(
      parseRows(idRow, db.prepare(`SELECT id FROM ${table} WHERE walk_key = ?`).all(key)).map(({ id }) => id),
    );
  return { cards, themes: idsIn('theme'), notes: idsIn('note'), decisions: idsIn('decision') };
}
