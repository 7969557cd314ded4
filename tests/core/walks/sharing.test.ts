/** When walks were shared with the staff: noted by a deck, changed by hand, taken back; and how old the others are. */
import { describe, expect, test } from 'vitest';
import type { Client } from '../../../core/contract/client.ts';
import type { CoreEvent } from '../../../core/contract/transport.ts';
import { errorSentence } from '../../../core/contract/wording.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { localDay } from '../../../core/domain/dates.ts';
import { canBeSharedOn, sayUnshared, sharingOf } from '../../../core/domain/sharing.ts';
import { addVisit, coreWithWalks, exportSlides, visitsWith } from '../../support/seen-visits.ts';

describe('how a walk stands', () => {
  const walk = { isSample: false, to: '2026-10-13', sharedOn: null };
  test.each([
    ['2026-10-13', 0, false],
    ['2026-10-20', 7, false],
    ['2026-10-21', 8, true],
    // Over the end of summer time.
    ['2026-11-02', 20, true],
  ])('on %s it waits for %i days', (today, days, isLate) => {
    expect(sharingOf(walk, today)).toEqual({ state: 'unshared', days, isLate });
  });

  test.each([
    ['the sample', { ...walk, isSample: true }],
    ['visits without a day', { ...walk, to: null }],
    ['visits to come', { ...walk, to: '2026-11-06' }],
  ])('of %s nothing is said', (_what, one) => {
    expect(sharingOf(one, '2026-11-05')).toBeNull();
  });

  test.each([
    ['2026-11-05', 'shared'],
    ['2026-11-06', 'planned'],
  ])('a day of %s makes it %s', (on, state) => {
    expect(sharingOf({ ...walk, sharedOn: on }, '2026-11-05')).toEqual({ state, on });
  });

  test('is said in words', () => {
    expect([0, 1, 1200].map(sayUnshared)).toEqual([
      'Not shared yet: the last visit was today',
      'Not shared yet: 1 day since the last visit',
      'Not shared yet: 1,200 days since the last visit',
    ]);
  });
});

test.each([
  ['2026-10-04', ['2026-10-05', '2026-10-12'], false],
  ['2026-10-05', ['2026-10-12', null, '2026-10-05'], true],
  ['2019-01-01', [null], true],
  ['2027-11-06', [null], true],
  ['2027-11-07', [null], false],
])('walks may be shared on %s after %j: %s', (on, visits, isPossible) => {
  expect(canBeSharedOn(on, visits, '2026-11-05')).toBe(isPossible);
});

test('an instant falls on the day of this machine', () => {
  expect(localDay('2026-10-15T23:30:00.000Z')).toBe('2026-10-16');
  expect(localDay('2026-11-05T23:30:00.000Z')).toBe('2026-11-05');
});

/** By title: the day on which each walk was shared, or for how many days it waits. */
async function standing(client: Client): Promise<Record<string, string | number>> {
  const { walks } = await client.walks.list({});
  return Object.fromEntries(
    walks.map(({ title, sharing }) => [
      title,
      sharing === null ? 'nothing' : sharing.state === 'unshared' ? sharing.days : sharing.on,
    ]),
  );
}

const one = () => coreWithWalks(visitsWith(14, { participation: 12 }));

