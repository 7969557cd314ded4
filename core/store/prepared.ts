/** Statements that every step needs, prepared once per open store. */
import type { Statement } from 'better-sqlite3';
import type { Db } from './file/open.ts';

const statements = new WeakMap<Db, Map<string, Statement>>();

/** @param sql one of the store's own texts, never one that grows with what is asked */
export function prepared(db: Db, sql: string): Statement {
  const known = statements.get(db) ?? new Map<string, Statement>();
  statements.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement;
}
