/** Sharing without a window: what is asked of the core and the host, and what becomes of a file that is not saved. */
import { describe, expect, test, vi } from 'vitest';
import { AppError } from '../../core/contract/errors.ts';
import { ShareState } from '../../renderer/features/slides/share-state.svelte.ts';
import { ResourceCache } from '../../renderer/state/resources.ts';
import { step } from './examples.ts';
import { clearVerdict, nameFound, shared } from './examples-of-decks.ts';
import { fakeCore } from './fake-core.ts';
import type { Answers } from './fake-core.ts';

const made = { token: 'made', name: 'Slides.pptx', releaseId: 'r1', verdict: clearVerdict };
const usual: Answers = {
  'slides.preview': () => shared,
  'slides.export': () => made,
  'slides.withdraw': () => ({}),
  'slides.makePage': () => ({ token: 'page', name: 'What was checked.html' }),
};

function shareOver(answers: Answers = {}, saveFile = async (_token: string, _name: string) => true) {
  const core = fakeCore({ ...usual, ...answers });
  const resources = new ResourceCache(core.client, core.transport.subscribe);
  const said: string[] = [];
  const share = new ShareState(
    { client: core.client, resources, host: { saveFile }, announce: (text) => said.push(text) },
    'w1',
  );
  const inputs = (call: string): unknown[] =>
    core.requests.filter((request) => request.call === call).map(({ input }) => input);
  return { core, resources, share, said, inputs };
}

describe('what a person says', () => {
  test('goes to the core, and comes back from there: nothing is kept here', async () => {
    const { share, inputs } = shareOver({
      'slides.approve': () => ({}),
      'slides.takeBack': () => ({}),
      'disclosure.answer': () => ({}),
      'slides.keepNoticing': () => ({}),
    });
    const text = 'Partner talk came first';
    expect(await share.approve(nameFound)).toBe(true);
    expect(await share.takeBack({ text, name: 'Partner' })).toBe(true);
    expect(await share.answer('r0', true)).toBe(true);
    expect(await share.keepNoticing({ themeId: 't3', title: text, label: text, isKept: false }, true)).toBe(
      true,
    );
    expect([
      inputs('slides.approve'),
      inputs('slides.takeBack'),
      inputs('disclosure.answer'),
      inputs('slides.keepNoticing'),
    ]).toEqual([
      [{ walkId: 'w1', text, name: 'Partner' }],
      [{ walkId: 'w1', text, name: 'Partner' }],
      [{ releaseId: 'r0', hasBeenSeen: true }],
      [{ walkId: 'w1', themeId: 't3', title: text, isKept: true }],
    ]);
  });

  test('an e-mail address names somebody whatever is said', async () => {
    const { share, core } = shareOver({ 'slides.approve': () => ({}) });
    expect(await share.approve({ ...nameFound, reason: 'email' })).toBe(false);
    expect(core.asked()).toEqual([]);
  });

  test('a refusal is a problem, not an answer', async () => {
    const { share } = shareOver({
      'disclosure.answer': () => Promise.reject(new AppError('not-found', 'x')),
    });
    expect([await share.answer('r0', false), share.problem]).toEqual([
      false,
      'That is no longer here. Go back to the start and open it again.',
    ]);
  });
});

test('counts on theme slides are asked for anew, and what was there stays in view meanwhile', async () => {
  const { share, resources, inputs } = shareOver({ 'decks.choose': () => step });
  await resources.get('slides.preview', { walkId: 'w1', deckId: 'staff' }).refetch();
  expect([share.hasThemeCounts, share.looked]).toEqual([false, shared]);
  await share.setThemeCounts(true);
  expect(inputs('decks.choose')).toEqual([{ walkId: 'w1', deckId: 'staff', hasThemeCounts: true }]);
  expect(share.looked).toEqual(shared);
});

describe('saving', () => {
  test('saves the file that the core made and keeps its verdict', async () => {
    const saveFile = vi.fn(async () => true);
    const { share, inputs } = shareOver({}, saveFile);
    await share.save();
    expect(inputs('slides.export')).toEqual([{ walkId: 'w1', deckId: 'staff', isAssumedSeen: false }]);
    expect(saveFile).toHaveBeenCalledExactlyOnceWith('made', 'Slides.pptx');
    expect(share.saved).toEqual({ name: 'Slides.pptx', verdict: clearVerdict, releaseId: 'r1' });
    expect(inputs('slides.withdraw')).toEqual([]);
  });

  test('changing one’s mind in the host’s dialog takes the release back, and says so', async () => {
    const { share, said, inputs } = shareOver({}, async () => false);
    await share.save();
    expect([share.saved, share.problem, share.isSaving]).toEqual([null, null, false]);
    expect(inputs('slides.withdraw')).toEqual([{ releaseId: 'r1' }]);
    expect(share.outcome).toMatch(/^The slides were not saved\. Nothing was released/);
    expect(said.at(-1)).toBe(share.outcome);
  });

  test('a host that fails takes the release back too', async () => {
    const { share, inputs } = shareOver({}, () => Promise.reject(new AppError('disk-full', 'x')));
    await share.save();
    expect(inputs('slides.withdraw')).toEqual([{ releaseId: 'r1' }]);
    expect(share.problem).toContain('The disk is full');
    expect([share.saved, share.isSaving]).toEqual([null, false]);
  });

  test('a release that cannot be taken back says how to settle it later', async () => {
    const { share } = shareOver(
      { 'slides.withdraw': () => Promise.reject(new AppError('internal', 'x')) },
      async () => false,
    );
    await share.save();
    expect(share.outcome).toContain('answer “No, replace it”');
    expect([share.saved, share.problem]).toEqual([null, expect.stringContaining('Something went wrong')]);
  });

  test('a refusal is said and the preview is asked again', async () => {
    const refusal = new AppError('refused', 'x', { verdict: {} });
    const { core, share } = shareOver({ 'slides.export': () => Promise.reject(refusal) });
    await share.save();
    expect(share.problem).toContain('The slides were not saved');
    expect(core.asked()).toEqual(['slides.export', 'slides.preview']);
  });

  test('an open question that this window has not seen yet is said in its own words', async () => {
    const refusal = new AppError('refused', 'x', { reason: 'release-asked', asks: [] });
    const { share } = shareOver({ 'slides.export': () => Promise.reject(refusal) });
    await share.save();
    expect(share.problem).toContain('First say whether anybody outside this team');
  });

  test('the page is kept, and a file that did not arrive is taken back', async () => {
    const saveFile = vi.fn(async () => true);
    const { share, inputs } = shareOver({}, saveFile);
    await share.save();
    expect(await share.keepPage()).toBe(true);
    expect(saveFile).toHaveBeenLastCalledWith('page', 'What was checked.html');
    await share.withdrawSaved();
    expect([share.saved, inputs('slides.withdraw')]).toEqual([null, [{ releaseId: 'r1' }]]);
  });
});
