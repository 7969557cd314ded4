/** Themes as wholes, references, and what is written down: through the API, on a real store. */
import { expect, test } from 'vitest';
import {
  decisionKinds,
  decisionStates,
  horizons,
  noteKinds,
  type Board,
} from '../../../core/contract/calls/board.ts';
import type { Client } from '../../../core/contract/client.ts';
import { coachId, parkingId } from '../../../core/domain/focus-areas.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { testCore } from '../../support/test-core.ts';
import { uuid } from './wishes.ts';

interface Walk {
  client: Client;
  walkId: string;
  board: () => Promise<Board>;
  /** A theme of these cards, by their place among all. */
  themeOf: (n: number, ...cards: number[]) => Promise<string>;
  card: (at: number) => string;
}

async function openSample(): Promise<Walk> {
  const { client } = await testCore(temporaryFolder());
  const { walkId } = await client.records.loadSample({});
  if (walkId === null) throw new Error('the sample walk was not loaded');
  const { cards } = await client.board.get({ walkId });
  const card = (at: number): string => cards[at]?.id ?? '';
  return {
    client,
    walkId,
    card,
    board: () => client.board.get({ walkId }),
    async themeOf(n, first, ...others) {
      const to = { kind: 'card', cardId: card(first ?? 0), newThemeId: uuid(n) } as const;
      await client.board.moveCards({ walkId, cardIds: others.map(card), to });
      return uuid(n);
    },
  };
}

/** A board without its revision and history, and rows in a fixed order. */
function rows({ themes, cards, references, notes, decisions }: Board): unknown {
  return {
    themes,
    references: references.map(({ cardId, themeId }) => `${cardId} ${themeId}`).sort(),
    notes,
    decisions,
    homes: cards.map(({ id, themeId, areaId }) => [id, themeId, areaId]),
  };
}

test('a theme merged into another and taken out again: title, cards, references, notes and decisions are back', async () => {
  const { client, walkId, board, themeOf, card } = await openSample();
  const into = await themeOf(1, 0, 1);
  const themeId = await themeOf(2, 2, 3);
  await client.board.renameTheme({ walkId, themeId, title: 'Talk before writing' });
  await client.board.addReferences({ walkId, cardIds: [card(4), card(0)], themeId });
  await client.board.addReferences({ walkId, cardIds: [card(2), card(4)], themeId: into });
  await client.board.saveNote({ walkId, id: 'n1', themeId, kind: noteKinds[0], text: 'I wonder who talks.' });
  const [horizon] = horizons;
  const decision = { kind: decisionKinds[0], horizon, owner: 'A. Okafor', carriedFrom: null } as const;
  await client.board.saveDecision({
    walkId,
    id: 'd1',
    themeId,
    text: 'Keep talk',
    state: decisionStates[0],
    ...decision,
  });
  const before = await board();
  const merged = await client.board.mergeThemes({ walkId, themeId, into });
  const between = await board();
  expect(merged.sentence).toBe('*Talk before writing* merged into Cluster 1');
  expect(between.themes.map(({ id, title, parts }) => [id, title, parts.map((part) => part.id)])).toEqual([
    [into, 'Talk before writing', [themeId]],
  ]);
  expect(between.cards.filter((one) => one.themeId === into)).toHaveLength(4);
  expect(between.references.map(({ cardId }) => cardId)).toEqual([card(4)]);
  expect([between.notes[0]?.themeId, between.decisions[0]?.themeId]).toEqual([into, into]);
  await client.board.takeApart({ walkId, themeId: into, partId: themeId });
  expect(rows(await board())).toEqual(rows(before));
  await client.board.undo({ walkId });
  expect(rows(await board())).toEqual(rows(between));
});

test('a part whose cards have all gone elsewhere cannot be taken out, and nothing is changed', async () => {
  const { client, walkId, board, themeOf, card } = await openSample();
  const into = await themeOf(1, 0, 1);
  const themeId = await themeOf(2, 2, 3);
  await client.board.mergeThemes({ walkId, themeId, into });
  const to = { kind: 'column', areaId: 'progress', before: null } as const;
  await client.board.moveCards({ walkId, cardIds: [card(2), card(3)], to });
  const before = rows(await board());
  await expect(client.board.takeApart({ walkId, themeId: into, partId: themeId })).rejects.toMatchObject({
    code: 'refused',
    details: { reason: 'nothing-left' },
  });
  await expect(client.board.mergeThemes({ walkId, themeId: into, into })).rejects.toMatchObject({
    details: { reason: 'same-theme' },
  });
  await expect(
    client.board.moveTheme({ walkId, themeId: into, areaId: parkingId, before: null }),
  ).rejects.toMatchObject({ details: { reason: 'theme-set-aside' } });
  expect(rows(await board())).toEqual(before);
});

test('a reference keeps the card where it is, counts for the theme, and goes when the card is set aside', async () => {
  const { client, walkId, board, themeOf, card } = await openSample();
  const themeId = await themeOf(1, 0, 1);
  const { sentence } = await client.board.addReferences({ walkId, cardIds: [card(5), card(0)], themeId });
  expect(sentence).toBe('1 card also in Cluster 1');
  const home = (await board()).cards[5];
  const to = { kind: 'column', areaId: coachId, before: null } as const;
  const step = await client.board.moveCards({ walkId, cardIds: [card(5)], to });
  expect([step.sentence, (await board()).references]).toEqual(['1 card moved to For the coach', []]);
  await client.board.undo({ walkId });
  expect([(await board()).references.length, (await board()).cards[5]]).toEqual([1, home]);
});

test('a dissolved theme leaves its cards in their focus areas, and what was written of it', async () => {
  const { client, walkId, board, themeOf } = await openSample();
  const { cards } = await board();
  const themeId = await themeOf(1, 0, 1);
  await client.board.saveNote({ walkId, id: 'n1', themeId, kind: 'note', text: 'For us' });
  await client.board.setWord({ walkId, themeId, word: 'many' });
  await client.board.dissolveTheme({ walkId, themeId });
  const after = await board();
  expect([after.themes, after.notes.map((note) => note.themeId)]).toEqual([[], [null]]);
  expect(after.cards.map(({ id, areaId }) => [id, areaId])).toEqual(
    cards.map(({ id, areaId }) => [id, areaId]),
  );
  await client.board.undo({ walkId });
  expect((await board()).themes[0]?.word).toBe('many');
  expect((await board()).notes[0]?.themeId).toBe(themeId);
});

test('a change of what was taken away is refused, and writes nothing', async () => {
  const { client, walkId, board } = await openSample();
  const note = { walkId, id: 'n1', themeId: null, kind: 'note', text: 'For us' } as const;
  const decision = {
    walkId,
    id: 'd1',
    themeId: null,
    kind: 'keep',
    text: 'Keep talk',
    state: 'open',
  } as const;
  const whole = { ...decision, horizon: null, owner: null, carriedFrom: null };
  await client.board.saveNote(note);
  await client.board.saveDecision(whole);
  await client.board.saveNote({ ...note, text: 'For all of us', isChange: true });
  await client.board.saveDecision({ ...whole, text: 'Keep all talk', isChange: true });
  await client.board.removeNote({ walkId, noteId: 'n1' });
  await client.board.removeDecision({ walkId, decisionId: 'd1' });
  const before = await board();
  await expect(client.board.saveNote({ ...note, isChange: true })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(client.board.saveDecision({ ...whole, isChange: true })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await board()).toEqual(before);
});
