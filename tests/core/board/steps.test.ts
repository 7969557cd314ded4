/** What the team makes of cards, in the store: each step is one event, undone and done again, and nothing is deleted. */
import { expect, onTestFinished, test } from 'vitest';
import { patchOf } from '../../../core/domain/board/patch.ts';
import type { Board } from '../../../core/contract/calls/board.ts';
import { createClient, type Client } from '../../../core/contract/client.ts';
import type { EvidenceDraft } from '../../../core/domain/records/record.ts';
import { createDispatcher } from '../../../core/dispatcher.ts';
import { handlers } from '../../../core/features/index.ts';
import { appendEvent, placeNewCards } from '../../../core/store/board/board.ts';
import { type Db, openStore } from '../../../core/store/file/open.ts';
import { setWordDismissed } from '../../../core/store/settings.ts';
import { visitWriter } from '../../../core/store/records/visit-writer.ts';
import { insertWalk } from '../../../core/store/records/walks.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { testContext } from '../../support/test-context.ts';
import { countedIds } from '../../support/test-core.ts';

const walkId = 'w1';
const wrote = (text: string, changes: Partial<EvidenceDraft> = {}): EvidenceDraft => ({
  kind: 'saw',
  text,
  areaId: 'progress',
  ticked: [],
  proposal: null,
  column: 'What was seen',
  tally: null,
  ...changes,
});

/** Visit 1: cards 1 (proposed), 2 and 3 (a tally). Visit 2: card 4. All stand in Progress, in this order. */
const evidence = [
  [
    wrote('Pupils explained their steps. They checked them.', {
      ticked: ['Progress', 'Participation'],
      proposal: ['checked'],
    }),
    wrote('Two pupils compared answers.'),
    wrote('Voices heard', { kind: 'tally', tally: { lookFor: 'voices heard', value: 11, outOf: 28 } }),
  ],
  [wrote('A pupil corrected a label.')],
];

async function openWalk(): Promise<{ client: Client; db: Db; board: () => Promise<Board> }> {
  const { db, close } = await openStore(temporaryFolder(), 'a test');
  onTestFinished(close);
  const createdAt = '2026-11-05T16:10:00.000Z';
  insertWalk(db, { id: walkId, title: 'Walk', purpose: null, focus: null, isSample: false, createdAt });
  writeVisits(db);
  const dispatcher = createDispatcher({ handlers, context: testContext(db).context, log: () => undefined });
  const client = createClient(dispatcher, countedIds());
  return { client, db, board: () => client.board.get({ walkId }) };
}

function writeVisits(db: Db): void {
  const writer = visitWriter(db, walkId, 'form');
  const ids = evidence.flatMap((pieces, n) => {
    const details = { period: null, minutes: null, observer: null, withObserver: null, className: null };
    const place = { date: '2026-10-05', yearGroup: '9', subject: null, room: null, teacherSpellings: [] };
    const visit = { ...details, ...place, walkTitle: null, evidence: pieces, lookFors: [] };
    const visitId = writer.insert({ responseKey: `r${n}`, hash: `h${n}` }, visit);
    return pieces.map((piece, position) => ({
      id: writer.insertEvidence(visitId, position, piece),
      isProposed: piece.proposal !== null,
    }));
  });
  writer.flush();
  const places = ids.map(({ id, isProposed }, at) => ({
    id,
    isProposed,
    areaId: 'progress',
    orderKey: `a${at}`,
  }));
  placeNewCards(db, walkId, places);
}

/** The cards of a column, or off the board, in order. */
const inColumn = ({ cards }: Board, areaId: string): string[] =>
  cards
    .filter((card) => card.areaId === areaId)
    .sort((a, b) => (a.orderKey < b.orderKey ? -1 : 1))
    .map(({ id }) => id);

const off = 'off-board';
const stands = (board: Board): string[][] => [inColumn(board, 'progress'), inColumn(board, off).sort()];

