/** Loading step by step: looking, choosing meanwhile, loading. */
import { describe, expect, test, vi } from 'vitest';
import type { Preview } from '../../../core/contract/calls/records.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { LoadFlow } from '../../../renderer/features/records/load/load-flow.svelte.ts';
import { filePreview, preview, report } from '../examples.ts';
import { fakeCore, later } from '../fake-core.ts';
import type { Answers } from '../fake-core.ts';

describe('loading', () => {
  function flowOver(answers: Answers, fromWalkId: string | null = null) {
    const core = fakeCore(answers);
    const [onleave, ondone] = [vi.fn(), vi.fn()];
    const said: string[] = [];
    const place = {
      client: core.client,
      announce: (text: string) => void said.push(text),
      wait: () => () => undefined,
      onchoose: () => undefined,
      onleave,
      ondone,
    };
    return { core, onleave, ondone, said, flow: new LoadFlow(place, ['t1', 't2'], fromWalkId) };
  }

  test.each([
    ['none that can be loaded', { ...preview, files: [] }, 'None of these files can be loaded.'],
    [
      'a staff list',
      { ...preview, files: [{ ...filePreview, dialect: 'staff-list' as const, visits: 0, staff: 32 }] },
      'The staff list is ready to load.',
    ],
  ])('looking says what is there: %s', async (_name, looked, words) => {
    const { flow, said } = flowOver({ 'records.preview': () => looked });
    await flow.look();
    expect(said.at(-1)).toBe(words);
  });

  test('looks, then loads exactly what was looked at into a new walk', async () => {
    const { core, flow, ondone, said } = flowOver({
      'records.preview': () => preview,
      'records.load': () => report,
    });
    await flow.look();
    expect([flow.step.name, flow.visits, flow.obstacle]).toEqual(['looking', 7, null]);
    flow.targets.one.title = '  Autumn  ';
    await flow.load();
    expect(core.requests.map(({ call, input }) => [call, input])).toEqual([
      ['records.preview', { files: ['t1', 't2'], choices: [] }],
      [
        'records.load',
        {
          files: [{ token: 't1', sha256: 'hash-1' }],
          choices: [],
          into: [{ group: null, walkId: null, title: 'Autumn' }],
          isJointAccepted: false,
        },
      ],
    ]);
    // What could not be read is told with the rest: nobody else says it again.
    const refused = [{ file: 'notes.docx', reason: 'not-a-table', detail: null }];
    expect(ondone).toHaveBeenCalledExactlyOnceWith({ ...report, refused });
    expect(said).toEqual(['Reading the files.', '7 visits ready to load.', 'Loading.', 'Loaded.']);
  });

  test('adds to the walk that was open, else to the one that holds some of it', async () => {
    const suggesting = () => ({ ...preview, suggestedWalkId: 'w2' });
    const fromBoard = flowOver({ 'records.preview': suggesting }, 'w1').flow;
    const fromStart = flowOver({ 'records.preview': suggesting }).flow;
    await Promise.all([fromBoard.look(), fromStart.look()]);
    expect([fromBoard.targets.one.walkId, fromStart.targets.one.walkId]).toEqual(['w1', 'w2']);
  });

  test('says what is missing before it can load', async () => {
    const { core, flow } = flowOver({ 'records.preview': () => preview });
    expect(flow.obstacle).toContain('still being read');
    await flow.look();
    flow.targets.one.title = ' ';
    expect(flow.obstacle).toBe('Give the new walk a title.');
    await flow.load();
    expect(core.asked()).toEqual(['records.preview']);
  });

  test('cancelling the look asks the core to stop and leaves', async () => {
    const running = later<never>();
    const { core, flow, onleave } = flowOver({
      'records.preview': () => running.promise,
      'app.cancel': () => ({ wasRunning: true }),
    });
    const looking = flow.look();
    flow.cancel();
    running.reject(new AppError('cancelled', 'x'));
    await looking;
    expect(core.asked()).toEqual(['records.preview', 'app.cancel']);
    expect(onleave).toHaveBeenCalledOnce();
  });

  test('progress names the file that is read', async () => {
    const running = later<typeof preview>();
    const { core, flow } = flowOver({ 'records.preview': () => running.promise });
    const looking = flow.look();
    core.publish({ type: 'progress', requestId: 'request-1', step: 'a.csv', done: 1, total: 3 });
    core.publish({ type: 'progress', requestId: 'another', step: 'b.csv', done: 2, total: 3 });
    expect(flow.progress).toEqual({ step: 'a.csv', done: 1, total: 3 });
    running.resolve(preview);
    await looking;
  });

  test('a load that fails stands beside the preview, and looking again clears it', async () => {
    const refused = new AppError('refused', 'x', {
      refused: [{ file: 'a.csv', reason: 'not-found', detail: null }],
    });
    const { flow } = flowOver({
      'records.preview': () => preview,
      'records.load': () => Promise.reject(refused),
    });
    await flow.look();
    await flow.load();
    expect([flow.step.name, flow.problem]).toEqual([
      'looking',
      '“a.csv” is no longer where it was. Choose it again.',
    ]);
    await flow.look();
    expect(flow.problem).toBeNull();
  });
});

