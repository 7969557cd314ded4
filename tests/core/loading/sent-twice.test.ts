/** A response that was sent twice: proposed as one, joined without its cards standing there twice, and parted again. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { agreedTo, loadFiles, offer, testCore, type TestCore } from '../../support/test-core.ts';

const header =
  'ID,Start time,Completion time,Email,Name,Date of visit,Class,What did you see?,What did pupils say?';
const answers =
  'anonymous,A. Okafor & R. Singh,15/10/2026,9X/Ma1,Pairs talked before they wrote.,I check it first.';
const rows = [
  `1,15/10/2026 09:00:00,15/10/2026 09:10:00,${answers}`,
  '2,15/10/2026 10:00:00,15/10/2026 10:10:00,anonymous,R. Singh,15/10/2026,9Y/Ma2,Nobody spoke for a while.,We do.',
  `3,15/10/2026 09:11:00,15/10/2026 09:12:00,${answers}`,
];

function write(): string {
  const file = path.join(temporaryFolder(), 'responses.csv');
  fs.writeFileSync(file, `${[header, ...rows].join('\n')}\n`);
  return file;
}

async function loaded(): Promise<TestCore & { walkId: string }> {
  const core = await testCore();
  const { walkId, files } = await loadFiles(core, [write()]);
  expect(files[0]).toMatchObject({ visits: { added: 3 }, jointProposed: 1 });
  return { ...core, walkId: walkId ?? '' };
}

const onBoard = async ({ client, walkId }: TestCore & { walkId: string }) =>
  (await client.board.get({ walkId })).cards.filter(({ areaId }) => areaId !== 'off-board');

test('it stays two visits until somebody says that it is one; then each text stands there once', async () => {
  const core = await loaded();
  const { client, walkId } = core;
  const { pairs } = await client.visits.listJoint({ walkId });
  expect(pairs.map(({ visits, kind, state }) => [visits.map(({ number }) => number), kind, state])).toEqual([
    [[1, 3], 'sent-twice', 'proposed'],
  ]);
  expect(await onBoard(core)).toHaveLength(6);

  await client.visits.setJoint({ walkId, visits: [1, 3], state: 'joined' });
  expect((await onBoard(core)).map(({ visitNumber }) => visitNumber)).toEqual([1, 1, 2, 2]);
  expect((await client.visits.list({ walkId })).visits).toHaveLength(2);

  await client.visits.setJoint({ walkId, visits: [1, 3], state: 'separate' });
  expect((await onBoard(core)).map(({ visitNumber, areaId }) => [visitNumber, areaId]).slice(-2)).toEqual(
    (await onBoard(core)).slice(0, 2).map(({ areaId }) => [3, areaId]),
  );
});

test('a card of the second with which the team has worked stays on the board', async () => {
  const core = await loaded();
  const { client, walkId } = core;
  const last = (await onBoard(core)).filter(({ visitNumber }) => visitNumber === 3);
  const [card] = last;
  if (!card) throw new Error('no card');
  await client.board.editCard({ walkId, cardId: card.id, text: 'Pairs talked, then wrote.' });
  await client.visits.setJoint({ walkId, visits: [1, 3], state: 'joined' });
  expect((await onBoard(core)).map(({ id }) => id)).toContain(card.id);
  expect(await onBoard(core)).toHaveLength(5);
});

test('accepted at once it counts as joined', async () => {
  const core = await testCore();
  const preview = await core.client.records.preview({
    files: await offer(core.core, [write()]),
    choices: [],
  });
  const report = await core.client.records.load({ ...agreedTo(preview), isJointAccepted: true });
  expect(report.files[0]).toMatchObject({ rows: 3, visits: { added: 2 }, joined: 1, jointProposed: 0 });
  expect(await onBoard({ ...core, walkId: report.walkId ?? '' })).toHaveLength(4);
});

test('two names in one cell are two observers', async () => {
  const { client, walkId } = await loaded();
  const { visits } = await client.visits.list({ walkId });
  expect(visits.map(({ observers }) => observers)).toEqual([
    ['A. Okafor', 'R. Singh'],
    ['R. Singh'],
    ['A. Okafor', 'R. Singh'],
  ]);
});
