/** Several walks in one debrief: what comes, what stays whose, and what is refused. */
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Board } from '../../../core/contract/calls/board.ts';
import type { Client } from '../../../core/contract/client.ts';
import { storeFileName } from '../../../core/store/file/open.ts';
import { coachId, parkingId } from '../../../core/domain/focus-areas.ts';
import {
  dataFolderWith,
  fileOf,
  pieceOf,
  planOf,
  responseOf,
  tableOf,
  visitOf,
} from '../../support/drafts.ts';
import { testCore } from '../../support/test-core.ts';
import { uuid } from '../board/wishes.ts';

const texts = (walk: string): string[] => ['one', 'two', 'three', 'four'].map((n) => `${walk} ${n}.`);

const observers = ['Ann Archer', 'Ben Baker', 'Cleo Cook', 'Dan Dyer'];

/** Two visits of two cards a walk; purposes as given, the last a sample. */
async function walksOf(...purposes: (string | null)[]): Promise<{ client: Client; dataDir: string }> {
  const ids = purposes.map((_, n) => `walk-${n + 1}`);
  const plans = ids.map((id, n) => {
    const [a = '', b = '', c = '', d = ''] = texts(id);
    const responses = [
      [a, b],
      [c, d],
    ].map((pieces, at) =>
      responseOf(
        `r${at}`,
        visitOf([], {
          evidence: pieces.map((text) => pieceOf(text)),
          observer: observers[2 * n + at] ?? 'Ann Archer',
        }),
      ),
    );
    const walk = { title: null, purpose: purposes[n] ?? null, focus: null };
    return planOf([fileOf([tableOf(responses, { walk })])], null, { newId: () => id, isSample: n === 4 });
  });
  const { dataDir } = await dataFolderWith(...plans);
  const { client } = await testCore(dataDir);
  for (const [n, walkId] of ids.entries())
    await client.walks.update({ walkId, title: `Walk ${n + 1}`, purpose: purposes[n] ?? null, focus: null });
  return { client, dataDir };
}

const idOf = (board: Board, text: string): string => board.cards.find((card) => card.text === text)?.id ?? '';

async function group(
  client: Client,
  walkId: string,
  themeId: string,
  some: readonly string[],
): Promise<void> {
  const board = await client.board.get({ walkId });
  const [first = '', ...others] = some.map((text) => idOf(board, text));
  await client.board.moveCards({
    walkId,
    cardIds: others,
    to: { kind: 'card', cardId: first, newThemeId: themeId },
  });
}

const refused = (reason: string) => ({ code: 'refused', details: { reason } });

test('a walk comes with its cards, themes and words, behind what stands there, and its visits get numbers of their own', async () => {
  const { client } = await walksOf(null, null);
  await group(client, 'walk-1', uuid(1), ['walk-1 one.', 'walk-1 three.']);
  await group(client, 'walk-2', uuid(2), ['walk-2 one.', 'walk-2 three.']);
  await client.board.saveNote({ walkId: 'walk-2', id: 'n', themeId: uuid(2), kind: 'wonder', text: 'Why?' });
  await client.debrief.addWalk({ walkId: 'walk-1', otherId: 'walk-2' });
  const board = await client.board.get({ walkId: 'walk-1' });
  expect({ ...(await client.board.get({ walkId: 'walk-2' })), walkId: 'walk-1' }).toEqual(board);
  expect(board.themes.map(({ id, number }) => [id, number])).toEqual([
    [uuid(1), 1],
    [uuid(2), 2],
  ]);
  expect(board.visits.map(({ number, observers }) => [number, observers])).toEqual([
    [1, [0]],
    [2, [1]],
    [3, [2]],
    [4, [3]],
  ]);
  const loose = board.cards.filter(({ themeId }) => themeId === null);
  expect(loose.sort((a, b) => (a.orderKey < b.orderKey ? -1 : 1)).map(({ text }) => text)).toEqual([
    'walk-1 two.',
    'walk-1 four.',
    'walk-2 two.',
    'walk-2 four.',
  ]);
  expect(board.notes).toMatchObject([{ id: 'n', themeId: uuid(2), number: 1 }]);
  expect((await client.debrief.get({ walkId: 'walk-2' })).walks.map(({ id }) => id)).toEqual([
    'walk-1',
    'walk-2',
  ]);
  const { proposals } = await client.insight.charts({ walkId: 'walk-1' });
  expect(proposals.find(({ id }) => id === 'progress')?.cards).toBe(8);
  const { walks } = await client.walks.list({});
  expect(walks.map(({ id, debriefedWith, cards }) => [id, debriefedWith, cards])).toEqual([
    ['walk-2', 'walk-1', 4],
    ['walk-1', null, 4],
  ]);
  const { steps } = await client.board.listSteps({ walkId: 'walk-1', before: null, limit: 1 });
  expect(steps).toMatchObject([{ sentence: 'Walk *Walk 2* added: 4 cards, 1 theme', isStanding: true }]);
  // Undo passes over it.
  expect(board.history.undo).toBe('New cluster of 2 cards: Cluster 1');
  await client.board.undo({ walkId: 'walk-2' });
  expect((await client.board.get({ walkId: 'walk-1' })).themes.map(({ id }) => id)).toEqual([uuid(2)]);
});

