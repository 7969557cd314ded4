/** The calls of suggestions, on a real walk: what they look at, what they never say, and how they are accepted. */
import { describe, expect, test } from 'vitest';
import type { Client } from '../../../core/contract/client.ts';
import type { Board, BoardCard } from '../../../core/contract/calls/board.ts';
import { byOrder, homeOf } from '../../../core/domain/board/board-slice.ts';
import { stackTallies } from '../../../core/domain/board/tally-stacks.ts';
import { mainFiles } from '../../support/folders.ts';
import { loadFiles, testCore } from '../../support/test-core.ts';

interface Walk {
  client: Client;
  walkId: string;
  board: () => Promise<Board>;
}

async function elmfieldWalk(): Promise<Walk> {
  const core = await testCore();
  const { walkId } = await loadFiles(core, [...mainFiles, 'staff.csv']);
  if (walkId === null) throw new Error('nothing was loaded');
  return { client: core.client, walkId, board: () => core.client.board.get({ walkId }) };
}

/** The ids of counts that are one card, by question and home; the first stands for all. */
function stacksOf(cards: readonly BoardCard[]): string[][] {
  const homes = Map.groupBy(cards.toSorted(byOrder), homeOf).values();
  return [...homes].flatMap((home) =>
    [...stackTallies(home).values()].map((stack) => stack.map(({ id }) => id)),
  );
}
const behindOthers = (cards: readonly BoardCard[]): string[] =>
  stacksOf(cards).flatMap(([, ...others]) => others);

