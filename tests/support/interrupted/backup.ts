/** Writes backups, rotates them, and puts one back: the state before or the one after, and the one before is not lost. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import Database from 'better-sqlite3';
import * as z from 'zod';
import { backupsFolder, namedBackups } from '../../../core/store/backups/backups-folder.ts';
import { superfluous, type DatedBackup } from '../../../core/store/backups/backup-rotation.ts';
import { storeFileName } from '../../../core/store/file/open.ts';
import { underWay, type Kind, type Opened, type Place } from './kind.ts';
import { look, open, readyToLoad, writeRecords } from './store.ts';

/** Everything that a person did, and where it has brought the cards. */
function stateOf(db: Database.Database): string {
  const rows = ['SELECT * FROM walk', 'SELECT * FROM card_place', 'SELECT * FROM board_event'].map((sql) =>
    db.prepare(`${sql} ORDER BY 1`).raw().all(),
  );
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);
}

function stateIn(file: string): string {
  const db = new Database(file, { readonly: true });
  try {
    return stateOf(db);
  } finally {
    db.close();
  }
}

const stateNow = ({ dataDir }: Place): string => stateIn(path.join(dataDir, storeFileName));
const stateOfBackup = ({ dataDir }: Place, name: string): string =>
  stateIn(path.join(backupsFolder(dataDir), name));

const datedIn = ({ dataDir }: Place): DatedBackup[] =>
  namedBackups(dataDir).map(({ name, stamp, reason }) => ({ name, stamp, reason }));

async function step({ client }: Opened, number: number): Promise<void> {
  const [walk] = (await client.walks.list({})).walks;
  const walkId = walk?.id ?? '';
  const { cards } = await client.board.get({ walkId });
  const card = cards[number % cards.length];
  const to = { kind: 'column', areaId: number % 2 === 0 ? 'parking' : 'progress', before: null } as const;
  await client.board.moveCards({ walkId, cardIds: [card?.id ?? ''], to });
}

/** What a command is about: the state before it, and after it where that is known beforehand. */
const aboutSchema = z.strictObject({ from: z.string(), to: z.string().nullable() });

export const backup: Kind = {
  runsOfStore: 10,
  within: 500,
  changes: 110,
  room: 1200,
  async begin(place) {
    for (const name of ['walk.json', 'other.json'])
      writeRecords(place, name, { visits: 10, text: (visit) => `Seen in ${name}, ${visit}.` });
    const opened = await open(place);
    await (
      await readyToLoad(opened, place, 'walk.json')
    )();
    const other = await (await readyToLoad(opened, place, 'other.json'))();
    await opened.client.walks.remove({ walkId: other });
    await step(opened, 0);
    await opened.core.close();
    let state = stateNow(place);
    let backups = datedIn(place);
    const known = new Set([state, ...backups.map(({ name }) => stateOfBackup(place, name))]);
    return async (said) => {
      const after = await look(place, async ({ db }) => stateOf(db));
      const done = said.filter(({ is }) => is === 'done').map(({ about }) => aboutSchema.parse(about));
      for (const { from, to } of done) known.add(from).add(to ?? from);
      const last = done.at(-1)?.to ?? state;
      const begun = underWay(said);
      const allowed = [last, ...(begun ? [aboutSchema.parse(begun.about).to ?? after] : [])];
      assert.ok(allowed.includes(after), `${after} is not of ${allowed.join()}`);
      known.add(after);
      const now = datedIn(place);
      const states = now.map(({ name }) => stateOfBackup(place, name));
      assert.deepEqual(
        states.filter((one) => !known.has(one)),
        [],
      );
      const putBack = said.findLast(({ is }) => is === 'begun' || is === 'done');
      if (putBack?.what === 'put back') {
        const { from, to } = aboutSchema.parse(putBack.about);
        if (after === to) assert.ok(states.includes(from));
      }
      const gone = backups.filter(({ name }) => !now.some((one) => one.name === name));
      const mayGo = superfluous([...now, ...gone], null);
      assert.deepEqual(
        gone.map(({ name }) => name).filter((name) => !mayGo.includes(name)),
        [],
      );
      [state, backups] = [after, now];
    };
  },
  async work({ place, run, draw, begun, done, ...bench }) {
    const newest = Date.parse(namedBackups(place.dataDir)[0]?.madeAt ?? '');
    let hours = 0;
    const clock = (): Date => new Date(newest + (hours += 0.5) * 3_600_000);
    const opened = await bench.open(clock);
    for (let number = run * 1000; ; number += 1) {
      const from = stateNow(place);
      begun('step', { from, to: null });
      await step(opened, number);
      const to = stateNow(place);
      done('step', { from, to });
      const { backups } = await opened.client.backups.list({});
      const { name = '' } = backups[Math.floor(draw() * backups.length)] ?? {};
      const about = { from: to, to: stateOfBackup(place, name) };
      begun('put back', about);
      await opened.client.backups.putBack({ name });
      done('put back', about);
      hours += 4;
    }
  },
};
