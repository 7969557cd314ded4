/** How a debrief is kept: opened by its first command, read back whatever another version wrote. */
import { expect, test } from 'vitest';
import { newDebrief } from '../../../core/domain/debrief/stages.ts';
import { changeStore, loadFiles, testCore, type TestCore } from '../../support/test-core.ts';

const now = '2026-11-05T16:10:00.000Z';
const walk = {
  title: 'Autumn 1: talk for learning',
  purpose: 'teaching and learning',
  focus: 'How do pupils use talk to think?',
};

async function loadedCore(): Promise<TestCore & { walkId: string }> {
  const opened = await testCore();
  const { walkId } = await loadFiles(opened, ['student-voice.json']);
  return { ...opened, walkId: walkId ?? '' };
}

test('a walk that was never debriefed says how its debrief would begin', async () => {
  const { client, walkId } = await loadedCore();
  expect(await client.debrief.get({ walkId })).toEqual({
    walkId,
    title: null,
    purpose: walk.purpose,
    focus: walk.focus,
    walks: [{ id: walkId, title: walk.title, visits: 3, from: '2026-10-13', to: '2026-10-16' }],
    ...newDebrief(),
    rounds: [],
    openedAt: null,
    closedAt: null,
    sharedOn: null,
  });
  await expect(client.debrief.get({ walkId: 'none' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(client.debrief.go({ walkId: 'none', stage: 'read' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('the first command opens it, and what was said is there after a restart', async () => {
  const { client, core, dataDir, walkId } = await loadedCore();
  await client.debrief.update({ walkId, title: 'Talk', people: ['Head', 'Deputy'] });
  await client.debrief.go({ walkId, stage: 'sort' });
  await client.debrief.setTimer({ walkId, to: 'run' });
  await client.debrief.update({
    walkId,
    screen: { arrangement: 'theme', themeId: 't', isBlank: true },
  });
  const said = await client.debrief.get({ walkId });
  expect(said).toMatchObject({
    title: 'Talk',
    stage: 'sort',
    people: ['Head', 'Deputy'],
    isNamingHeld: true,
    timer: { endsAt: '2026-11-05T16:22:00.000Z', left: 720, isOff: false },
    screen: { arrangement: 'theme', themeId: 't', isBlank: true },
    openedAt: now,
    closedAt: null,
  });
  await core.close();
  const again = await testCore(dataDir);
  expect(await again.client.debrief.get({ walkId })).toEqual(said);
});

test('of the screen each part is kept by itself: arranging in one window uncovers nothing that another covered', async () => {
  const { client, walkId } = await loadedCore();
  const screen = async () => (await client.debrief.get({ walkId })).screen;
  await client.debrief.update({ walkId, screen: { isBlank: true } });
  await client.debrief.update({ walkId, screen: { arrangement: 'theme', themeId: 't', chosenIn: 'wonder' } });
  expect(await screen()).toEqual({ arrangement: 'theme', themeId: 't', chosenIn: 'wonder', isBlank: true });
  await client.debrief.update({ walkId, screen: { isBlank: false } });
  await client.debrief.update({ walkId, screen: { arrangement: 'themes', themeId: null } });
  expect(await screen()).toEqual({
    arrangement: 'themes',
    themeId: null,
    chosenIn: 'wonder',
    isBlank: false,
  });
});

test('closing stops the timer and keeps the stage; it can be opened again', async () => {
  const { client, walkId } = await loadedCore();
  await client.debrief.go({ walkId, stage: 'share' });
  await client.debrief.setTimer({ walkId, to: 'run' });
  await client.debrief.close({ walkId, isClosed: true });
  expect(await client.debrief.get({ walkId })).toMatchObject({
    stage: 'share',
    timer: { endsAt: null, left: 300 },
    closedAt: now,
  });
  await client.debrief.close({ walkId, isClosed: false });
  expect(await client.debrief.get({ walkId })).toMatchObject({ stage: 'share', closedAt: null });
});

test.each([
  ['nothing', {}],
  ['a stage and lengths of tomorrow', { stage: 'coffee', lengths: { read: -3, coffee: 15 } }],
  ['more than is known', { timer: { ...newDebrief().timer, colour: 'red' }, music: true }],
])('a state that holds %s opens with what is missing as at the start', async (_name, state) => {
  const { client, core, dataDir, walkId } = await loadedCore();
  await client.debrief.go({ walkId, stage: 'read' });
  await core.close();
  changeStore(dataDir, (db) => db.prepare('UPDATE debrief SET state = ?').run(JSON.stringify(state)));
  const again = await testCore(dataDir);
  expect(await again.client.debrief.get({ walkId })).toMatchObject({ ...newDebrief(), openedAt: now });
});
