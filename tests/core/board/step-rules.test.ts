/** Every step of the table of rules: it is declared, handled, does what its rule plans in a window, and is taken back. */
import { expect, test } from 'vitest';
import type { Board } from '../../../core/contract/calls/board.ts';
import { calls, type StepInput } from '../../../core/contract/calls/index.ts';
import type { Client } from '../../../core/contract/client.ts';
import { type BoardIndex, indexBoard, withCards } from '../../../core/domain/board/board-index.ts';
import { isOffBoard, offBoard } from '../../../core/domain/board/board-slice.ts';
import { isStepName, type StepName, stepRules } from '../../../core/domain/board/step-rules.ts';
import { handlers } from '../../../core/features/index.ts';
import { testCore } from '../../support/test-core.ts';

const names = Object.keys(stepRules).filter(isStepName);
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [first, second] = [uuid(1), uuid(2)];
const deckId = 'governors';
const decision = {
  id: 'd1',
  themeId: null,
  kind: 'keep',
  text: 'Keep talk',
  horizon: null,
  owner: null,
  state: 'open',
  carriedFrom: null,
} as const;

/** Cards by their place in the sample walk: some loose, two of each of two themes. */
type Stand = (at: number) => string;

/** What is asked of the board that `prepare` leaves. Forgetting a step does not compile. */
const examples: { readonly [N in StepName]: (card: Stand, board: Board) => StepInput<N> } = {
  'board.moveCards': (card) => ({
    cardIds: [card(5)],
    to: { kind: 'theme', themeId: first, before: card(1) },
  }),
  'board.makeThemes': (card) => ({ themes: [{ newThemeId: uuid(3), cardIds: [card(5), card(6)] }] }),
  'board.renameTheme': () => ({ themeId: first, title: 'Talk before writing' }),
  'board.confirmAreas': (_card, { cards }) => ({ cardIds: cards.map(({ id }) => id) }),
  'board.editCard': (card) => ({ cardId: card(5), text: 'As the team says it.' }),
  'board.splitCard': (card) => ({ cardId: card(0), texts: ['One part.', 'The other.'] }),
  'board.joinCards': (_card, { cards }) => ({ cardIds: ofOneVisit(cards) }),
  'board.addCards': () => ({
    visitNumber: 1,
    cards: [{ text: 'Typed.', kind: 'heard', areaId: 'progress' }],
  }),
  'board.dismissMark': (card) => ({ cardId: card(5), isDismissed: true }),
  'board.moveTheme': (_card, { themes }) => ({ themeId: first, areaId: otherArea(themes), before: null }),
  'board.mergeThemes': () => ({ themeId: first, into: second }),
  'board.takeApart': () => ({ themeId: second, partId: uuid(4) }),
  'board.dissolveTheme': () => ({ themeId: second }),
  'board.addReferences': (card) => ({ cardIds: [card(6)], themeId: second }),
  'board.removeReferences': (card) => ({ cardIds: [card(7)], themeId: first }),
  'board.moveReference': (card) => ({ cardId: card(7), from: first, to: second }),
  'board.starCards': (card) => ({ cardIds: [card(0), card(5)], isStarred: true }),
  'board.setWord': () => ({ themeId: first, word: 'many' }),
  'board.saveNote': () => ({ id: 'n2', themeId: second, kind: 'pupil', text: 'How to check.' }),
  'board.removeNote': () => ({ noteId: 'n1' }),
  'board.saveDecision': () => ({ ...decision, state: 'done' }),
  'board.removeDecision': () => ({ decisionId: 'd1' }),
  'decks.make': () => ({ deckId: 'd9', name: 'Parents', likeId: deckId }),
  'decks.rename': () => ({ deckId, name: 'The board of governors' }),
  'decks.remove': () => ({ deckId }),
  'decks.choose': () => ({ deckId, themeIds: [first] }),
  'decks.arrange': () => ({ deckId, order: ['what', 'title'] }),
  'decks.switchSlides': () => ({ deckId, slideIds: ['title'], isOn: false }),
  'decks.writeText': () => ({ deckId, slideId: 'title', from: 'Walk', to: ' What we\u202e saw ' }),
  'decks.writeNotes': () => ({ deckId, slideId: 'title', notes: 'Welcome.\tThen\nthe walk.' }),
};