test('a card is split where it stands, and undo and redo bring it back and split it again', async () => {
  const { client, board } = await openWalk();
  const before = await board();
  const texts = ['Pupils explained their steps.', 'They checked them.'];
  const step = await client.board.splitCard({ walkId, cardId: '1', texts });
  const shared = {
    areaId: 'progress',
    themeId: null,
    teamText: null,
    isProposed: true,
    isMarkDismissed: false,
    isStarred: false,
    kind: 'saw',
    visitNumber: 1,
    recordedAreaId: 'progress',
    ticked: ['Progress', 'Participation'],
    proposal: ['checked'],
    source: 'present',
    madeFrom: ['1'],
    tally: null,
  };
  expect([step.sentence, step.newCards]).toEqual([
    '1 card split into 2',
    [
      { ...shared, id: '5', text: texts[0], orderKey: 'a0G' },
      { ...shared, id: '6', text: texts[1], orderKey: 'a0V' },
    ],
  ]);
  expect(stands(await board())).toEqual([['5', '6', '2', '3', '4'], ['1']]);
  await client.board.undo({ walkId });
  const undone = await board();
  expect(stands(undone)).toEqual([
    ['1', '2', '3', '4'],
    ['5', '6'],
  ]);
  expect(undone.cards.filter(({ areaId }) => areaId !== off)).toEqual(before.cards);
  await client.board.redo({ walkId });
  expect(stands(await board())).toEqual([['5', '6', '2', '3', '4'], ['1']]);
});

