/** The window's state classes: views, files on their way in, loading step by step. */
import { describe, expect, test, vi } from 'vitest';
import type { Preview, WalkGroup } from '../../core/contract/calls/records.ts';
import { AppError } from '../../core/contract/errors.ts';
import { LoadFlow } from '../../renderer/features/records/load/load-flow.svelte.ts';
import { RowCorrection } from '../../renderer/features/records/correct/row-correction.svelte.ts';
import {
  columnsAsChosen,
  withAnswer,
  withColumn,
  withColumnsReset,
  withRole,
} from '../../renderer/features/records/table-choices.ts';
import { WalkTargets } from '../../renderer/features/records/load/walk-targets.svelte.ts';
import { AppState } from '../../renderer/state/app-state.svelte.ts';
import { FileDrop } from '../../renderer/state/file-drop.svelte.ts';
import { Intake } from '../../renderer/state/intake.svelte.ts';
import { attentionRow, filePreview, preview, report } from './examples.ts';
import { fakeCore, later } from './fake-core.ts';
import type { Answers } from './fake-core.ts';

function appAt(fragment: string): { app: AppState; pushed: string[]; visit: (to: string) => void } {
  let at = fragment;
  const pushed: string[] = [];
  const app = new AppState({
    fragment: () => at,
    push: (to) => {
      at = to;
      pushed.push(to);
    },
    replace: (to) => {
      at = to;
    },
  });
  return {
    app,
    pushed,
    visit: (to) => {
      at = to;
      app.followAddress();
    },
  };
}

describe('views', () => {
  test('begin where the address says and follow it back', () => {
    const { app, pushed, visit } = appAt('#/walks/w1/charts');
    expect(app.view).toEqual({ name: 'walk', walkId: 'w1', page: 'charts' });
    app.go({ name: 'start' });
    expect(pushed).toEqual(['#/']);
    visit('#/walks/w1/share');
    expect(app.view).toEqual({ name: 'walk', walkId: 'w1', page: 'share' });
    visit('#/walks/w1/share/d%2F2');
    expect(app.view).toEqual({ name: 'walk', walkId: 'w1', page: 'share', deckId: 'd/2' });
    visit('#/walks/w1/sort/d2');
    expect(app.view).toEqual({ name: 'start' });
  });

  test('a place under its proper address is no step that Back would go to', () => {
    const { app, pushed } = appAt('#/walks/w1/board');
    app.replace({ name: 'walk', walkId: 'w1', page: 'read' });
    expect([app.view, pushed]).toEqual([{ name: 'walk', walkId: 'w1', page: 'read' }, []]);
    app.go({ name: 'walk', walkId: 'w1', page: 'sort' });
    expect(pushed).toEqual(['#/walks/w1/sort']);
  });

  test('what covers the screen is told to whoever follows', () => {
    const { app } = appAt('#/');
    const told: boolean[] = [];
    const stop = app.onBlank((isBlank) => told.push(isBlank));
    app.setBlank(true);
    stop();
    app.setBlank(false);
    expect([app.isBlank, told]).toEqual([false, [true]]);
  });

  test('settings have an address of their own', () => {
    const { app, pushed } = appAt('#/settings');
    expect(app.view).toEqual({ name: 'settings' });
    app.go({ name: 'start' });
    app.go({ name: 'settings' });
    expect(pushed).toEqual(['#/', '#/settings']);
  });

  test('files that are being looked at are not lost to an address that says the same', () => {
    const { app, visit } = appAt('#/');
    const view = { name: 'load', files: [{ token: 't', name: 'a' }], walkId: null } as const;
    app.go(view);
    visit('#/load');
    expect(app.view).toBe(view);
  });
});