test('a walk leaves with its cards, its themes and its words; in themes of both its cards become loose and keep what the team made of them', async () => {
  const { client } = await walksOf(null, null);
  await group(client, 'walk-2', uuid(2), ['walk-2 one.', 'walk-2 three.']);
  await client.board.saveDecision({
    walkId: 'walk-2',
    id: 'd',
    themeId: null,
    kind: 'keep',
    text: 'Keep it',
    horizon: null,
    owner: null,
    state: 'open',
    carriedFrom: null,
  });
  await client.debrief.addWalk({ walkId: 'walk-1', otherId: 'walk-2' });
  await group(client, 'walk-1', uuid(1), ['walk-1 one.', 'walk-2 two.']);
  const board = await client.board.get({ walkId: 'walk-1' });
  const two = idOf(board, 'walk-2 two.');
  await client.board.starCards({ walkId: 'walk-1', cardIds: [two], isStarred: true });
  await client.board.editCard({ walkId: 'walk-1', cardId: two, text: 'In our words.' });
  await client.board.addReferences({
    walkId: 'walk-1',
    cardIds: [idOf(board, 'walk-2 one.')],
    themeId: uuid(1),
  });
  for (const [text, areaId] of [
    ['walk-2 four.', parkingId],
    ['walk-1 four.', coachId],
  ] as const)
    await client.board.moveCards({
      walkId: 'walk-1',
      cardIds: [idOf(board, text)],
      to: { kind: 'column', areaId, before: null },
    });
  await client.debrief.removeWalk({ walkId: 'walk-1', otherId: 'walk-2' });
  const own = await client.board.get({ walkId: 'walk-2' });
  expect(own.themes.map(({ id }) => id)).toEqual([uuid(2)]);
  expect(own.cards.find(({ id }) => id === two)).toMatchObject({
    themeId: null,
    areaId: 'progress',
    isStarred: true,
    teamText: 'In our words.',
    visitNumber: 3,
  });
  expect(own.cards.find(({ text }) => text === 'walk-2 four.')?.areaId).toBe(parkingId);
  expect(own.decisions.map(({ id }) => id)).toEqual(['d']);
  const lead = await client.board.get({ walkId: 'walk-1' });
  expect([lead.cards.length, lead.themes.map(({ id }) => id), lead.references, lead.decisions]).toEqual([
    4,
    [uuid(1)],
    [],
    [],
  ]);
  expect(own.history.undo).toBe('What to keep decided');
  await client.board.undo({ walkId: 'walk-2' });
  await client.board.undo({ walkId: 'walk-2' });
  expect((await client.board.get({ walkId: 'walk-2' })).themes).toEqual([]);
  // It may come again; its visits keep the numbers that the team knows.
  await client.debrief.addWalk({ walkId: 'walk-1', otherId: 'walk-2' });
  expect((await client.board.get({ walkId: 'walk-1' })).visits.map(({ number }) => number)).toEqual([
    1, 2, 3, 4,
  ]);
});

