/** What is removed leaves nothing of its texts behind, in no table and in no byte of the store's file. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Board } from '../../../core/contract/calls/board.ts';
import { createClient, type Client } from '../../../core/contract/client.ts';
import { createDispatcher } from '../../../core/dispatcher.ts';
import { handlers } from '../../../core/features/index.ts';
import { loadIntoWalks } from '../../../core/features/records/load/load.ts';
import { insertConsent } from '../../../core/store/people/consents.ts';
import { saveLine, saveTick, setDropped } from '../../../core/store/release/lines.ts';
import { type Db, openStore, storeFileName } from '../../../core/store/file/open.ts';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { testContext } from '../../support/test-context.ts';
import { countedIds } from '../../support/test-core.ts';
import { expectSound } from '../board/boards.ts';

/** In any case: spellings are folded. */
const secret = /secret\w+/gi;
const uuid = (n: number): string => `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

interface Stage {
  db: Db;
  client: Client;
  file: string;
  /** Loads a walk of six cards whose texts begin with a word. */
  makeWalk(word: string, title: string): string;
}

async function setUp(): Promise<Stage> {
  const dataDir = temporaryFolder();
  const { db } = await openStore(dataDir, 'here');
  const dispatcher = createDispatcher({ handlers, context: testContext(db).context, log: () => undefined });
  const newId = countedIds();
  return {
    db,
    client: createClient(dispatcher, countedIds()),
    file: path.join(dataDir, storeFileName),
    makeWalk(word, title) {
      const texts = [1, 2, 3, 4, 5, 6].map((n) => `${word}Card${n} was seen.`);
      const row = responseOf(word, visitOf(texts, { observer: `${word}Observer` }));
      const into = [{ group: null, walkId: null, title }];
      const plan = planOf([fileOf([tableOf([row])])], null, { newId, into });
      return db.transaction(() => loadIntoWalks(db, plan).walkId)() ?? '';
    },
  };
}

/** Where secrets lie, column by column and then anywhere in the file. */
function secretsIn(db: Db, file: string): string[] {
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  const inRows = z
    .array(z.string())
    .parse(names)
    .flatMap((table) => {
      const rows = db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[];
      return rows.flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) => {
          const text = Buffer.isBuffer(value) ? value.toString() : String(value);
          return (text.match(secret) ?? []).map((found) => `${table}.${column}: ${found}`);
        }),
      );
    });
  const bytes = [file, `${file}-wal`].flatMap((name) =>
    fs.existsSync(name) ? (fs.readFileSync(name).toString('latin1').match(secret) ?? []) : [],
  );
  return [...new Set([...inRows, ...bytes])];
}

const pair = (client: Client, walkId: string, [one = '', other = '']: string[], theme: string) =>
  client.board.moveCards({ walkId, cardIds: [one], to: { kind: 'card', cardId: other, newThemeId: theme } });

const idsOf = ({ cards }: Board): string[] => cards.map(({ id }) => id);

/** What a person wrote, read and dropped on the way to a slide, of one card. */
function writeLines(db: Db, cardId: string, themeId: string): void {
  const at = '2026-11-05T16:10:00.000Z';
  saveLine(db, { id: `l${cardId}`, themeId, origin: 'blend', cardIds: [cardId], text: 'SecretLine' });
  for (const key of [`card:${cardId}@${themeId}`, `card:${cardId}@pupils`, `line:l${cardId}`])
    saveTick(db, key, 'SecretRead', at);
  setDropped(db, `card:${cardId}@SecretTheme`, true);
  insertConsent(db, {
    id: `c${cardId}`,
    cardId,
    themeId,
    what: 'SecretWhat',
    where: 'SecretPlace',
    asked: 'SecretTeacher',
    askedOn: '2026-11-05',
  });
}

/** A walk with everything that a team can write on it. */
async function fill({ client, db }: Stage, walkId: string): Promise<void> {
  const cards = idsOf(await client.board.get({ walkId }));
  await pair(client, walkId, cards.slice(0, 2), uuid(1));
  await pair(client, walkId, cards.slice(2, 4), uuid(2));
  await client.board.renameTheme({ walkId, themeId: uuid(1), title: 'SecretThemeOne' });
  await client.board.renameTheme({ walkId, themeId: uuid(2), title: 'SecretThemeTwo' });
  await client.board.mergeThemes({ walkId, themeId: uuid(2), into: uuid(1) });
  await client.board.saveNote({ walkId, id: 'n1', themeId: uuid(1), kind: 'note', text: 'SecretNote' });
  await client.board.saveNote({ walkId, id: 'n2', themeId: null, kind: 'wonder', text: 'SecretWonder' });
  const decided = { themeId: null, kind: 'keep', horizon: null, state: 'open', carriedFrom: null } as const;
  await client.board.saveDecision({
    ...decided,
    walkId,
    id: 'd',
    text: 'SecretDecision',
    owner: 'SecretOwner',
  });
  await client.board.editCard({ walkId, cardId: cards[4] ?? '', text: 'SecretEdit' });
  await client.board.splitCard({ walkId, cardId: cards[5] ?? '', texts: ['SecretPart', 'SecretRest'] });
  await client.debrief.update({ walkId, title: 'SecretDebrief', people: ['SecretPerson'] });
  writeLines(db, cards[0] ?? '', uuid(1));
  const { texts } = await client.lines.list({ walkId });
  for (const { key, text } of texts) await client.lines.tick({ walkId, key, text });
  expect(texts.map(({ text }) => text)).toEqual(['SecretDebrief', 'SecretDecision', 'SecretWonder']);
  await client.slides.approve({ walkId, text: 'SecretThemeOne', name: 'SecretName' });
  await client.slides.keepNoticing({ walkId, themeId: uuid(1), title: 'SecretThemeOne', isKept: true });
  await client.disclosure.sayNobodyTwice({ walkId, isSaid: true });
}

test('a walk that is removed leaves no word of it, on the board of another debrief neither', async () => {
  const stage = await setUp();
  const { client, db, file, makeWalk } = stage;
  const lead = makeWalk('Plain', 'Lead');
  const walkId = makeWalk('Secret', 'SecretWalk');
  await fill(stage, walkId);
  await client.debrief.addWalk({ walkId: lead, otherId: walkId });
  await client.slides.approve({ walkId: lead, text: 'We noted “SecretThemeOne”', name: 'SecretName' });
  await client.slides.keepNoticing({
    walkId: lead,
    themeId: uuid(1),
    title: 'SecretThemeOne',
    isKept: true,
  });
  const [own = ''] = idsOf(await client.board.get({ walkId: lead }));
  const { themes } = await client.board.get({ walkId: lead });
  const theme = { walkId: lead, themeId: themes[0]?.id ?? '' };
  await client.board.moveCards({
    walkId: lead,
    cardIds: [own],
    to: { kind: 'theme', themeId: theme.themeId, before: null },
  });
  await client.board.undo({ walkId: lead });
  await client.board.saveNote({ ...theme, id: 'n1', kind: 'note', text: 'SecretNoteChanged' });
  await client.board.removeNote({ walkId: lead, noteId: 'n2' });
  await client.board.renameTheme({ ...theme, title: 'SecretThemeAgain' });
  const { steps } = await client.board.listSteps({ walkId: lead, before: null, limit: 5 });
  await client.board.goBack({ walkId: lead, stepId: steps[1]?.id ?? 0 });
  await client.walks.update({ walkId, title: 'SecretOtherTitle', purpose: null, focus: 'SecretFocus' });

  await client.walks.remove({ walkId });

  // As the guard of an open store does once nobody works.
  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(secretsIn(db, file)).toEqual([]);
  const left = await client.board.listSteps({ walkId: lead, before: null, limit: 50 });
  expect(left.steps.at(-1)?.sentence).toBe('Walk *removed since* added: 7 cards, 1 theme');
  // The way back over all of it brings nothing back and breaks nothing.
  for (const { id } of left.steps) {
    await client.board.goBack({ walkId: lead, stepId: id });
    expectSound(indexBoard(await client.board.get({ walkId: lead })), 6);
  }
  expect(secretsIn(db, file)).toEqual([]);
  expect(db.pragma('foreign_key_check')).toEqual([]);
});

test('a visit that is removed leaves no word of it, and no theme takes a later card for one of its', async () => {
  const { client, db, file, makeWalk } = await setUp();
  const walkId = makeWalk('Plain', 'Walk');
  const own = idsOf(await client.board.get({ walkId }));
  const blank = { period: null, className: null, yearGroup: null, subject: null, room: null };
  const { visitNumber } = await client.visits.add({
    ...blank,
    walkId,
    date: '2026-10-05',
    observer: 'SecretObserver',
    teacher: 'SecretTeacher',
    cards: [{ text: 'SecretTyped', kind: 'saw', areaId: 'progress' }],
  });
  const typed = (await client.board.get({ walkId })).cards.find((card) => card.visitNumber === visitNumber);
  const id = typed?.id ?? '';
  await client.board.editCard({ walkId, cardId: id, text: 'SecretEdit' });
  await pair(client, walkId, [id, own[0] ?? ''], uuid(1));
  await pair(client, walkId, own.slice(1, 3), uuid(2));
  await client.board.mergeThemes({ walkId, themeId: uuid(1), into: uuid(2) });

  writeLines(db, id, uuid(1));
  await client.slides.export({ walkId, isAssumedSeen: true });

  await client.visits.remove({ walkId, visitNumber });

  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(secretsIn(db, file)).toEqual([]);
  const { newCards } = await client.board.addCards({
    walkId,
    visitNumber: 1,
    cards: [{ text: 'New.', kind: 'saw', areaId: 'progress' }],
  });
  // SQLite gives the id again; what the merged theme remembers is not this card.
  expect(newCards.map((card) => card.id)).toEqual([id]);
  await client.board.moveCards({
    walkId,
    cardIds: [id],
    to: { kind: 'theme', themeId: uuid(2), before: null },
  });
  await client.board.takeApart({ walkId, themeId: uuid(2), partId: uuid(1) });
  const { cards } = await client.board.get({ walkId });
  expect(cards.filter(({ themeId }) => themeId === uuid(1)).map((card) => card.id)).toEqual([own[0]]);
});

test('a walk that is removed leaves no word of it in the log of a walk that was once on its board', async () => {
  const { client, db, file, makeWalk } = await setUp();
  const walkId = makeWalk('Secret', 'SecretLead');
  const otherId = makeWalk('Plain', 'Other');
  const others = idsOf(await client.board.get({ walkId: otherId }));
  await client.debrief.addWalk({ walkId, otherId });
  const all = idsOf(await client.board.get({ walkId }));
  const own = all.filter((id) => !others.includes(id)).slice(0, 2);
  await pair(client, walkId, own, uuid(1));
  await client.board.renameTheme({ walkId, themeId: uuid(1), title: 'SecretTheme' });
  await pair(client, walkId, others.slice(0, 2), uuid(2));
  await client.board.renameTheme({ walkId, themeId: uuid(2), title: 'Plain' });
  await client.board.mergeThemes({ walkId, themeId: uuid(1), into: uuid(2) });
  const loose = { kind: 'column', areaId: 'progress', before: null } as const;
  await client.board.moveCards({ walkId, cardIds: own, to: loose });
  await client.debrief.removeWalk({ walkId, otherId });
  expect((await client.board.get({ walkId: otherId })).themes.map(({ id }) => id)).toEqual([uuid(2)]);

  await client.walks.remove({ walkId });

  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(secretsIn(db, file)).toEqual([]);
});

test('a walk that is removed takes no words from the slides of a debrief that it had no part in', async () => {
  const { client, makeWalk } = await setUp();
  const [kept, gone] = [makeWalk('Plain', 'Kept'), makeWalk('Secret', 'Gone')];
  const cards = idsOf(await client.board.get({ walkId: kept }));
  await pair(client, kept, cards.slice(0, 2), uuid(1));
  const slideId = `theme:${uuid(1)}`;
  await client.decks.writeText({ walkId: kept, deckId: 'staff', slideId, from: 'Noted.', to: 'In pairs.' });
  const { decks } = await client.decks.list({ walkId: kept });
  await client.walks.remove({ walkId: gone });
  expect((await client.decks.list({ walkId: kept })).decks).toEqual(decks);
  expect(JSON.stringify(decks)).toContain('In pairs.');
  await client.board.undo({ walkId: kept });
  await client.board.redo({ walkId: kept });
  expect((await client.decks.list({ walkId: kept })).decks).toEqual(decks);
});
