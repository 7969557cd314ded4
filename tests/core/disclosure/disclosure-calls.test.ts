/** The school's rules, what has left and what is said of it, over the API. */
import { expect, test } from 'vitest';
import { createClient } from '../../../core/contract/client.ts';
import { coreWithWalks, exportSlides, shownAreas, visitsWith } from '../../support/seen-visits.ts';
import { changeStore, countedIds, openCore, testCore } from '../../support/test-core.ts';

const usual = {
  rules: { teachers: 5, classes: 3, oneTeacher: 60, twoTeachers: 80, oneTeacherOfWalk: 40 },
  isPhaseOffered: true,
};
const strict = { ...usual, rules: { ...usual.rules, teachers: 8 } };

test('a school has rules from the start, and sets others that stay over a restart', async () => {
  const { client, core, dataDir } = await testCore();
  expect(await client.disclosure.getSettings({})).toEqual(usual);
  await client.disclosure.setSettings(strict);
  await core.close();
  const again = await openCore(dataDir);
  expect(await createClient(again, countedIds()).disclosure.getSettings({})).toEqual(strict);
  await again.close();
});

test.each([
  ['k below three', { teachers: 2 }],
  ['k that is no whole number', { teachers: 5.5 }],
  ['two teachers may have less than one', { oneTeacher: 81 }],
  ['a share above all', { twoTeachers: 101 }],
])('%s is refused', async (_what, change) => {
  const { client } = await testCore();
  await expect(
    client.disclosure.setSettings({ ...usual, rules: { ...usual.rules, ...change } }),
  ).rejects.toMatchObject({ code: 'invalid-input' });
  expect(await client.disclosure.getSettings({})).toEqual(usual);
});

test('a change says what it does to each walk before it is kept, and none to one of which something has left', async () => {
  const { client, walkIds } = await coreWithWalks(
    visitsWith(14, { participation: 14, progress: 6 }),
    visitsWith(20, { participation: 9 }),
  );
  const [one = '', two = ''] = walkIds;
  const described = await client.disclosure.describeSettings(strict);
  expect(described.walks).toEqual([
    expect.objectContaining({
      walkId: two,
      title: 'Walk 2',
      now: { areas: 1, themes: 0 },
      then: { areas: 1, themes: 0 },
      isFrozen: false,
    }),
    expect.objectContaining({
      walkId: one,
      title: 'Walk 1',
      now: { areas: 2, themes: 0 },
      then: { areas: 1, themes: 0 },
      isFrozen: false,
    }),
  ]);
  await exportSlides(client, one);
  const frozen = await client.disclosure.describeSettings(strict);
  expect(frozen.walks[1]).toMatchObject({
    walkId: one,
    now: { areas: 2 },
    then: { areas: 2 },
    isFrozen: true,
  });
  await client.disclosure.setSettings(strict);
  expect(await shownAreas(client, one)).toEqual(['Participation 14/14', 'Progress 6/14']);
  expect(await shownAreas(client, two)).toEqual(['Participation 9/20']);
});

test('walks that left under different rules go out together under the strictest of them', async () => {
  const { client, walkIds } = await coreWithWalks(
    visitsWith(12, { participation: 12 }),
    visitsWith(24, { participation: 24 }).slice(12),
  );
  const [walkId = '', otherId = ''] = walkIds;
  await exportSlides(client, walkId);
  await client.disclosure.setSettings({
    ...strict,
    rules: { ...strict.rules, oneTeacher: 70, twoTeachers: 90 },
  });
  await exportSlides(client, otherId);
  await client.disclosure.setSettings(usual);
  await client.debrief.addWalk({ walkId, otherId });
  await exportSlides(client, walkId);
  const { releases } = await client.disclosure.get({ walkId });
  expect(releases.map(({ rules }) => [rules.teachers, rules.oneTeacher, rules.twoTeachers])).toEqual([
    [8, 60, 80],
    [8, 70, 90],
    [5, 60, 80],
  ]);
});

test('rules that a newer version wrote stop all figures, until they are set again', async () => {
  const { core, dataDir, walkIds } = await coreWithWalks(visitsWith(12, { participation: 12 }));
  const [walkId = ''] = walkIds;
  await core.close();
  changeStore(dataDir, (db) =>
    db.exec(`INSERT INTO setting VALUES ('disclosure', '{"rules":{"teachers":9},"isPhaseOffered":true}')`),
  );
  const again = await openCore(dataDir);
  const opened = createClient(again, countedIds());
  for (const ask of [() => opened.disclosure.getSettings({}), () => opened.insight.charts({ walkId })])
    await expect(ask()).rejects.toMatchObject({ code: 'too-new', details: { what: 'disclosure-settings' } });
  await opened.disclosure.setSettings(usual);
  expect(await shownAreas(opened, walkId)).toEqual(['Participation 12/12']);
  await again.close();
});

test('what has left is listed newest first, with its rules and what was said of it', async () => {
  const { client, walkIds } = await coreWithWalks(visitsWith(14, { participation: 12 }));
  const [walkId = ''] = walkIds;
  const first = await exportSlides(client, walkId);
  const second = await exportSlides(client, walkId);
  await client.disclosure.answer({ releaseId: first.releaseId, hasBeenSeen: false });
  const { releases } = await client.disclosure.get({ walkId });
  expect(releases).toEqual([
    {
      id: second.releaseId,
      at: '2026-11-05T16:10:00.000Z',
      figures: second.verdict.figures,
      hidden: second.verdict.hidden,
      state: 'open',
      rules: usual.rules,
    },
    expect.objectContaining({ id: first.releaseId, state: 'replaced' }),
  ]);
  await expect(client.disclosure.answer({ releaseId: 'none', hasBeenSeen: true })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('where no teacher was visited twice, each unknown visit counts as one person, in the walks it was said of', async () => {
  const unknown = visitsWith(12, { participation: 9 }).map((visit) => ({ ...visit, teacher: '' }));
  const { client, walkIds } = await coreWithWalks(unknown, visitsWith(14, {}));
  const [walkId = '', otherId = ''] = walkIds;
  expect(await client.disclosure.get({ walkId })).toMatchObject({
    unknownTeachers: 12,
    isNobodyTwice: false,
  });
  expect(await shownAreas(client, walkId)).toEqual([]);
  await client.disclosure.sayNobodyTwice({ walkId, isSaid: true });
  expect(await client.disclosure.get({ walkId })).toMatchObject({ unknownTeachers: 12, isNobodyTwice: true });
  expect(await shownAreas(client, walkId)).toEqual(['Participation 9/12']);
  await client.debrief.addWalk({ walkId, otherId });
  expect((await client.disclosure.get({ walkId })).isNobodyTwice).toBe(false);
  await client.debrief.removeWalk({ walkId, otherId });
  expect((await client.disclosure.get({ walkId })).isNobodyTwice).toBe(true);
  await client.disclosure.sayNobodyTwice({ walkId, isSaid: false });
  expect(await shownAreas(client, walkId)).toEqual([]);
});

test('nothing of a walk that is not there is answered', async () => {
  const { client } = await testCore();
  const walkId = 'none';
  for (const ask of [
    () => client.disclosure.get({ walkId }),
    () => client.disclosure.sayNobodyTwice({ walkId, isSaid: true }),
    () => client.slides.approve({ walkId, text: 'A', name: 'A' }),
    () => client.slides.keepNoticing({ walkId, themeId: 't', title: 'A', isKept: true }),
    () => client.slides.preview({ walkId }),
    () => client.insight.charts({ walkId }),
  ])
    await expect(ask()).rejects.toMatchObject({ code: 'not-found', details: { what: 'walk' } });
});