describe('files on their way in', () => {
  const a = { token: 'a', name: 'a.csv' };
  const b = { token: 'b', name: 'b.csv' };
  const hostOf = (offered: () => Promise<(typeof a)[]>) => ({
    chooseFiles: offered,
    choosePicture: async () => null,
    offerFiles: offered,
    saveFile: async () => true,
  });

  test('nothing happens when nothing was chosen', async () => {
    const { app } = appAt('#/');
    await new Intake(
      hostOf(async () => []),
      app,
    ).choose(null);
    expect(app.view).toEqual({ name: 'start' });
  });

  test('dropped on a board they are for its walk; dropped while looking they join', async () => {
    const { app } = appAt('#/walks/w1/board');
    const offers = [[a], [b]];
    const intake = new Intake(
      hostOf(async () => offers.shift() ?? []),
      app,
    );
    await intake.drop([]);
    const choices = [
      { token: 'a', sheet: null, columns: [], dayOrder: 'day-first' as const, observer: null },
    ];
    app.go({ name: 'load', files: [a], walkId: 'w1', choices });
    await intake.drop([]);
    expect(app.view).toEqual({ name: 'load', files: [a, b], walkId: 'w1', choices });
  });

  test('a file that failed is said, the others go on', async () => {
    const { app } = appAt('#/');
    const details = { reason: 'not-sent', file: 'folder', offered: [{ ...b }] };
    const intake = new Intake(
      hostOf(async () => Promise.reject(new AppError('internal', 'x', details))),
      app,
    );
    await intake.choose(null);
    expect(intake.problem).toContain('“folder” could not be read');
    expect(app.view).toEqual({ name: 'load', files: [b], walkId: null });
    expect(intake.isTaking).toBe(false);
    app.go({ name: 'start' });
    expect(intake.problem).toBeNull();
  });
});

describe('dragging files over the window', () => {
  const event = (types: string[]) => {
    const made = new Event('drag', { cancelable: true });
    return Object.assign(made, {
      dataTransfer: { types, files: [new File(['x'], 'a.csv')], dropEffect: 'none' },
    });
  };
  /** Node has no DragEvent; what the class reads of one is here. */
  const asDrag = (made: Event): DragEvent => made as DragEvent;

  test('entering and leaving elements on the way does not end it', () => {
    const onFiles = vi.fn();
    const drop = new FileDrop(onFiles);
    const said: boolean[] = [];
    for (const step of [drop.enter, drop.enter, drop.leave, drop.leave, drop.enter, drop.drop]) {
      step(asDrag(event(['Files'])));
      said.push(drop.isOver);
    }
    expect(said).toEqual([true, true, true, false, true, false]);
    expect(onFiles).toHaveBeenCalledOnce();
  });

  test('a card or text that is dragged is none of its business', () => {
    const drop = new FileDrop(() => expect.unreachable());
    const text = event(['text/plain']);
    drop.enter(asDrag(text));
    drop.drop(asDrag(text));
    expect([drop.isOver, text.defaultPrevented]).toEqual([false, false]);
  });
});

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
    await vi.waitFor(() => expect(flow.isFollowing).toBe(false));
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
    await vi.waitFor(() => expect(flow.isFollowing).toBe(false));
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
    await vi.waitFor(() => expect(flow.problem).toContain('Something went wrong'));
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
    await vi.waitFor(() => expect(flow.isFollowing).toBe(false));
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

describe('where visits go', () => {
  const group = (key: string, suggestedWalkId: string | null = null): WalkGroup => ({
    key,
    title: `Walk ${key}`,
    why: 'dates',
    from: '2026-10-05',
    to: '2026-10-09',
    visits: 4,
    suggestedWalkId,
  });
  const two = { ...preview, walkGroups: [group('a'), group('b', 'w2')] };

  test('groups are walks of their own by default; the person may put all into one', () => {
    const targets = new WalkTargets(null);
    targets.follow(two);
    expect([targets.isSeparate, targets.isAsCounted]).toEqual([true, true]);
    expect(targets.into).toEqual([
      { group: 'a', walkId: null, title: 'Walk a' },
      { group: 'b', walkId: 'w2', title: null },
    ]);
    targets.isSeparate = false;
    expect(targets.into).toEqual([{ group: null, walkId: null, title: preview.suggestedTitle }]);
  });

  test('from a walk all go into it unless somebody says otherwise', () => {
    const targets = new WalkTargets('w1');
    targets.follow(two);
    expect(targets.into).toEqual([{ group: null, walkId: 'w1', title: null }]);
  });

  test('what a person set stays when the preview follows a choice; suggestions change', () => {
    const targets = new WalkTargets(null);
    targets.follow(two);
    const [first] = targets.groups;
    if (first) first.title = 'Mine';
    targets.follow({ ...two, suggestedTitle: 'Later', walkGroups: [group('a'), group('b'), group('c')] });
    expect(targets.into).toEqual([
      { group: 'a', walkId: null, title: 'Mine' },
      { group: 'b', walkId: null, title: 'Walk b' },
      { group: 'c', walkId: null, title: 'Walk c' },
    ]);
    expect(targets.one).toEqual({ walkId: null, title: 'Later' });
    targets.follow({ ...preview, suggestedWalkId: 'w3' });
    expect(targets.into).toEqual([{ group: null, walkId: 'w3', title: null }]);
  });
});