test('cards of one visit become one, in their order; those of two visits, and tallies, do not', async () => {
  const { client, board } = await openWalk();
  const step = await client.board.joinCards({ walkId, cardIds: ['2', '1'] });
  expect(step.sentence).toBe('2 cards joined into one');
  expect(step.newCards).toMatchObject([
    {
      id: '5',
      text: 'Two pupils compared answers.\nPupils explained their steps. They checked them.',
      madeFrom: ['2', '1'],
      isProposed: false,
    },
  ]);
  expect(stands(await board())).toEqual([
    ['5', '3', '4'],
    ['1', '2'],
  ]);
  const refused = { code: 'refused' };
  await expect(client.board.joinCards({ walkId, cardIds: ['5', '4'] })).rejects.toMatchObject({
    ...refused,
    details: { reason: 'two-visits' },
  });
  await expect(client.board.joinCards({ walkId, cardIds: ['5', '3'] })).rejects.toMatchObject({
    ...refused,
    details: { reason: 'tally' },
  });
  await expect(
    client.board.splitCard({ walkId, cardId: '3', texts: ['Voices', 'heard'] }),
  ).rejects.toMatchObject({ ...refused, details: { reason: 'tally' } });
  // What was refused made nothing; a card that was joined is not to be moved any more.
  expect((await board()).cards).toHaveLength(5);
  const to = { kind: 'column', areaId: 'participation', before: null } as const;
  await expect(client.board.moveCards({ walkId, cardIds: ['1'], to })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('wording, areas and marks are the team’s, beside what was recorded', async () => {
  const { client, board } = await openWalk();
  const said = [
    await client.board.editCard({ walkId, cardId: '2', text: 'Two pupils compared methods.' }),
    await client.board.confirmAreas({ walkId, cardIds: ['1', '2'] }),
    await client.board.dismissMark({ walkId, cardId: '4', isDismissed: true }),
    await client.board.editCard({ walkId, cardId: '2', text: 'Two pupils compared answers.' }),
  ].map(({ sentence }) => sentence);
  expect(said).toEqual([
    'Wording of 1 card changed',
    'Focus area confirmed for 1 card',
    'Mark taken off 1 card',
    '1 card reads as recorded again',
  ]);
  await client.board.undo({ walkId });
  const { cards } = await board();
  expect(
    cards.map(({ text, teamText, isProposed, isMarkDismissed }) => [
      text,
      teamText,
      isProposed,
      isMarkDismissed,
    ]),
  ).toEqual([
    ['Pupils explained their steps. They checked them.', null, false, false],
    ['Two pupils compared answers.', 'Two pupils compared methods.', false, false],
    ['Voices heard', null, false, false],
    ['A pupil corrected a label.', null, false, true],
  ]);
});

test('typed evidence goes to its area, else to the one its words speak for, else to Unsorted', async () => {
  const { client, board } = await openWalk();
  const step = await client.board.addCards({
    walkId,
    visitNumber: 2,
    cards: [
      { text: 'Seats in rows.', kind: 'saw', areaId: 'learning-environment' },
      { text: 'Pupils could say the goal of the lesson.', kind: 'heard', areaId: null },
      { text: 'Hm.', kind: 'wondering', areaId: null },
    ],
  });
  expect([
    step.sentence,
    step.newCards.map(({ areaId, isProposed, source, visitNumber }) => [
      areaId,
      isProposed,
      source,
      visitNumber,
    ]),
  ]).toEqual([
    '3 cards added to Visit 2',
    [
      ['learning-environment', false, 'by-hand', 2],
      ['clear-goals', true, 'by-hand', 2],
      ['unsorted', false, 'by-hand', 2],
    ],
  ]);
  const { proposals } = await client.insight.charts({ walkId });
  expect(proposals.filter(({ cards }) => cards > 0)).toEqual([
    { id: 'learning-environment', label: 'Learning environment', cards: 1, proposed: 0 },
    { id: 'clear-goals', label: 'Clear goals', cards: 1, proposed: 1 },
    { id: 'progress', label: 'Progress', cards: 4, proposed: 1 },
  ]);
  await client.board.undo({ walkId });
  expect(inColumn(await board(), off)).toEqual(['5', '6', '7']);
  const nowhere = [{ text: 'Set aside.', kind: 'saw', areaId: 'parking' } as const];
  await expect(client.board.addCards({ walkId, visitNumber: 2, cards: nowhere })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(client.board.addCards({ walkId, visitNumber: 9, cards: nowhere })).rejects.toMatchObject({
    details: { what: 'visit' },
  });
  expect((await board()).cards).toHaveLength(7);
});

test('a move into a column settles the proposal, into a theme or Parking it does not', async () => {
  const { client, board } = await openWalk();
  const isProposed = async (): Promise<boolean | undefined> =>
    (await board()).cards.find(({ id }) => id === '1')?.isProposed;
  const newThemeId = '00000000-0000-4000-8000-000000000099';
  await client.board.moveCards({ walkId, cardIds: ['1'], to: { kind: 'card', cardId: '2', newThemeId } });
  const inTheme = await isProposed();
  await client.board.moveCards({
    walkId,
    cardIds: ['1'],
    to: { kind: 'column', areaId: 'parking', before: null },
  });
  const parked = await isProposed();
  await client.board.moveCards({
    walkId,
    cardIds: ['1'],
    to: { kind: 'column', areaId: 'progress', before: null },
  });
  expect([inTheme, parked, await isProposed()]).toEqual([true, true, false]);
  await client.board.undo({ walkId });
  expect(await isProposed()).toBe(true);
});

test('a step from before cards had a wording can be undone', async () => {
  const { client, db, board } = await openWalk();
  const moved = { cards: [{ id: '4', areaId: 'participation', themeId: null, orderKey: 'a9' }] };
  const rest = { themes: [], removedThemes: [] };
  const event = { walkId, kind: 'do', targetId: null, sentence: '1 card moved', at: '2026-10-01' } as const;
  const nothing = patchOf({});
  appendEvent(db, { ...event, forward: nothing, inverse: nothing });
  db.prepare('UPDATE board_event SET inverse = ?').run(JSON.stringify({ ...moved, ...rest }));
  await client.board.undo({ walkId });
  expect(inColumn(await board(), 'participation')).toEqual(['4']);
});

test('the board says which words are marked no more', async () => {
  const { db, board } = await openWalk();
  setWordDismissed(db, 'lovely', true);
  expect((await board()).dismissedWords).toEqual(['lovely']);
});

test('what a window has missed: every step behind an event, with the cards it made; nothing where it must read', async () => {
  const { client, board } = await openWalk();
  const { eventId } = await board();
  const to = { kind: 'column', areaId: 'clear-goals', before: null } as const;
  const moved = await client.board.moveCards({ walkId, cardIds: ['2'], to });
  const split = await client.board.splitCard({ walkId, cardId: '4', texts: ['One.', 'Two.'] });
  const undone = await client.board.undo({ walkId });
  const again = await client.board.redo({ walkId });
  const steps = [moved, split, undone, again];
  expect(steps.map(({ afterEventId }) => afterEventId)).toEqual([
    eventId,
    ...steps.slice(0, -1).map((step) => step.eventId),
  ]);
  const nowhere = await client.board.moveCards({ walkId, cardIds: ['2'], to });
  expect([nowhere.eventId, nowhere.afterEventId]).toEqual([again.eventId, again.eventId]);
  const news = await client.board.stepsSince({ walkId, eventId });
  expect(news.history).toEqual(again.history);
  expect(news.steps).toMatchObject(steps.map(({ eventId: id, patch }) => ({ eventId: id, patch })));
  expect(news.steps?.map(({ newCards }) => newCards.map(({ id, text }) => [id, text]))).toEqual([
    [],
    split.newCards.map(({ id, text }) => [id, text]),
    [],
    [],
  ]);
  const since = async (id: number) => (await client.board.stepsSince({ walkId, eventId: id })).steps?.length;
  expect([await since(undone.eventId), await since(again.eventId), await since(999)]).toEqual([
    1,
    0,
    undefined,
  ]);
  for (let n = 0; n < 200; n += 1) await client.board[n % 2 === 0 ? 'undo' : 'redo']({ walkId });
  expect([await since(again.eventId), await since(undone.eventId)]).toEqual([200, undefined]);
});