test('purposes do not mix, nor the sample with real walks; a walk is in one debrief', async () => {
  const { client } = await walksOf('environment', 'Environment', null, 'other', 'environment');
  const add = (walkId: string, otherId: string) => client.debrief.addWalk({ walkId, otherId });
  await expect(add('walk-1', 'walk-1')).rejects.toMatchObject(refused('same-walk'));
  await expect(add('walk-1', 'walk-3')).rejects.toMatchObject(refused('purpose'));
  await expect(add('walk-3', 'walk-1')).rejects.toMatchObject(refused('purpose'));
  await expect(add('walk-1', 'walk-4')).rejects.toMatchObject(refused('purpose'));
  await expect(add('walk-1', 'walk-5')).rejects.toMatchObject(refused('sample'));
  await expect(add('walk-1', 'walk-9')).rejects.toMatchObject({ code: 'not-found' });
  await client.debrief.close({ walkId: 'walk-1', isClosed: true });
  await expect(add('walk-1', 'walk-2')).rejects.toMatchObject(refused('closed'));
  await client.debrief.close({ walkId: 'walk-1', isClosed: false });
  await add('walk-1', 'walk-2');
  await expect(add('walk-1', 'walk-2')).rejects.toMatchObject(refused('in-a-debrief'));
  await expect(add('walk-4', 'walk-1')).rejects.toMatchObject(refused('in-a-debrief'));
  const remove = (otherId: string) => client.debrief.removeWalk({ walkId: 'walk-2', otherId });
  await expect(remove('walk-1')).rejects.toMatchObject(refused('leads'));
  await expect(remove('walk-3')).rejects.toMatchObject({ code: 'not-found' });
  // A purpose is declared for the whole debrief.
  await client.walks.update({ walkId: 'walk-2', title: 'Walk 2', purpose: 'other', focus: null });
  expect((await client.debrief.get({ walkId: 'walk-1' })).purpose).toBe('other');
});

test('a walk that leads is not removed; another is, and leaves nothing on the board', async () => {
  const { client, dataDir } = await walksOf(null, null);
  await client.debrief.addWalk({ walkId: 'walk-1', otherId: 'walk-2' });
  await client.board.saveNote({ walkId: 'walk-1', id: 'n', themeId: null, kind: 'note', text: 'Ours' });
  await group(client, 'walk-1', uuid(1), ['walk-1 one.', 'walk-2 two.']);
  const told = await client.board.get({ walkId: 'walk-1' });
  await client.board.editCard({ walkId: 'walk-1', cardId: idOf(told, 'walk-2 one.'), text: 'Only ours.' });
  await expect(client.walks.remove({ walkId: 'walk-1' })).rejects.toMatchObject(refused('leads-others'));
  await client.walks.remove({ walkId: 'walk-2' });
  const board = await client.board.get({ walkId: 'walk-1' });
  expect([board.cards.length, board.themes.length, board.notes.length]).toEqual([4, 1, 1]);
  expect((await client.walks.list({})).walks.map(({ id }) => id)).toEqual(['walk-1']);
  const db = new Database(path.join(dataDir, storeFileName), { readonly: true });
  expect(db.prepare("SELECT count(*) FROM board_event WHERE forward LIKE '%Only ours%'").pluck().get()).toBe(
    0,
  );
  db.close();
  for (let undone = 0; undone < 3; undone += 1) await client.board.undo({ walkId: 'walk-1' });
  expect((await client.board.get({ walkId: 'walk-1' })).themes).toEqual([]);
  await client.walks.remove({ walkId: 'walk-1' });
});
