/** Rounds of votes: never over the budget, never below nothing, all kept. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { castVote, type Round } from '../../../core/domain/debrief/rounds.ts';
import { dataFolderWith, fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { testCore } from '../../support/test-core.ts';
import { uuid } from '../board/wishes.ts';

test('whoever votes for what in any order, a round stays within its budget and refuses only at its ends', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<1 | -1>(1, 1, -1))),
      (people, votesEach, actions) => {
        const tally = new Map<string, number>();
        const given = (): number => [...tally.values()].reduce((sum, votes) => sum + votes, 0);
        for (const [themeId, by] of actions) {
          const votes = [...tally].flatMap(([id, some]) => (some > 0 ? { themeId: id, votes: some } : []));
          const round: Round = { number: 1, people, votesEach, isOpen: true, votes };
          const isRefused = by > 0 ? given() === people * votesEach : (tally.get(themeId) ?? 0) === 0;
          try {
            tally.set(themeId, castVote(round, themeId, by));
            expect(isRefused).toBe(false);
          } catch (error) {
            expect(error instanceof AppError && isRefused).toBe(true);
          }
          expect(given() <= people * votesEach && [...tally.values()].every((some) => some >= 0)).toBe(true);
        }
      },
    ),
  );
});

test('rounds are opened one after the other and kept; undo and merging lose no vote', async () => {
  const walkId = 'walk';
  const rows = [responseOf('1', visitOf(['One.', 'Two.']))];
  const { dataDir } = await dataFolderWith(planOf([fileOf([tableOf(rows)])], null, { newId: () => walkId }));
  const { client } = await testCore(dataDir);
  const { cards } = await client.board.get({ walkId });
  const themeId = uuid(1);
  await client.board.moveCards({
    walkId,
    cardIds: [cards[0]?.id ?? ''],
    to: { kind: 'card', cardId: cards[1]?.id ?? '', newThemeId: themeId },
  });
  const vote = (by: 1 | -1, of = themeId) => client.debrief.vote({ walkId, themeId: of, by });
  await expect(vote(1)).rejects.toMatchObject({ details: { reason: 'no-round' } });
  await client.debrief.openRound({ walkId, people: 2, votesEach: 1 });
  await expect(client.debrief.openRound({ walkId, people: 2, votesEach: 1 })).rejects.toMatchObject({
    details: { reason: 'round-open' },
  });
  await expect(vote(1, 'none')).rejects.toMatchObject({ code: 'not-found' });
  await vote(1);
  await vote(1);
  await expect(vote(1)).rejects.toMatchObject({ details: { reason: 'votes-spent' } });
  await client.board.undo({ walkId });
  await vote(-1);
  await expect(vote(1)).rejects.toMatchObject({ code: 'not-found' });
  await client.board.redo({ walkId });
  await client.debrief.closeRound({ walkId });
  await expect(vote(1)).rejects.toMatchObject({ details: { reason: 'no-round' } });
  await client.debrief.openRound({ walkId, people: 3, votesEach: 5 });
  const { rounds, openedAt } = await client.debrief.get({ walkId });
  expect(openedAt).not.toBeNull();
  expect(rounds).toEqual([
    { number: 1, people: 2, votesEach: 1, isOpen: false, votes: [{ themeId, votes: 1 }] },
    { number: 2, people: 3, votesEach: 5, isOpen: true, votes: [] },
  ]);
  await expect(vote(-1)).rejects.toMatchObject({ details: { reason: 'no-votes' } });
});

test('two windows at once: each vote counts in the round it was given in, or is refused and counts nowhere', async () => {
  const walkId = 'walk';
  const rows = [responseOf('1', visitOf(['One.', 'Two.', 'Three.', 'Four.']))];
  const { dataDir } = await dataFolderWith(planOf([fileOf([tableOf(rows)])], null, { newId: () => walkId }));
  const { client } = await testCore(dataDir);
  const { cards } = await client.board.get({ walkId });
  const themeIds = [uuid(1), uuid(2)];
  for (const [at, newThemeId] of themeIds.entries())
    await client.step(walkId, 'board.makeThemes', {
      themes: [{ newThemeId, cardIds: cards.slice(2 * at, 2 * at + 2).map(({ id }) => id) }],
    });
  const action = fc.record({
    window: fc.constantFrom(0, 1),
    what: fc.constantFrom('vote', 'vote', 'vote', 'take', 'open', 'close', 'look'),
    theme: fc.nat(1),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 24 }), async (actions) => {
      const begun = (await client.debrief.get({ walkId })).rounds.length;
      const rounds: { people: number; isOpen: boolean; votes: number[] }[] = [];
      // A window knows of rounds what it saw last.
      const seen: { readonly round: number | undefined }[] = [{ round: undefined }, { round: undefined }];
      const numberOfLast = (): number => begun + rounds.length;
      const last = () => rounds.at(-1);
      for (const { window, what, theme } of actions) {
        const open = last()?.isOpen === true ? last() : undefined;
        const meant = seen[window]?.round;
        const isMeant = open !== undefined && (meant === undefined || meant === numberOfLast());
        const themeId = themeIds[theme] ?? '';
        const by = what === 'take' ? -1 : 1;
        const sum = open?.votes.reduce((all, some) => all + some, 0) ?? 0;
        const isTaken = await {
          vote: () => client.debrief.vote({ walkId, themeId, by, round: meant }),
          take: () => client.debrief.vote({ walkId, themeId, by, round: meant }),
          open: () => client.debrief.openRound({ walkId, people: 2, votesEach: 1 }),
          close: () => client.debrief.closeRound({ walkId, round: meant }),
          look: async () => (seen[window] = { round: open ? numberOfLast() : undefined }),
        }
          [what]()
          .then(() => true)
          .catch((error: unknown) => !(error instanceof AppError && error.code === 'refused'));
        const isRight = {
          vote: isMeant && sum < 2,
          take: isMeant && (open.votes[theme] ?? 0) > 0,
          open: open === undefined,
          close: isMeant,
          look: true,
        }[what];
        expect([what, isTaken]).toEqual([what, isRight]);
        if (!isTaken) continue;
        if (open && (what === 'vote' || what === 'take')) open.votes[theme] = (open.votes[theme] ?? 0) + by;
        if (what === 'open') rounds.push({ people: 2, isOpen: true, votes: [0, 0] });
        if (open && what === 'close') open.isOpen = false;
      }
      const kept = (await client.debrief.get({ walkId })).rounds.slice(begun);
      expect(
        kept.map(({ isOpen, votes }) => ({
          people: 2,
          isOpen,
          votes: themeIds.map((id) => votes.find(({ themeId }) => themeId === id)?.votes ?? 0),
        })),
      ).toEqual(rounds);
      if (last()?.isOpen === true) await client.debrief.closeRound({ walkId });
    }),
    { numRuns: 40, seed: 15 },
  );
});