describe('a deck that leaves', () => {
  test('notes its day once, and the second keeps the first', async () => {
    const { client, core, walkIds } = await one();
    const [walkId = ''] = walkIds;
    expect(await standing(client)).toEqual({ 'Walk 1': 31 });
    const events: CoreEvent[] = [];
    core.subscribe((event) => events.push(event));
    await exportSlides(client, walkId);
    expect(await standing(client)).toEqual({ 'Walk 1': '2026-11-05' });
    expect(events).toContainEqual(
      expect.objectContaining({ tags: expect.arrayContaining(['walks', 'debrief']) as string[] }),
    );
    await client.debrief.setSharedOn({ walkId, on: '2026-10-15' });
    await exportSlides(client, walkId);
    expect(await client.debrief.get({ walkId })).toMatchObject({ sharedOn: '2026-10-15' });
  });

  test('takes its day along when it is taken back, unless another stands or a person said the day', async () => {
    const { client, walkIds } = await one();
    const [walkId = ''] = walkIds;
    const first = await exportSlides(client, walkId);
    const second = await exportSlides(client, walkId);
    await client.slides.withdraw({ releaseId: second.releaseId });
    // The first was answered for when the second was made, so it stays.
    expect(await standing(client)).toEqual({ 'Walk 1': '2026-11-05' });
    await client.disclosure.answer({ releaseId: first.releaseId, hasBeenSeen: false });
    expect(await standing(client)).toEqual({ 'Walk 1': 31 });
    const third = await exportSlides(client, walkId);
    await client.debrief.setSharedOn({ walkId, on: '2026-11-12' });
    await client.slides.withdraw({ releaseId: third.releaseId });
    expect(await standing(client)).toEqual({ 'Walk 1': '2026-11-12' });
  });

  test('was not shared where nobody has seen it, and was where somebody has after all', async () => {
    const { client, walkIds } = await one();
    const { releaseId } = await exportSlides(client, walkIds[0] ?? '');
    await client.disclosure.answer({ releaseId, hasBeenSeen: false });
    expect(await standing(client)).toEqual({ 'Walk 1': 31 });
    await client.disclosure.answer({ releaseId, hasBeenSeen: true });
    expect(await standing(client)).toEqual({ 'Walk 1': '2026-11-05' });
  });

  test('that is refused notes nothing', async () => {
    const { client, walkIds } = await one();
    const [walkId = ''] = walkIds;
    await exportSlides(client, walkId);
    await client.debrief.setSharedOn({ walkId, on: null });
    await addVisit(client, walkId, { teacher: 'Ms Yaxley', areas: ['participation'] });
    await expect(exportSlides(client, walkId, { isAssumedSeen: false })).rejects.toMatchObject({
      code: 'refused',
    });
    expect(await standing(client)).toEqual({ 'Walk 1': 20 });
  });
});

test('a person says another day, and takes it away; what cannot be is refused in a sentence', async () => {
  const { client, walkIds } = await one();
  const [walkId = ''] = walkIds;
  await client.debrief.setSharedOn({ walkId, on: '2026-10-05' });
  for (const on of ['2026-10-04', '2027-11-07']) {
    const refused: unknown = await client.debrief
      .setSharedOn({ walkId, on })
      .catch((error: unknown) => error);
    if (!(refused instanceof AppError)) throw new Error(`${on} was taken`);
    expect(errorSentence(refused.toShape())).toBe(
      'It is shared after the first visit, and within a year from now. Choose another day.',
    );
  }
  expect(await standing(client)).toEqual({ 'Walk 1': '2026-10-05' });
  await client.debrief.setSharedOn({ walkId, on: null });
  expect(await client.debrief.get({ walkId })).toMatchObject({ sharedOn: null });
  await expect(client.debrief.setSharedOn({ walkId: 'gone', on: null })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('walks that are debriefed together share one day; each takes along what was shared with it', async () => {
  const { client, walkIds } = await coreWithWalks(
    visitsWith(14, { participation: 12 }),
    visitsWith(6, { participation: 6 }),
    visitsWith(6, { participation: 6 }),
  );
  const [walkId = '', otherId = '', laterId = ''] = walkIds;
  await client.debrief.addWalk({ walkId, otherId });
  await client.debrief.setSharedOn({ walkId: otherId, on: '2026-10-15' });
  await client.debrief.addWalk({ walkId, otherId: laterId });
  expect(await standing(client)).toEqual({
    'Walk 1': '2026-10-15',
    'Walk 2': '2026-10-15',
    'Walk 3': '2026-10-15',
  });
  await client.debrief.removeWalk({ walkId, otherId });
  await client.debrief.removeWalk({ walkId, otherId: laterId });
  expect(await standing(client)).toEqual({ 'Walk 1': '2026-10-15', 'Walk 2': '2026-10-15', 'Walk 3': 31 });
  await client.walks.remove({ walkId });
  expect(await standing(client)).toEqual({ 'Walk 2': '2026-10-15', 'Walk 3': 31 });
});

test('the team’s own record says when it was shared', async () => {
  const { client, walkIds } = await one();
  const [walkId = ''] = walkIds;
  await client.debrief.setSharedOn({ walkId, on: '2026-10-15' });
  const { sections } = await client.minutes.get({ walkId, hasNames: false, hasCoachCards: false });
  expect(sections[0]?.blocks).toEqual([
    {
      kind: 'facts',
      facts: expect.arrayContaining([
        { label: 'Shared with the staff', value: 'Thu 15 Oct 2026' },
      ]) as unknown,
    },
  ]);
});
