/** Any call with ids from anywhere: refused or done, never a fault, never a reach into another board. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Board } from '../../../core/contract/calls/board.ts';
import { createClient, type Client } from '../../../core/contract/client.ts';
import { errorSentence } from '../../../core/contract/wording.ts';
import { createDispatcher, type Dispatcher } from '../../../core/dispatcher.ts';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { handlers } from '../../../core/features/index.ts';
import { type Db, openStore } from '../../../core/store/file/open.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { testContext } from '../../support/test-context.ts';
import { countedIds } from '../../support/test-core.ts';
import { expectSound } from './boards.ts';
import { load } from './exports.ts';

const uuid = (n: number): string => `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const number = fc.nat(40);
/** The ids that there are on all boards, and some that are nobody's; drawn by number when the call is made. */
const drawn = fc.record({
  call: fc.constantFrom(
    ...([
      'moveCards',
      'moveCards',
      'moveCards',
      'makeThemes',
      'renameTheme',
      'splitCard',
      'joinCards',
    ] as const),
    ...(['addCards', 'moveTheme', 'mergeThemes', 'mergeThemes', 'takeApart', 'dissolveTheme'] as const),
    ...([
      'addReferences',
      'addReferences',
      'removeReferences',
      'moveReference',
      'starCards',
      'setWord',
    ] as const),
    ...(['saveNote', 'removeNote', 'saveDecision', 'removeDecision', 'goBack', 'undo', 'redo'] as const),
    ...([
      'openRound',
      'vote',
      'vote',
      'closeRound',
      'addWalk',
      'removeWalk',
      'removeVisit',
      'addVisit',
    ] as const),
    ...(['setJoint', 'removeWalkForGood'] as const),
  ),
  walk: fc.nat(2),
  n: fc.array(number, { minLength: 6, maxLength: 6 }),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

interface World {
  db: Db;
  client: Client;
  dispatcher: Dispatcher;
  walkIds: string[];
  boards: Map<string, Board>;
}

const nobody = ['__proto__', '0', 'off-board', 'nobody'];
const areas = ['participation', 'progress', 'parking', 'coach', 'unsorted', 'off-board', '__proto__'];

function inputOf({ call, walk, n }: Drawn, world: World, count: number): [string, object] | null {
  const boards = [...world.boards.values()];
  const pick = (from: readonly string[], at = 0): string => from[(n[at] ?? 0) % from.length] ?? '';
  const cards = [...boards.flatMap((board) => board.cards.map(({ id }) => id)), ...nobody];
  const themes = [...boards.flatMap((board) => board.themes.map(({ id }) => id)), ...nobody];
  const parts = boards.flatMap((board) => board.themes.flatMap((theme) => theme.parts.map(({ id }) => id)));
  const notes = [...boards.flatMap((board) => board.notes.map(({ id }) => id)), ...nobody];
  const decisions = [...boards.flatMap((board) => board.decisions.map(({ id }) => id)), ...nobody];
  const walkId = world.walkIds[walk] ?? '';
  const own = world.boards.get(walkId);
  const ownCards = own?.cards.map(({ id }) => id) ?? cards;
  const ownThemes = own && own.themes.length > 0 ? own.themes.map(({ id }) => id) : themes;
  const some = (at: number): string[] =>
    (n[5] ?? 0) % 8 === 0 ? [pick(cards, at)] : [pick(ownCards, at), pick(ownCards, at + 1)];
  const theme = (at: number): string => ((n[5] ?? 0) % 8 === 1 ? pick(themes, at) : pick(ownThemes, at));
  const otherId = world.walkIds[(n[0] ?? 0) % 3] ?? '';
  const themeOrNone = (n[4] ?? 0) % 3 === 0 ? null : theme(1);
  switch (call) {
    case 'moveCards': {
      const to = [
        { kind: 'card', cardId: pick(ownCards, 2), newThemeId: uuid(count) },
        { kind: 'theme', themeId: theme(2), before: (n[3] ?? 0) % 2 ? null : pick(cards, 4) },
        { kind: 'column', areaId: pick(areas, 3), before: null },
      ][(n[4] ?? 0) % 3];
      return ['board.moveCards', { walkId, cardIds: some(0), to }];
    }
    case 'makeThemes':
      return ['board.makeThemes', { walkId, themes: [{ newThemeId: uuid(count), cardIds: some(0) }] }];
    case 'renameTheme':
      return [
        'board.renameTheme',
        { walkId, themeId: theme(0), title: (n[1] ?? 0) % 2 ? null : `T${count}` },
      ];
    case 'splitCard':
      return ['board.splitCard', { walkId, cardId: pick(ownCards), texts: ['One.', 'Two.'] }];
    case 'joinCards':
      return ['board.joinCards', { walkId, cardIds: [pick(ownCards, 0), pick(ownCards, 1)] }];
    case 'addCards':
      return [
        'board.addCards',
        {
          walkId,
          visitNumber: 1 + ((n[0] ?? 0) % 6),
          cards: [{ text: 'x', kind: 'saw', areaId: pick(areas, 1) }],
        },
      ];
    case 'moveTheme':
      return [
        'board.moveTheme',
        { walkId, themeId: theme(0), areaId: pick(areas, 1), before: (n[2] ?? 0) % 2 ? null : theme(3) },
      ];
    case 'mergeThemes':
      return ['board.mergeThemes', { walkId, themeId: theme(0), into: theme(1) }];
    case 'takeApart':
      return ['board.takeApart', { walkId, themeId: theme(0), partId: pick([...parts, ...nobody], 1) }];
    case 'dissolveTheme':
      return ['board.dissolveTheme', { walkId, themeId: theme(0) }];
    case 'addReferences':
    case 'removeReferences':
      return [`board.${call}`, { walkId, cardIds: some(0), themeId: theme(2) }];
    case 'moveReference':
      return ['board.moveReference', { walkId, cardId: pick(ownCards), from: theme(1), to: theme(2) }];
    case 'starCards':
      return ['board.starCards', { walkId, cardIds: some(0), isStarred: (n[2] ?? 0) % 2 === 0 }];
    case 'setWord':
      return ['board.setWord', { walkId, themeId: theme(0), word: 'many' }];
    case 'saveNote': {
      const id = (n[0] ?? 0) % 2 ? pick(notes, 2) : `n${count}`;
      return ['board.saveNote', { walkId, id, themeId: themeOrNone, kind: 'wonder', text: `N${count}` }];
    }
    case 'removeNote':
      return ['board.removeNote', { walkId, noteId: pick(notes) }];
    case 'saveDecision': {
      const id = (n[0] ?? 0) % 2 ? pick(decisions, 2) : `d${count}`;
      const carriedFrom = (n[3] ?? 0) % 2 ? null : pick(decisions, 3);
      const said = { kind: 'ask', text: `D${count}`, horizon: null, owner: null, state: 'open' };
      return ['board.saveDecision', { walkId, id, themeId: themeOrNone, ...said, carriedFrom }];
    }
    case 'removeDecision':
      return ['board.removeDecision', { walkId, decisionId: pick(decisions) }];
    case 'goBack':
      return ['board.goBack', { walkId, stepId: 1 + ((n[0] ?? 0) % Math.max(1, count)) }];
    case 'undo':
    case 'redo':
      return [`board.${call}`, { walkId }];
    case 'openRound':
      return [
        'debrief.openRound',
        { walkId, people: 1 + ((n[0] ?? 0) % 3), votesEach: 1 + ((n[1] ?? 0) % 2) },
      ];
    case 'vote':
      return ['debrief.vote', { walkId, themeId: theme(0), by: (n[1] ?? 0) % 4 === 0 ? -1 : 1 }];
    case 'closeRound':
      return ['debrief.closeRound', { walkId }];
    case 'addWalk':
    case 'removeWalk':
      return [`debrief.${call}`, { walkId, otherId }];
    case 'addVisit':
      return [
        'visits.add',
        {
          ...{
            walkId,
            date: '2026-10-05',
            period: '2',
            observer: `O${count}`,
            teacher: null,
            className: '9R/Sc1',
          },
          ...{ yearGroup: null, subject: null, room: null },
          cards: [{ text: 'Typed.', kind: 'saw', areaId: 'progress' }],
        },
      ];
    case 'removeVisit':
      return ['visits.remove', { walkId, visitNumber: 1 + ((n[0] ?? 0) % 12) }];
    case 'setJoint': {
      const visits = [1 + ((n[0] ?? 0) % 8), 1 + ((n[1] ?? 0) % 8)];
      const state = (n[2] ?? 0) % 2 ? 'joined' : 'separate';
      return ['visits.setJoint', { walkId, visits, state }];
    }
    case 'removeWalkForGood':
      return (n[0] ?? 0) % 6 === 0 ? ['walks.remove', { walkId }] : null;
  }
}

async function readBoards({ client }: Pick<World, 'client'>): Promise<Map<string, Board>> {
  const boards = new Map<string, Board>();
  const { walks } = await client.walks.list({});
  for (const { id, debriefedWith } of walks)
    if (debriefedWith === null) boards.set(id, await client.board.get({ walkId: id }));
  return boards;
}

const rowsOf = ({ columns: _c, revision: _r, names: _n, walkId: _w, ...rows }: Board): unknown => rows;

async function expectWhole({ db, client }: World, boards: ReadonlyMap<string, Board>): Promise<void> {
  expect(db.pragma('foreign_key_check')).toEqual([]);
  for (const board of boards.values()) expectSound(indexBoard(board), board.cards.length);
  const ids = [...boards.values()].flatMap(({ cards }) => cards.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(z.int().parse(db.prepare('SELECT count(*) FROM evidence').pluck().get())).toBe(ids.length);
  for (const walkId of boards.keys())
    for (const { people, votesEach, votes } of (await client.debrief.get({ walkId })).rounds)
      expect(votes.reduce((sum, one) => sum + one.votes, 0)).toBeLessThanOrEqual(people * votesEach);
}

const severalBoards = new Set(['debrief.addWalk', 'debrief.removeWalk', 'walks.remove']);
const generic = errorSentence({ code: 'internal', details: {} });

test('any call with ids of any board is done or refused in words, and reaches into no other board', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { minLength: 20, maxLength: 60 }), async (calls) => {
      const { db, close } = await openStore(temporaryFolder(), 'here');
      const dispatcher = createDispatcher({
        handlers,
        context: testContext(db).context,
        log: () => undefined,
      });
      const newId = countedIds();
      const walkIds = [0, 1, 2].map(() =>
        load(
          db,
          null,
          [0, 1, 2].map((id) => ({ id, texts: [0, 1, 2] })),
          newId,
        ),
      );
      const client = createClient(dispatcher, countedIds());
      const world = { db, client, dispatcher, walkIds, boards: await readBoards({ client }) };
      for (const [count, drawnCall] of calls.entries()) {
        const made = inputOf(drawnCall, world, count);
        if (!made) continue;
        const [call, input] = made;
        const result = await dispatcher.invoke({ id: `call-${count}`, call, input });
        if (!result.ok) {
          expect(`${call} ${JSON.stringify(input)} ${result.error.code} ${result.error.message}`).not.toMatch(
            /internal/,
          );
          expect(errorSentence(result.error)).not.toBe(generic);
        }
        const boards = await readBoards(world);
        await expectWhole(world, boards);
        const { walks } = await client.walks.list({});
        const asked = (input as { walkId: string }).walkId;
        const lead = walks.find(({ id }) => id === asked)?.debriefedWith ?? asked;
        if (!severalBoards.has(call))
          for (const [id, board] of boards) {
            const before = world.boards.get(id);
            if (id !== lead && before) expect(rowsOf(board)).toEqual(rowsOf(before));
            if (!result.ok && before) expect(rowsOf(board)).toEqual(rowsOf(before));
          }
        world.boards = boards;
      }
      close();
    }),
    { numRuns: 10 },
  );
}, 60_000);
