/** What the dispatcher promises whatever a handler does: turns, all or nothing, cancelling, and quiet faults. */
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createClient, type Client } from '../../core/contract/client.ts';
import { AppError } from '../../core/contract/errors.ts';
import type { CoreEvent } from '../../core/contract/transport.ts';
import { createDispatcher, type Dispatcher } from '../../core/dispatcher.ts';
import { handlers } from '../../core/features/index.ts';
import type { Handlers } from '../../core/features/context.ts';
import { openStore } from '../../core/store/file/open.ts';
import { insertWalk, listWalks } from '../../core/store/records/walks.ts';
import { temporaryFolder } from '../support/folders.ts';
import { testContext } from '../support/test-context.ts';
import { agreedTo, countedIds, loadFiles, offer, testCore } from '../support/test-core.ts';

type Sample = Handlers['records.loadSample'];

interface Opened {
  client: Client;
  dispatcher: Dispatcher;
  walks(): string[];
  events: CoreEvent[];
  logged: string[];
}

/** A dispatcher over a real store, in which one command is played by the test. */
async function openWith(loadSample: (add: (title: string) => void) => Sample): Promise<Opened> {
  const { db, close } = await openStore(temporaryFolder(), 'a test');
  onTestFinished(close);
  const newId = countedIds();
  const add = (title: string): void =>
    insertWalk(db, {
      id: newId(),
      title,
      purpose: null,
      focus: null,
      isSample: false,
      createdAt: '2026-11-05T16:10:00.000Z',
    });
  const logged: string[] = [];
  const events: CoreEvent[] = [];
  const dispatcher = createDispatcher({
    handlers: { ...handlers, 'records.loadSample': loadSample(add) },
    context: testContext(db).context,
    log: (message) => logged.push(message),
  });
  dispatcher.subscribe((event) => events.push(event));
  const walks = (): string[] => listWalks(db).map(({ title }) => title);
  return { client: createClient(dispatcher, countedIds()), dispatcher, walks, events, logged };
}

const report = {
  walkId: null,
  walkIds: [],
  proposedCards: 0,
  markedCards: 0,
  goneFromFile: 0,
  files: [],
  refused: [],
  staff: 0,
  totals: { rows: 0, visits: 0, cards: 0, lookFors: 0, needsAttention: 0 },
};

const changes = (events: readonly CoreEvent[]): number =>
  events.filter(({ type }) => type === 'changed').length;

test('an answer that does not have its shape keeps nothing, and nobody hears of a change', async () => {
  const { client, walks, events, logged } = await openWith((add) => () => () => {
    add('half');
    return { ...report, staff: -1 };
  });
  await expect(client.records.loadSample({})).rejects.toMatchObject({ code: 'internal' });
  expect([walks(), changes(events), logged.length]).toEqual([[], 0, 1]);
});

test('a fault in a step keeps nothing, counts no revision, and says nothing of what was in a record', async () => {
  const { client, walks, events, logged } = await openWith((add) => () => () => {
    add('half');
    JSON.parse('Ms Jane Smythe was late');
    return report;
  });
  const failed = await client.records.loadSample({}).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 'internal' });
  expect(JSON.stringify([failed, String(failed), logged])).not.toMatch(/Smythe|Jane/);
  expect(logged[0]).toMatch(/^records\.loadSample: SyntaxError \(dispatcher\.test\.ts:\d+\)$/);
  expect([walks(), changes(events)]).toEqual([[], 0]);
});

test('two commands at once take turns, each whole, in the order in which they were ready', async () => {
  let call = 0;
  const secondIsReady = Promise.withResolvers<void>();
  const { client, walks, events } = await openWith((add) => async () => {
    call += 1;
    const mine = call;
    // Both are ready on the spot but for the first, which is only once the second has been.
    if (mine === 1) await secondIsReady.promise.then(() => nextTurn());
    secondIsReady.resolve();
    return () => {
      add(`first half of ${mine}`);
      add(`second half of ${mine}`);
      return report;
    };
  });
  await Promise.all([client.records.loadSample({}), client.records.loadSample({})]);
  // The newest first, also where the clock stood still.
  expect(walks()).toEqual(['second half of 1', 'first half of 1', 'second half of 2', 'first half of 2']);
  expect(events.map((event) => (event.type === 'changed' ? event.revision : event.type))).toEqual([2, 3]);
});

