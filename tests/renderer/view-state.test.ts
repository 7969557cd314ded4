/** The window's state classes: views, files on their way in, loading step by step, sharing. */
import { describe, expect, test, vi } from 'vitest';
import { AppError } from '../../core/contract/errors.ts';
import { LoadFlow } from '../../renderer/features/records/load-flow.svelte.ts';
import { ShareState } from '../../renderer/features/slides/share-state.svelte.ts';
import { AppState } from '../../renderer/state/app-state.svelte.ts';
import { FileDrop } from '../../renderer/state/file-drop.svelte.ts';
import { Intake } from '../../renderer/state/intake.svelte.ts';
import { ResourceCache } from '../../renderer/state/resources.ts';
import { clearVerdict, deck, foundVerdict, preview, report, walk } from './examples.ts';
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
    await intake.drop([]);
    expect(app.view).toEqual({ name: 'load', files: [a, b], walkId: 'w1' });
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
    const place = { client: core.client, announce: (text: string) => void said.push(text), onleave, ondone };
    return { core, onleave, ondone, said, flow: new LoadFlow(place, ['t1', 't2'], fromWalkId) };
  }

  test.each([
    ['none that can be loaded', { ...preview, files: [] }, 'None of these files can be loaded.'],
    [
      'a staff list',
      { ...preview, files: preview.files.map((file) => ({ ...file, visits: 0 })) },
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
    flow.title = '  Autumn  ';
    await flow.load();
    expect(core.requests.map(({ call, input }) => [call, input])).toEqual([
      ['records.preview', { files: ['t1', 't2'] }],
      ['records.load', { files: [{ token: 't1', sha256: 'hash-1' }], walkId: null, title: 'Autumn' }],
    ]);
    expect(ondone).toHaveBeenCalledExactlyOnceWith(report);
    expect(said).toEqual(['Reading the files.', '7 visits ready to load.', 'Loading.', 'Loaded.']);
  });

  test('adds to the walk that was open, else to the one that holds some of it', async () => {
    const suggesting = () => ({ ...preview, suggestedWalkId: 'w2' });
    const fromBoard = flowOver({ 'records.preview': suggesting }, 'w1').flow;
    const fromStart = flowOver({ 'records.preview': suggesting }).flow;
    await Promise.all([fromBoard.look(), fromStart.look()]);
    expect([fromBoard.walkId, fromStart.walkId]).toEqual(['w1', 'w2']);
  });

  test('says what is missing before it can load', async () => {
    const { core, flow } = flowOver({ 'records.preview': () => preview });
    expect(flow.obstacle).toContain('still being read');
    await flow.look();
    flow.title = ' ';
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

describe('sharing', () => {
  function shareOver(answers: Answers, saveFile = async (_token: string, _name: string) => true) {
    const core = fakeCore(answers);
    const resources = new ResourceCache(core.client, core.transport.subscribe);
    const share = new ShareState(
      { client: core.client, resources, host: { saveFile }, announce: () => undefined },
      'w1',
    );
    return { core, resources, share };
  }
  const answer = (input: unknown) => {
    const { approved } = input as { approved: string[] };
    return { deck, verdict: approved.includes(walk.title) ? clearVerdict : foundVerdict };
  };

  test('approving a text asks again with it, and what was there stays in view meanwhile', async () => {
    const { resources, share } = shareOver({ 'slides.preview': answer });
    await resources.get('slides.preview', { walkId: 'w1', approved: [] }).refetch();
    share.approve(walk.title);
    share.approve(walk.title);
    expect([share.approved, share.looked?.verdict.outcome]).toEqual([[walk.title], 'found']);
    await resources.get('slides.preview', { walkId: 'w1', approved: [walk.title] }).refetch();
    expect(share.looked?.verdict.outcome).toBe('clear');
    share.takeBack(walk.title);
    expect([share.approved, share.looked?.verdict.outcome]).toEqual([[], 'found']);
  });

  test('saves the file that the core made and keeps its verdict', async () => {
    const saveFile = vi.fn(async () => true);
    const made = { token: 'made', name: 'Autumn.pptx', verdict: clearVerdict };
    const { core, share } = shareOver({ 'slides.preview': answer, 'slides.export': () => made }, saveFile);
    await share.save();
    expect(core.requests.at(-1)?.input).toEqual({ walkId: 'w1', approved: [] });
    expect(saveFile).toHaveBeenCalledExactlyOnceWith('made', 'Autumn.pptx');
    expect(share.saved).toEqual({ name: 'Autumn.pptx', verdict: clearVerdict });
  });

  test('changing one’s mind in the host’s dialog is no result', async () => {
    const made = { token: 'made', name: 'Autumn.pptx', verdict: clearVerdict };
    const { share } = shareOver({ 'slides.preview': answer, 'slides.export': () => made }, async () => false);
    await share.save();
    expect([share.saved, share.problem, share.isSaving]).toEqual([null, null, false]);
  });

  test('a refusal is said and the preview is asked again', async () => {
    const refusal = new AppError('refused', 'x', { verdict: {} });
    const { core, share } = shareOver({
      'slides.preview': answer,
      'slides.export': () => Promise.reject(refusal),
    });
    await share.save();
    expect(share.problem).toContain('The slides were not saved');
    expect(core.asked()).toEqual(['slides.export', 'slides.preview']);
  });
});
