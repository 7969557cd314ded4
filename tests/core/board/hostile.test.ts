/** Hostile and mistaken calls: what the core refuses, what it says then, and what it never confuses. */
import { expect, test } from 'vitest';
import { createClient, type Client } from '../../../core/contract/client.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { errorSentence } from '../../../core/contract/wording.ts';
import { createDispatcher } from '../../../core/dispatcher.ts';
import { handlers } from '../../../core/features/index.ts';
import { type Db, openStore } from '../../../core/store/file/open.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { testContext } from '../../support/test-context.ts';
import { countedIds } from '../../support/test-core.ts';
import { load } from './exports.ts';

const themeId = '10000000-0000-4000-8000-000000000001';

interface TwoBoards {
  client: Client;
  db: Db;
  /** The first walk and its cards. */
  walkId: string;
  cards: string[];
  /** A walk that was made later. */
  laterId: string;
}

async function twoBoards(): Promise<TwoBoards> {
  const { db } = await openStore(temporaryFolder(), 'here');
  const dispatcher = createDispatcher({ handlers, context: testContext(db).context, log: () => undefined });
  const client = createClient(dispatcher, countedIds());
  const newId = countedIds();
  const rows = [{ id: 2, texts: [0, 1, 2, 3, 4] }];
  const [walkId, laterId] = [load(db, null, rows, newId), load(db, null, rows, newId)];
  const cards = (await client.board.get({ walkId })).cards.map(({ id }) => id);
  return { client, db, walkId, cards, laterId };
}

async function refusal(answer: Promise<unknown>): Promise<{ code: string; sentence: string }> {
  const error: unknown = await answer.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error('the core did not refuse');
  return { code: error.code, sentence: errorSentence(error) };
}

test('a card has one name: what SQLite would read as the same number is no card', async () => {
  const { client, walkId, cards } = await twoBoards();
  const [id = ''] = cards;
  const to = { kind: 'column', areaId: 'participation', before: null } as const;
  for (const other of [`0${id}`, `${id}.0`, ` ${id}`, `+${id}`, `${id}e0`]) {
    expect((await refusal(client.board.moveCards({ walkId, cardIds: [id, other], to }))).code).toBe(
      'not-found',
    );
    expect((await refusal(client.board.joinCards({ walkId, cardIds: [id, other] }))).code).toBe('not-found');
  }
});

test('half a sign is written as it will be read, in the log as in the tables', async () => {
  const { client, db, walkId, cards } = await twoBoards();
  const [first = '', second = ''] = cards;
  const to = { kind: 'card', cardId: second, newThemeId: themeId } as const;
  await client.board.moveCards({ walkId, cardIds: [first], to });
  const { patch } = await client.board.renameTheme({ walkId, themeId, title: 'Half \ud83d of it' });
  expect(patch.themes).toEqual((await client.board.get({ walkId })).themes);
  expect(patch.themes[0]?.title).toBe('Half \ufffd of it');
  expect(db.prepare("SELECT count(*) FROM board_event WHERE forward LIKE '%ud83d%'").pluck().get()).toBe(0);
});

test('a text of which nothing can be seen is no text, and one that is too long says how long it may be', async () => {
  const { client, walkId, cards } = await twoBoards();
  const note = { walkId, id: 'n', themeId: null, kind: 'note' } as const;
  expect(await refusal(client.board.saveNote({ ...note, text: '\u200b\u200d\u2060' }))).toEqual({
    code: 'invalid-input',
    sentence: 'There is nothing to read in that text. Write something, then try again.',
  });
  expect(await refusal(client.board.saveNote({ ...note, text: 'x'.repeat(2001) }))).toEqual({
    code: 'invalid-input',
    sentence: 'That text is too long: 2000 characters at most. Shorten it, then try again.',
  });
  await client.board.saveNote({ ...note, text: '👍' });
  await client.board.editCard({ walkId, cardId: cards[0] ?? '', text: '?' });
});

test('what is missing is named: the walk before the card, the column, the note, the decision', async () => {
  const { client, walkId, cards, laterId } = await twoBoards();
  const cardIds = cards.slice(0, 1);
  const to = { kind: 'column', areaId: 'nowhere', before: null } as const;
  const sentences = [
    await refusal(client.board.moveCards({ walkId, cardIds, to })),
    await refusal(client.board.removeNote({ walkId, noteId: '__proto__' })),
    await refusal(client.board.removeDecision({ walkId, decisionId: '__proto__' })),
    await refusal(
      client.board.addCards({ walkId, visitNumber: 99, cards: [{ text: 'x', kind: 'saw', areaId: null }] }),
    ),
  ].map(({ sentence }) => sentence);
  expect(sentences).toEqual([
    'There is no such column on the board. Choose another. Nothing was moved.',
    'That note is no longer here: another window took it away.',
    'That decision is no longer here: another window took it away.',
    'That visit is no longer here: another window removed it. Choose another.',
  ]);
  const [gone] = (await client.board.get({ walkId: laterId })).cards;
  await client.walks.remove({ walkId: laterId });
  const noWalk = 'This walk is no longer here. Go back to the start and open another.';
  const id = gone?.id ?? '';
  const late = [
    client.board.moveCards({ walkId: laterId, cardIds: [id], to: { ...to, areaId: 'parking' } }),
    client.board.splitCard({ walkId: laterId, cardId: id, texts: ['a', 'b'] }),
    client.board.joinCards({ walkId: laterId, cardIds: [id, `${id}1`] }),
    client.board.removeNote({ walkId: laterId, noteId: 'n' }),
    client.board.goBack({ walkId: laterId, stepId: 1 }),
    client.board.addCards({
      walkId: laterId,
      visitNumber: 1,
      cards: [{ text: 'x', kind: 'saw', areaId: null }],
    }),
  ];
  for (const answer of late) expect((await refusal(answer)).sentence).toBe(noWalk);
});

test('a decision carries an earlier one on that stands open, once', async () => {
  const { client, walkId, laterId } = await twoBoards();
  const decision = {
    themeId: null,
    kind: 'keep',
    text: 'Keep the pairs.',
    horizon: null,
    owner: null,
    state: 'open',
  } as const;
  const carry = (walk: string, id: string, carriedFrom: string | null, text: string = decision.text) =>
    client.board.saveDecision({ ...decision, walkId: walk, id, carriedFrom, text });
  await carry(walkId, 'earlier', null);
  await client.debrief.go({ walkId, stage: 'decide' });
  for (const nonsense of ['nonsense', 'mine', '__proto__'])
    expect((await refusal(carry(laterId, 'mine', nonsense))).sentence).toMatch(
      /earlier debrief is no longer open/,
    );
  await carry(laterId, 'mine', 'earlier');
  expect((await refusal(carry(laterId, 'again', 'earlier'))).sentence).toMatch(/taken up here already/);
  await carry(laterId, 'mine', 'earlier', 'Keep the pairs, and the time to think.');
  // The earlier board cannot carry on what was decided later.
  expect((await refusal(carry(walkId, 'back', 'mine'))).code).toBe('not-found');
  await client.walks.remove({ walkId });
  await carry(laterId, 'mine', 'earlier', 'Keep the pairs.');
});