test.each(['while it prepares', 'when it has prepared and waits'] as const)(
  'cancelled %s, a command keeps nothing',
  async (stage) => {
    const stop = new AbortController();
    const { client, walks } = await openWith((add) => async (_input, _context, { signal }) => {
      if (stage === 'while it prepares') stop.abort();
      await wait(1);
      signal.throwIfAborted();
      stop.abort();
      return () => {
        add('kept');
        return report;
      };
    });
    await expect(client.records.loadSample({}, { signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(walks()).toEqual([]);
  },
);

test('work outside has its turn to itself, while questions are answered from what was there before', async () => {
  const { promise: isDone, resolve: done } = Promise.withResolvers<undefined>();
  let call = 0;
  const { client, walks, events } = await openWith((add) => () => {
    call += 1;
    if (call === 2) {
      return () => {
        add('second');
        return report;
      };
    }
    return {
      outside: (turn) =>
        turn(async () => {
          await isDone;
          add('first');
          return report;
        }),
    };
  });
  const both = [client.records.loadSample({}), client.records.loadSample({})];
  expect((await client.walks.list({})).walks).toEqual([]);
  await wait(20);
  expect([walks(), changes(events)]).toEqual([[], 0]);
  done(undefined);
  await Promise.all(both);
  expect(walks()).toEqual(['second', 'first']);
  expect(events.map((event) => (event.type === 'changed' ? event.revision : event.type))).toEqual([2, 3]);
});

test('work outside that fails is no change, and the next command has its turn', async () => {
  let call = 0;
  const { client, walks, events } = await openWith((add) => () => {
    call += 1;
    if (call === 1) return { outside: () => Promise.reject(new AppError('disk-full', 'no room')) };
    return () => {
      add('next');
      return report;
    };
  });
  await expect(client.records.loadSample({})).rejects.toMatchObject({ code: 'disk-full' });
  await client.records.loadSample({});
  expect(walks()).toEqual(['next']);
  expect(events.map((event) => (event.type === 'changed' ? event.revision : event.type))).toEqual([2]);
});

test('between the turns of work outside, others have theirs, in the order in which they asked', async () => {
  let call = 0;
  const otherHasCome = Promise.withResolvers<void>();
  const { client, walks } = await openWith((add) => () => {
    call += 1;
    if (call > 1) {
      otherHasCome.resolve();
      return () => {
        add('other');
        return report;
      };
    }
    return {
      outside: async (turn) => {
        await turn(() => add('begun'));
        await otherHasCome.promise.then(() => nextTurn());
        await turn(() => add('ended'));
        return report;
      },
    };
  });
  await Promise.all([client.records.loadSample({}), client.records.loadSample({})]);
  expect(walks()).toEqual(['ended', 'other', 'begun']);
});

test('cancelled while another command has its turn, work outside never begins', async () => {
  const { promise: isDone, resolve: done } = Promise.withResolvers<undefined>();
  const begun: number[] = [];
  let call = 0;
  const { client } = await openWith(() => (_input, _context, { signal }) => {
    call += 1;
    const mine = call;
    return {
      outside: (turn) =>
        turn(async () => {
          signal.throwIfAborted();
          begun.push(mine);
          await isDone;
          return report;
        }),
    };
  });
  const stop = new AbortController();
  const first = client.records.loadSample({});
  const second = client.records.loadSample({}, { signal: stop.signal });
  await wait(10);
  stop.abort();
  done(undefined);
  await first;
  await expect(second).rejects.toMatchObject({ code: 'cancelled' });
  expect(begun).toEqual([1]);
});

test('closing cancels what prepares, waits for it, and takes no further call', async () => {
  let hasEnded = false;
  const { client, dispatcher, walks, logged } = await openWith(
    (add) =>
      async (_input, _context, { signal }) => {
        await wait(20);
        hasEnded = true;
        signal.throwIfAborted();
        return () => {
          add('kept');
          return report;
        };
      },
  );
  const loading = client.records.loadSample({}).catch((error: unknown) => error);
  await dispatcher.settle();
  expect(hasEnded).toBe(true);
  expect(await loading).toMatchObject({ code: 'cancelled' });
  await expect(client.walks.list({})).rejects.toMatchObject({ code: 'cancelled' });
  expect([walks(), logged]).toEqual([[], []]);
});

test('a load may be cancelled at each of its stages, and then leaves nothing', async () => {
  const { core, client } = await testCore();
  const stages: string[] = [];
  for (let stage = 0; ; stage += 1) {
    const preview = await client.records.preview({
      files: await offer(core, ['microsoft-forms.xlsx', 'google-sheets.csv', 'student-voice.json']),
      choices: [],
    });
    const stop = new AbortController();
    let told = 0;
    const result = await client.records
      .load(agreedTo(preview), {
        signal: stop.signal,
        onProgress: () => {
          if (told === stage) stop.abort();
          told += 1;
        },
      })
      .catch((error: unknown) => error);
    if (!(result instanceof Error)) break;
    expect(result).toMatchObject({ code: 'cancelled' });
    expect((await client.walks.list({})).walks).toEqual([]);
    stages.push(String(stage));
  }
  expect(stages.length).toBeGreaterThanOrEqual(4);
});

test('the board may be worked on while a load prepares', async () => {
  const core = await testCore();
  const { walkId } = await loadFiles(core, ['student-voice.json']);
  const board = await core.client.board.get({ walkId: walkId ?? '' });
  const loading = loadFiles(core, ['microsoft-forms.xlsx'], walkId);
  const [card] = board.cards;
  await core.client.board.moveCards({
    walkId: walkId ?? '',
    cardIds: [card?.id ?? ''],
    to: { kind: 'column', areaId: 'parking', before: null },
  });
  await loading;
  const after = await core.client.board.get({ walkId: walkId ?? '' });
  expect(after.cards.find(({ id }) => id === card?.id)?.areaId).toBe('parking');
  expect(after.cards.length).toBeGreaterThan(board.cards.length);
});
