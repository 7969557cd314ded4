/** What is remembered beside the records, of the whole school: counted, removed, and put back while it is held. */
import * as z from 'zod';
import type { RememberedKind } from '../contract/calls/settings.ts';
import type { Db } from './file/open.ts';

const tables: Readonly<Record<RememberedKind, readonly string[]>> = {
  staff: ['staff'],
  people: ['person_decision', 'somebody_else', 'visit_teacher'],
  words: ['dismissed_word'],
};

const rowShape = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
type Row = z.output<typeof rowShape>;
type Held = ReadonlyMap<string, readonly Row[]>;

/** What was removed last of each kind: in memory only, until the app closes. */
const lastRemoved = new WeakMap<Db, Map<RememberedKind, Held>>();

export interface Remembered {
  count: number;
  /** What was removed can be put back. */
  isHeld: boolean;
}

export function describeRemembered(db: Db, kind: RememberedKind): Remembered {
  const count = (table: string): number =>
    z.int().parse(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  return {
    count: tables[kind].reduce((sum, table) => sum + count(table), 0),
    isHeld: lastRemoved.get(db)?.has(kind) ?? false,
  };
}

export function removeRemembered(db: Db, kind: RememberedKind): void {
  const held = new Map<string, Row[]>();
  for (const table of tables[kind]) {
    held.set(table, z.array(rowShape).parse(db.prepare(`SELECT * FROM ${table}`).all()));
    db.prepare(`DELETE FROM ${table}`).run();
  }
  const ofDb = lastRemoved.get(db) ?? new Map<RememberedKind, Held>();
  lastRemoved.set(db, ofDb.set(kind, held));
}

/** Whatever came in its place since stays as it is; what hung on a visit that is gone stays away. */
export function putBackRemembered(db: Db, kind: RememberedKind): void {
  for (const [table, rows] of lastRemoved.get(db)?.get(kind) ?? [])
    for (const row of rows) {
      const columns = Object.keys(row);
      const isThere = table === 'visit_teacher' ? ' WHERE @visit_id IN (SELECT id FROM visit)' : '';
      db.prepare(
        `INSERT OR IGNORE INTO ${table} (${columns.join(', ')})
         SELECT ${columns.map((column) => `@${column}`).join(', ')}${isThere}`,
      ).run(row);
    }
  lastRemoved.get(db)?.delete(kind);
}
