/** Loads a walk in several transactions, again and again: all of a walk is there, or nothing. */
import assert from 'node:assert/strict';
import { underWay, type Kind, type Said } from './kind.ts';
import { look, readyToLoad, writeRecords, type Seen } from './store.ts';

/** A transaction holds 250 rows at most. */
const visits = 300;

function assertWhole({ db }: Seen): void {
  const walks = db.prepare('SELECT key FROM walk').pluck().all();
  for (const key of walks) {
    const count = (sql: string): unknown => db.prepare(sql).pluck().get(key);
    assert.deepEqual(
      [
        count('SELECT count(*) FROM visit WHERE walk_key = ?'),
        count('SELECT count(*) FROM visit v JOIN evidence e ON e.visit_id = v.id WHERE v.walk_key = ?'),
        count('SELECT count(*) FROM card_place WHERE walk_key = ?'),
        count(
          'SELECT count(*) FROM source_row r JOIN source_file f ON f.id = r.file_id WHERE f.walk_key = ?',
        ),
      ],
      [visits, visits * 2, visits * 2, visits],
    );
  }
}

const walkIds = async ({ client }: Seen): Promise<string[]> =>
  (await client.walks.list({})).walks.map(({ id }) => id);

export const load: Kind = {
  runsOfStore: 8,
  within: 400,
  changes: 70,
  room: 1500,
  async begin(place) {
    writeRecords(place, 'walk.json', { visits, text: (visit) => `Seen in visit ${visit}.` });
    let before: string[] = [];
    return async (said: readonly Said[]) => {
      const after = await look(place, async (seen) => {
        assertWhole(seen);
        return walkIds(seen);
      });
      const told = [...before, ...said.flatMap(({ is, about }) => (is === 'done' ? String(about) : []))];
      assert.deepEqual(
        told.filter((id) => !after.includes(id)),
        [],
      );
      assert.ok(after.length - told.length <= (underWay(said) ? 1 : 0));
      before = after;
    };
  },
  async work({ place, open, begun, done }) {
    const opened = await open();
    for (;;) {
      const write = await readyToLoad(opened, place, 'walk.json');
      begun('load');
      done('load', await write());
    }
  },
};
