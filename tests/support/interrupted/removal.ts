/** Removes walks, each after a backup of everything: all of a walk is there, or nothing of it. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { storeFileName } from '../../../core/store/file/open.ts';
import { underWay, type Kind, type Opened, type Place } from './kind.ts';
import { look, open, readyToLoad, writeRecords, type Seen } from './store.ts';

/** The second is debriefed together with the first; the first stays. */
const names = ['one', 'two', 'three', 'four', 'five', 'six'];
const visits = 12;

const textOf = (name: string): string => `Only in ${name}:`;

async function walksByTitle({ client }: Opened): Promise<Map<string, string>> {
  const { walks } = await client.walks.list({});
  return new Map(walks.map(({ title, id }) => [title, id]));
}

/** What is there of each walk, and what of all of them together. */
async function assertWhole({ client, db }: Seen): Promise<string[]> {
  const { walks } = await client.walks.list({});
  const count = (table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  assert.deepEqual(
    [count('visit'), count('evidence'), count('card_place'), count('source_row'), count('source_file')],
    [visits, visits * 2, visits * 2, visits, 1].map((each) => each * walks.length),
  );
  for (const walk of walks) assert.equal(walk.visits, visits);
  const titles = walks.map(({ title }) => title);
  const lead = walks.find(({ title }) => title === 'one');
  const { cards } = await client.board.get({ walkId: lead?.id ?? '' });
  assert.equal(cards.length, visits * 2 * (titles.includes('two') ? 2 : 1));
  return titles;
}

/** Once the log is in the file, nothing of a removed walk is left lying in the file's free room. */
function assertForgotten({ dataDir }: Place, titles: readonly string[]): void {
  const bytes = fs.readFileSync(path.join(dataDir, storeFileName));
  assert.deepEqual(
    names.filter((name) => bytes.includes(textOf(name))),
    names.filter((name) => titles.includes(name)),
  );
}

export const removal: Kind = {
  runsOfStore: 2,
  within: 400,
  changes: 110,
  room: 1500,
  async begin(place) {
    const opened = await open(place);
    for (const name of names) {
      writeRecords(place, name, { visits, text: (visit) => `${textOf(name)} ${visit}.` });
      await (
        await readyToLoad(opened, place, name)
      )();
    }
    const ids = await walksByTitle(opened);
    await opened.client.debrief.addWalk({ walkId: ids.get('one') ?? '', otherId: ids.get('two') ?? '' });
    await opened.core.close();
    let before = names;
    return async (said) => {
      const after = await look(place, assertWhole);
      assertForgotten(place, after);
      const gone = before.filter((name) => !after.includes(name));
      const done = said.flatMap(({ is, what }) => (is === 'done' ? [what] : []));
      assert.deepEqual(
        done.filter((name) => !gone.includes(name)),
        [],
      );
      const mayBe = [...done, underWay(said)?.what];
      assert.deepEqual(
        gone.filter((name) => !mayBe.includes(name)),
        [],
      );
      before = after;
    };
  },
  async work({ begun, done, ...bench }) {
    const opened = await bench.open();
    const ids = await walksByTitle(opened);
    for (const name of names.slice(1)) {
      const walkId = ids.get(name);
      if (walkId === undefined) continue;
      begun(name);
      await opened.client.walks.remove({ walkId });
      done(name);
    }
  },
};