describe('choices for a table', () => {
  const [date, quote] = filePreview.columns;
  const change = {
    index: 2,
    role: 'subject',
    areaId: null,
    kind: null,
    isCut: false,
    question: null,
  } as const;

  test('a column is changed beside what was remembered for the others', () => {
    if (!date || !quote) expect.unreachable();
    const remembered = { ...filePreview, columns: [date, { ...quote, why: 'remembered' as const }] };
    const once = withColumn([], remembered, change);
    expect(once).toEqual([
      {
        token: 't1',
        sheet: 'Form1',
        columns: [
          {
            index: 1,
            role: 'pupil-quote',
            areaId: 'pupil-voice',
            kind: 'pupil-voice',
            isCut: true,
            question: null,
          },
          change,
        ],
        dayOrder: null,
        observer: null,
      },
    ]);
    expect(columnsAsChosen(once, remembered).map(({ role, header }) => [header, role])).toEqual([
      ['Date of visit', 'date'],
      ['What did pupils say? ', 'pupil-quote'],
    ]);
    expect(columnsAsChosen(once, filePreview)[2]).toEqual({
      ...filePreview.columns[2],
      ...change,
      why: 'chosen',
    });
    const answered = withAnswer(once, remembered, { dayOrder: 'day-first' });
    expect(withColumnsReset(answered, remembered)).toEqual([
      { token: 't1', sheet: 'Form1', columns: [], dayOrder: 'day-first', observer: null },
    ]);
    expect(withColumnsReset([], { ...remembered, sheet: null })).toHaveLength(1);
  });

  test('another role brings what it needs and drops what it does not', () => {
    if (!date || !quote) expect.unreachable();
    expect([withRole(date, 'evidence'), withRole(quote, 'evidence'), withRole(quote, 'rating')]).toEqual([
      { index: 0, role: 'evidence', areaId: null, kind: 'saw', isCut: true, question: null },
      { index: 1, role: 'evidence', areaId: 'pupil-voice', kind: 'pupil-voice', isCut: true, question: null },
      { index: 1, role: 'rating', areaId: null, kind: null, isCut: false, question: null },
    ]);
    expect([withRole(date, 'pupil-quote').areaId, withRole(date, 'tally').kind]).toEqual([
      'pupil-voice',
      'tally',
    ]);
  });
});

describe('correcting a row', () => {
  test('the cell at fault comes first and stays there while it is put right', () => {
    const correction = new RowCorrection(attentionRow);
    const order = () => [
      correction.atFault.map(({ index }) => index),
      correction.others.map(({ index }) => index),
    ];
    expect([order(), correction.changed]).toEqual([[[1], [0]], []]);
    correction.set(1, '3 Oct 2026');
    expect(correction.changed).toEqual([{ index: 1, value: '3 Oct 2026' }]);
    correction.judge([{ row: 7, column: null, value: null, reason: 'missing-visit-details' }]);
    expect([order(), correction.ofWholeRow.length]).toEqual([[[1], [0]], 1]);
  });

  test('of two cells with one header the one with the value is meant', () => {
    const correction = new RowCorrection({
      fields: [
        { name: 'Date', value: '5 Oct 2026', role: 'date', options: [] },
        { name: 'Date', value: 'soon', role: 'date', options: [] },
      ],
      items: [{ row: 2, column: 'Date', value: 'soon', reason: 'invalid-date' }],
    });
    expect(correction.atFault.map(({ index }) => index)).toEqual([1]);
  });
});
