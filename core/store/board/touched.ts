/**
 * Tells which rows are not as they were when it was asked last, for what is kept in memory beside a connection. Triggers of
 * the connection note them in its temporary schema: nothing of it is in the file.
 */
import * as z from 'zod';
import type { Db } from '../file/open.ts';

export interface Watch {
  /** Of its table and triggers. */
  readonly name: string;
  /** What touches a row, as SQL after `AFTER`, and the whole number by which the row is known, as SQL. */
  readonly on: readonly (readonly [event: string, key: string])[];
}

/** Stands among the touched cards where any card may have come to a board, or left it. */
export const anyCard = 0;

/** What changes which cards there are, where they stand and what they say, by the card. */
export const cardTexts = (name: string): Watch => ({
  name,
  on: [
    ['INSERT ON main.card_place', 'NEW.evidence_id'],
    ['DELETE ON main.card_place', 'OLD.evidence_id'],
    ['UPDATE OF team_text, area_id ON main.card_place', 'NEW.evidence_id'],
    ['UPDATE OF text ON main.evidence', 'NEW.id'],
    ['UPDATE OF debriefed_with ON main.walk', `${anyCard}`],
  ],
});

/** By the name of a watch: the state of the file, as other connections have left it, at which it was asked last. */
const asked = new WeakMap<Db, Map<string, number>>();

/** Whether anything was touched since this was asked last, or may have been. */
export function isAnyTouched(db: Db, watch: Watch): boolean {
  const touched = takeTouched(db, watch);
  return touched === null || touched.length > 0;
}

/**
 * What was touched since this was asked last; null: anything may have been. Not to be asked in a transaction: where that
 * is taken back, what was read in it was never there.
 */
export function takeTouched(db: Db, { name, on }: Watch): number[] | null {
  const versions = asked.get(db) ?? new Map<string, number>();
  asked.set(db, versions);
  if (!versions.has(name)) {
    const triggers = on.map(
      ([event, key], index) => `CREATE TEMP TRIGGER ${name}_${index} AFTER ${event} BEGIN
        INSERT INTO ${name} (key) VALUES (${key}) ON CONFLICT DO NOTHING; END;`,
    );
    db.exec(`CREATE TEMP TABLE ${name} (key INTEGER PRIMARY KEY); ${triggers.join(' ')}`);
  }
  const touched = z.array(z.int()).parse(db.prepare(`SELECT key FROM temp.${name}`).pluck().all());
  if (touched.length > 0) db.exec(`DELETE FROM temp.${name}`);
  // Triggers see what this connection writes, and nothing that another does.
  const version = z.int().parse(db.pragma('data_version', { simple: true }));
  const isWhole = versions.get(name) === version;
  versions.set(name, version);
  return isWhole ? touched : null;
}
