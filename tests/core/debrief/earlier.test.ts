/** What earlier debriefs decided and is open still. */
import { expect, test } from 'vitest';
import { type Decision, horizons } from '../../../core/contract/calls/board.ts';
import { dataFolderWith, fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { changeStore, testCore } from '../../support/test-core.ts';

const rows = [responseOf('1', visitOf(['One.']))];

const decision = (walkId: string, id: string, changes: Partial<Decision> = {}) => ({
  walkId,
  id,
  themeId: null,
  kind: 'support' as const,
  text: `Decided ${id}`,
  horizon: 'next-month' as const,
  owner: 'Deputy',
  state: 'open' as const,
  carriedFrom: null,
  ...changes,
});

test('open decisions of earlier debriefs come, the latest first, until a later debrief settles them', async () => {
  const ids = ['spring', 'autumn', 'now', 'sample'];
  const { dataDir } = await dataFolderWith(
    ...ids.map((id) =>
      planOf([fileOf([tableOf(rows)])], null, { newId: () => id, isSample: id === 'sample' }),
    ),
  );
  const first = await testCore(dataDir);
  for (const walkId of ids) await first.client.debrief.go({ walkId, stage: 'decide' });
  await first.core.close();
  changeStore(dataDir, (db) => {
    // Opened in this order, whenever their walks were loaded.
    for (const [n, id] of ['autumn', 'spring', 'now', 'sample'].entries())
      db.prepare('UPDATE debrief SET opened_at = ? WHERE walk_key = (SELECT key FROM walk WHERE id = ?)').run(
        `2026-1${n}-01T16:00:00.000Z`,
        id,
      );
  });
  const { client } = await testCore(dataDir);
  await client.debrief.update({ walkId: 'autumn', title: 'Autumn talk' });
  const save = (one: ReturnType<typeof decision>) => client.board.saveDecision(one);
  await save(decision('autumn', 'a1'));
  await save(decision('autumn', 'a2'));
  await save(decision('autumn', 'a3', { state: 'done' }));
  await save(decision('spring', 's1'));
  await save(decision('sample', 'x1'));
  const earlier = async (walkId: string) => (await client.debrief.listEarlier({ walkId })).decisions;
  const idsOf = async (walkId: string) => (await earlier(walkId)).map(({ id }) => id);
  expect(await idsOf('now')).toEqual(['s1', 'a1', 'a2']);
  expect((await earlier('now'))[1]).toEqual({
    id: 'a1',
    kind: 'support',
    text: 'Decided a1',
    horizon: 'next-month',
    owner: 'Deputy',
    debrief: 'Autumn talk',
    on: '2026-10-01T16:00:00.000Z',
  });
  expect(await idsOf('spring')).toEqual(['a1', 'a2']);
  expect(await idsOf('autumn')).toEqual([]);
  expect(await idsOf('sample')).toEqual([]);
  // Spring carried one on: later debriefs see what it carried on, and no longer what it came from.
  await save(decision('spring', 's2', { carriedFrom: 'a1' }));
  expect(await idsOf('now')).toEqual(['s1', 's2', 'a2']);
  // What this debrief settles itself stays listed: the window compares.
  await save(decision('now', 'n1', { carriedFrom: 'a2', state: 'done' }));
  expect(await idsOf('now')).toEqual(['s1', 's2', 'a2']);
  expect(await idsOf('spring')).toEqual(['a1']);
});

test('every horizon is kept, and comes back with what is open', async () => {
  const { dataDir } = await dataFolderWith(
    ...['before', 'now'].map((id) => planOf([fileOf([tableOf(rows)])], null, { newId: () => id })),
  );
  const first = await testCore(dataDir);
  for (const walkId of ['before', 'now']) await first.client.debrief.go({ walkId, stage: 'decide' });
  await first.core.close();
  changeStore(dataDir, (db) =>
    db
      .prepare(
        `UPDATE debrief SET opened_at = '2026-06-01T16:00:00.000Z'
         WHERE walk_key = (SELECT key FROM walk WHERE id = 'before')`,
      )
      .run(),
  );
  const { client } = await testCore(dataDir);
  for (const horizon of horizons) await client.board.saveDecision(decision('before', horizon, { horizon }));
  const { decisions } = await client.board.get({ walkId: 'before' });
  expect(decisions.map(({ horizon }) => horizon)).toEqual(horizons);
  const earlier = await client.debrief.listEarlier({ walkId: 'now' });
  expect(earlier.decisions.map(({ horizon }) => horizon)).toEqual(horizons);
});