const ofOneVisit = (cards: Board['cards']): string[] => {
  const whole = cards.filter((card) => card.kind !== 'tally' && !isOffBoard(card));
  return whole.filter(({ visitNumber }) => visitNumber === whole[0]?.visitNumber).map(({ id }) => id);
};
const otherArea = (themes: Board['themes']): string =>
  themes.find(({ id }) => id === first)?.areaId === 'progress' ? 'participation' : 'progress';

/** Two themes, one of which took up a third, a reference, a note, a decision and a deck. */
async function prepare(client: Client): Promise<{ walkId: string; card: Stand }> {
  const { walkId } = await client.records.loadSample({});
  if (walkId === null) throw new Error('no walk was loaded');
  const { cards } = await client.board.get({ walkId });
  const card: Stand = (at) => cards[at]?.id ?? '';
  const themes = [
    { newThemeId: first, cardIds: [card(0), card(1)] },
    { newThemeId: second, cardIds: [card(2), card(3)] },
    { newThemeId: uuid(4), cardIds: [card(4), card(8)] },
  ];
  await client.step(walkId, 'board.makeThemes', { themes });
  await client.step(walkId, 'board.mergeThemes', { themeId: uuid(4), into: second });
  await client.step(walkId, 'board.addReferences', { cardIds: [card(7)], themeId: first });
  await client.step(walkId, 'board.saveNote', {
    id: 'n1',
    themeId: first,
    kind: 'wonder',
    text: 'Who talks?',
  });
  await client.step(walkId, 'board.saveDecision', decision);
  await client.step(walkId, 'decks.make', { deckId, name: 'Governors', likeId: null });
  return { walkId, card };
}

/** What a person would call the same board: what is off it, and how often it was changed, aside. */
async function standing(client: Client, walkId: string): Promise<{ board: Board; seen: unknown }> {
  const board = await client.board.get({ walkId });
  const { themes, cards, references, notes, decisions } = board;
  const { decks } = await client.decks.list({ walkId });
  const seen = {
    themes,
    cards: cards.filter((card) => !isOffBoard(card)),
    references,
    notes,
    decisions,
    decks,
  };
  return { board, seen };
}

/** What the rule plans on a window's copy, with the cards that the core made where the step makes any. */
function planned<N extends StepName>(name: N, board: BoardIndex, input: StepInput<N>, madeIds: string[]) {
  return stepRules[name](board, input, madeIds);
}

async function judge<N extends StepName>(
  client: Client,
  walkId: string,
  card: Stand,
  name: N,
): Promise<void> {
  const before = await standing(client, walkId);
  const { decks } = await client.decks.list({ walkId });
  const input = examples[name](card, before.board);
  const step = await client.step(walkId, name, input);
  expect(step.eventId, name).toBeGreaterThan(step.afterEventId);
  const copy = withCards(indexBoard({ ...before.board, decks }), step.newCards.map(offBoard));
  const made = step.newCards.map(({ id }) => id);
  expect(planned(name, copy, input, made), name).toMatchObject({
    patch: step.patch,
    sentence: step.sentence,
  });
  const after = await standing(client, walkId);
  expect(after.seen, name).not.toEqual(before.seen);
  await client.board.undo({ walkId });
  expect((await standing(client, walkId)).seen, name).toEqual(before.seen);
  await client.board.redo({ walkId });
  expect((await standing(client, walkId)).seen, name).toEqual(after.seen);
  await client.board.undo({ walkId });
}

test('every step does in the core what its rule plans in a window, and is taken back and done again', async () => {
  const { client } = await testCore();
  const { walkId, card } = await prepare(client);
  for (const name of names) await judge(client, walkId, card, name);
});

test('every call that is a step of the history has a rule and a handler, but those that go along it', () => {
  const steps = Object.entries(calls).filter(([, call]) => call.type === 'command' && call.undo === 'step');
  const along = ['board.goBack', 'board.undo', 'board.redo'];
  expect([...names, ...along].sort()).toEqual(steps.map(([name]) => name).sort());
  expect(names.filter((name) => !Object.hasOwn(handlers, name))).toEqual([]);
});