const uuid = (n: number): string => `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const notFound = { code: 'not-found' };

describe('suggested themes', () => {
  test('are of loose cards in the focus areas and Unsorted, and the same whenever they are asked for', async () => {
    const { client, walkId, board } = await elmfieldWalk();
    const { cards } = await board();
    const before = await client.suggest.themes({ walkId });
    expect(before.considered).toBe(cards.length - behindOthers(cards).length);
    expect(before.suggestions.length).toBeGreaterThan(3);
    expect(await client.suggest.themes({ walkId })).toEqual(before);

    const [first, second] = before.suggestions.map(({ cardIds }) => cardIds);
    if (!first || !second) throw new Error('there are not two suggestions');
    const parked = second.slice(0, 1);
    await client.board.moveCards({
      walkId,
      cardIds: parked,
      to: { kind: 'column', areaId: 'parking', before: null },
    });
    await client.board.makeThemes({ walkId, themes: [{ newThemeId: uuid(1), cardIds: first }] });
    const after = await client.suggest.themes({ walkId });
    const loose = (await board()).cards.filter(
      ({ themeId, areaId }) => themeId === null && areaId !== 'parking',
    );
    expect(after.considered).toBe(loose.length - behindOthers(loose).length);
    const suggested = after.suggestions.flatMap(({ cardIds }) => cardIds);
    for (const cardId of [...first, ...parked]) expect(suggested).not.toContain(cardId);
  });

  test('have the counts of a question as one card, and none is made of one question alone', async () => {
    const { client, walkId, board } = await elmfieldWalk();
    const { cards } = await board();
    const behind = behindOthers(cards);
    expect(behind.length).toBeGreaterThan(0);
    const { suggestions } = await client.suggest.themes({ walkId });
    expect(suggestions.flatMap(({ cardIds }) => cardIds).filter((id) => behind.includes(id))).toEqual([]);
  });

  test('are accepted together in one step, which undo takes back', async () => {
    const { client, walkId, board } = await elmfieldWalk();
    const before = await board();
    const { suggestions } = await client.suggest.themes({ walkId });
    const themes = suggestions.slice(0, 3).map(({ cardIds }, n) => ({ newThemeId: uuid(n), cardIds }));
    const count = themes.flatMap(({ cardIds }) => cardIds).length;
    const step = await client.board.makeThemes({ walkId, themes });
    expect(step.sentence).toBe(`3 themes made of ${count} cards`);
    const after = await board();
    expect(after.themes.map(({ id }) => id)).toEqual(themes.map(({ newThemeId }) => newThemeId));
    expect(after.cards.filter(({ themeId }) => themeId !== null)).toHaveLength(count);
    await client.board.undo({ walkId });
    const undone = await board();
    expect(undone.cards).toEqual(before.cards);
    expect(undone.themes).toEqual([]);
  });

  test('cards that moved in the meantime are refused, and nothing is changed', async () => {
    const { client, walkId, board } = await elmfieldWalk();
    const { suggestions } = await client.suggest.themes({ walkId });
    const themes = suggestions.slice(0, 2).map(({ cardIds }, n) => ({ newThemeId: uuid(n), cardIds }));
    await client.board.makeThemes({ walkId, themes: themes.slice(1) });
    const before = await board();
    const again = themes.map((one, n) => ({ ...one, newThemeId: uuid(10 + n) }));
    await expect(client.board.makeThemes({ walkId, themes: again })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await board()).cards).toEqual(before.cards);
  });

  test('an unknown walk is not found', async () => {
    const { client } = await elmfieldWalk();
    await expect(client.suggest.themes({ walkId: 'no-walk' })).rejects.toMatchObject(notFound);
  });
});

describe('names', () => {
  const texts = [
    'Ms Hall circled zebras quietly.',
    'Rose Hall juggled umbrellas outside.',
    'R. Hall tasted porridge at noon.',
    'Hall, again: kites over the hedge.',
  ];

  async function withNames(): Promise<Walk & { named: string[] }> {
    const walk = await elmfieldWalk();
    const { client, walkId } = walk;
    const [visit] = (await walk.board()).visits;
    const { newCards } = await client.board.addCards({
      walkId,
      visitNumber: visit?.number ?? 1,
      cards: texts.map((text) => ({ text, kind: 'saw' as const, areaId: 'progress' })),
    });
    return { ...walk, named: newCards.map(({ id }) => id) };
  }

  test('are neither why cards are thought alike nor among the words', async () => {
    const { client, walkId, named } = await withNames();
    const { suggestions } = await client.suggest.themes({ walkId });
    for (const { cardIds, words } of suggestions) {
      expect(cardIds.filter((id) => named.includes(id)).length).toBeLessThan(2);
      for (const name of ['hall', 'rose', 'rha', 'ms', 'mr', 'bell', 'osei'])
        expect(words).not.toContain(name);
    }
    for (const cardId of named) {
      const { cards } = await client.suggest.alike({ walkId, cardId });
      expect(cards.filter((card) => named.includes(card.cardId))).toEqual([]);
      expect(cards.flatMap(({ words }) => words)).not.toContain('hall');
    }
  });

  test('in a theme and in its title are masked as well', async () => {
    const { client, walkId, named } = await withNames();
    const [asked = '', ...rest] = named;
    await client.board.makeThemes({ walkId, themes: [{ newThemeId: uuid(1), cardIds: rest }] });
    await client.board.renameTheme({ walkId, themeId: uuid(1), title: 'Ms Hall and zebras' });
    const { themes } = await client.suggest.rank({ walkId, cardIds: [asked] });
    expect(themes).toEqual([{ themeId: uuid(1), score: expect.any(Number) as number, words: ['zebras'] }]);
  });
});

describe('alike', () => {
  test('a card is ranked against themes without itself', async () => {
    const { client, walkId } = await elmfieldWalk();
    const { suggestions } = await client.suggest.themes({ walkId });
    const themes = suggestions.slice(0, 3).map(({ cardIds }, n) => ({ newThemeId: uuid(n), cardIds }));
    await client.board.makeThemes({ walkId, themes });
    for (const { newThemeId, cardIds } of themes) {
      const ranked = await client.suggest.rank({ walkId, cardIds: cardIds.slice(0, 1) });
      expect(ranked.themes[0]?.themeId).toBe(newThemeId);
      const whole = await client.suggest.rank({ walkId, cardIds });
      expect(whole.themes.map(({ themeId }) => themeId)).not.toContain(newThemeId);
    }
  });

  test('the counts of a question are asked about as one card', async () => {
    const { client, walkId, board } = await elmfieldWalk();
    const { cards } = await board();
    const [stack = []] = stacksOf(cards);
    const others = cards.flatMap(({ id }) => (stack.includes(id) ? [] : id)).slice(0, 40);
    await client.board.makeThemes({ walkId, themes: [{ newThemeId: uuid(1), cardIds: others }] });
    const whole = await client.suggest.rank({ walkId, cardIds: stack });
    expect(whole.themes).not.toEqual([]);
    expect(whole).toEqual(await client.suggest.rank({ walkId, cardIds: stack.slice(0, 1) }));
  });

  test('a walk without themes ranks none; an unknown card is not found', async () => {
    const { client, walkId, board } = await elmfieldWalk();
    const cardId = (await board()).cards[0]?.id ?? '';
    expect(await client.suggest.rank({ walkId, cardIds: [cardId] })).toEqual({ themes: [] });
    await expect(client.suggest.rank({ walkId, cardIds: [cardId, 'none'] })).rejects.toMatchObject(notFound);
    await expect(client.suggest.alike({ walkId, cardId: 'none' })).rejects.toMatchObject(notFound);
  });

  test('more like a card: most alike first, never itself, never a parked one', async () => {
    const { client, walkId } = await elmfieldWalk();
    const { suggestions } = await client.suggest.themes({ walkId });
    const { cards: board } = await client.board.get({ walkId });
    const isCount = (id: string) => board.find((card) => card.id === id)?.tally !== null;
    const [cardId = '', other = ''] =
      suggestions.find(({ cardIds }) => !cardIds.some(isCount))?.cardIds ?? [];
    const { cards } = await client.suggest.alike({ walkId, cardId });
    // The counts of a question are one card, whichever of them is asked about.
    const [stack = []] = stacksOf(board);
    expect(stack.length).toBeGreaterThan(1);
    for (const count of stack.slice(0, 2)) {
      const likeCount = await client.suggest.alike({ walkId, cardId: count });
      expect(likeCount.cards.filter((card) => stack.includes(card.cardId))).toEqual([]);
    }
    expect(cards.map((card) => card.cardId)).toContain(other);
    expect(cards.map((card) => card.cardId)).not.toContain(cardId);
    expect(cards.map(({ score }) => score)).toEqual(cards.map(({ score }) => score).sort((a, b) => b - a));
    await client.board.moveCards({
      walkId,
      cardIds: [other],
      to: { kind: 'column', areaId: 'parking', before: null },
    });
    const after = await client.suggest.alike({ walkId, cardId });
    expect(after.cards.map((card) => card.cardId)).not.toContain(other);
  });
});