describe('choosing while looking', () => {
  const chosen = [
    { token: 't1', sheet: 'Form1', columns: [], dayOrder: 'day-first' as const, observer: null },
  ];

  function flowOver(answer: (input: unknown) => Preview | Promise<Preview>) {
    const core = fakeCore({
      'records.preview': answer,
      'records.load': () => report,
      'app.cancel': () => ({ wasRunning: true }),
    });
    const said: string[] = [];
    const pauses: (() => void)[] = [];
    const flow = new LoadFlow(
      {
        client: core.client,
        announce: (text) => void said.push(text),
        wait: (action) => {
          pauses.push(action);
          return () => void pauses.splice(pauses.indexOf(action) >>> 0, 1);
        },
        onchoose: () => undefined,
        onleave: () => expect.unreachable(),
        ondone: () => said.push('done'),
      },
      ['t1'],
      null,
    );
    const passTime = async () => {
      for (const action of pauses.splice(0)) action();
      await Promise.resolve();
    };
    return { core, flow, said, pauses, passTime };
  }
  const cards = (count: number): Preview => ({ ...preview, files: [{ ...filePreview, cards: count }] });

  test('several choices at once are one look, and what it gives is read out', async () => {
    const { core, flow, said, pauses, passTime } = flowOver(() => cards(61));
    await flow.look();
    flow.choose([]);
    flow.choose(chosen);
    expect([pauses.length, flow.isFollowing, flow.step.name]).toEqual([1, true, 'looking']);
    await passTime();
    await expect.poll(() => flow.isFollowing).toBe(false);
    expect(said.at(-1)).toBe('Now 7 visits with 61 cards; 1 row needs attention.');
    expect(core.requests.map(({ input }) => input)).toEqual([
      { files: ['t1'], choices: [] },
      { files: ['t1'], choices: chosen },
    ]);
  });

  test('an answer that a newer choice has overtaken is dropped, and its work stopped', async () => {
    const slow = later<Preview>();
    const answers = [cards(52), slow.promise, cards(70)];
    const { core, flow, passTime } = flowOver(() => answers.shift() ?? cards(0));
    await flow.look();
    flow.choose([]);
    await passTime();
    flow.choose(chosen);
    await passTime();
    await expect.poll(() => flow.isFollowing).toBe(false);
    slow.resolve(cards(1));
    await slow.promise;
    expect(flow.step).toEqual({ name: 'looking', preview: cards(70) });
    expect(core.asked()).toContain('app.cancel');
  });

  test('loading waits for the look that follows the last choice', async () => {
    const { core, flow, said } = flowOver(() => preview);
    await flow.look();
    flow.choose(chosen);
    await flow.load();
    expect(core.requests.map(({ call }) => call)).toEqual([
      'records.preview',
      'records.preview',
      'records.load',
    ]);
    expect(core.requests.at(-1)?.input).toMatchObject({ choices: chosen });
    expect(said.at(-1)).toBe('done');
  });

  test('a look that fails is said beside what was there, and nothing is loaded', async () => {
    const answers: (Preview | Error)[] = [
      preview,
      new AppError('internal', 'x'),
      new AppError('internal', 'x'),
    ];
    const { core, flow, passTime } = flowOver(() => {
      const answer = answers.shift() ?? preview;
      if (answer instanceof Error) throw answer;
      return answer;
    });
    await flow.look();
    flow.choose(chosen);
    await passTime();
    await expect.poll(() => flow.problem).toContain('Something went wrong');
    expect(flow.step.name).toBe('looking');
    await flow.load();
    expect(core.asked()).not.toContain('records.load');
  });

  test('the question about days can be answered otherwise after it was answered', async () => {
    const asked = {
      column: 'Date',
      example: '03/04/2026',
      dayFirst: '2026-04-03',
      monthFirst: '2026-03-04',
      answer: null,
    };
    const answers = [{ ...preview, files: [{ ...filePreview, askDayOrder: asked }] }];
    const { flow, passTime } = flowOver(() => answers.shift() ?? preview);
    await flow.look();
    flow.choose(chosen);
    await passTime();
    await expect.poll(() => flow.isFollowing).toBe(false);
    expect(flow.looks.tables[0]?.asks).toMatchObject([
      { kind: 'days', days: asked, answer: 'day-first', isOpen: false },
    ]);
  });

  test('nothing new, unless it goes into another walk', async () => {
    const known = { ...filePreview, newVisits: 0 };
    const { flow } = flowOver(() => ({ ...preview, files: [known], suggestedWalkId: 'w1' }));
    await flow.look();
    expect([flow.isNothingNew, flow.newVisits]).toEqual([true, 0]);
    flow.targets.one.walkId = null;
    expect([flow.isNothingNew, flow.newVisits]).toEqual([false, 7]);
  });
});
