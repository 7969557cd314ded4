/** The mark of a store: which one it is, and how often its log has begun anew. It is found in the bytes of a page. */
import type Database from 'better-sqlite3';

/** In the header of every file of ours (`application_id`): "LWDb". */
export const applicationId = 0x4c574462;

export interface Mark {
  /** 32 hexadecimal digits, drawn once. */
  readonly storeId: string;
  readonly generation: number;
}

const pattern = /lwd-store:([0-9a-f]{32})\/(\d{10})/;
const beginning = 'lwd-store:';

function markOf(text: string): Mark | null {
  const [, storeId, generation] = pattern.exec(text) ?? [];
  return storeId === undefined ? null : { storeId, generation: Number(generation) };
}

/** The mark on a page of a database, or null where it is on another. */
export function readMark(page: Buffer): Mark | null {
  const at = page.indexOf(beginning, 0, 'latin1');
  return at < 0 ? null : markOf(page.toString('latin1', at, at + 60));
}

/** @throws where the file has no mark yet */
export function getMark(db: Database.Database): Mark {
  const mark = markOf(String(db.prepare('SELECT mark FROM store_mark').pluck().get()));
  if (!mark) throw new Error('the store has no mark');
  return mark;
}

/** Writes its page in any case: SQLite passes over a change that changes nothing. */
export function setMark(db: Database.Database, { storeId, generation }: Mark): void {
  const update = db.prepare('UPDATE store_mark SET mark = ?');
  const write = (number: number): unknown =>
    update.run(`${beginning}${storeId}/${String(number).padStart(10, '0')}`);
  db.transaction(() => {
    write(0);
    write(generation);
  })();
}
