/** What is kept in memory of the visits of walks is what the store says, whoever has written and whatever was taken back. */
import { expect, test } from 'vitest';
import { loadIntoWalks } from '../../../core/features/records/load/load.ts';
import { openBeside, openStore, type Db } from '../../../core/store/file/open.ts';
import { findWalk, listWalks, listWalksOfDebrief, removeWalk } from '../../../core/store/records/walks.ts';
import { fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { temporaryFolder } from '../../support/folders.ts';

function load(db: Db, id: string): void {
  const rows = ['1', '2'].map((key) => responseOf(`${id} ${key}`, visitOf(['First.', 'Second.'])));
  const plan = planOf([fileOf([tableOf(rows)])], null, { newId: () => id });
  db.transaction(() => loadIntoWalks(db, plan))();
}

test('walks are listed as a connection lists them that has never looked before', async () => {
  const dataDir = temporaryFolder();
  const { db, close } = await openStore(dataDir, 'here');
  const beside = openBeside(dataDir);
  const listed = (): unknown => {
    const other = openBeside(dataDir);
    const expected = listWalks(other);
    other.close();
    const walks = listWalks(db);
    expect(walks).toEqual(expected);
    expect(walks.map(({ id }) => findWalk(db, id))).toEqual(expected);
    return walks.map(({ id, visits, cards, to }) => [id, visits, cards, to]);
  };
  expect(listed()).toEqual([]);
  load(db, 'a');
  const first = listed();
  expect(first).toEqual([['a', 2, 4, expect.any(String)]]);
  db.exec("UPDATE visit SET date = '2031-01-02' WHERE id = 1");
  expect(listed()).toEqual([['a', 2, 4, '2031-01-02']]);
  db.exec("UPDATE card_place SET area_id = 'off-board' WHERE evidence_id = 1");
  expect(listed()).toEqual([['a', 2, 3, '2031-01-02']]);

  const takenBack = db.transaction(() => {
    db.exec("UPDATE visit SET date = '2032-01-02' WHERE id = 1");
    expect(listWalks(db).map(({ to }) => to)).toEqual(['2032-01-02']);
    throw new Error('taken back');
  });
  expect(takenBack).toThrow('taken back');
  expect(listed()).toEqual([['a', 2, 3, '2031-01-02']]);

  load(beside, 'b');
  beside.exec("UPDATE visit SET date = '2033-01-02' WHERE id = 2");
  const both = listed();
  expect(both).toEqual([
    ['b', 2, 4, expect.any(String)],
    ['a', 2, 3, '2033-01-02'],
  ]);
  expect(listWalksOfDebrief(db, 'a').map(({ visits }) => visits)).toEqual([2]);
  db.transaction(() => removeWalk(db, 'a'))();
  expect(listed()).toEqual([['b', 2, 4, expect.any(String)]]);
  beside.close();
  close();
});
