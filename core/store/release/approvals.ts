/** What a person said of texts that leave: names that name nobody, and titles that may stand without a figure. */
import * as z from 'zod';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { parseRows } from '../rows.ts';
import { boardKey, boardOfWalk } from '../records/walks.ts';

const approvalRow = z.object({ text: z.string(), name: z.string() });
const noticingRow = z.object({ themeId: z.string(), title: z.string() });

/** A whole text of a slide, and the name in it that names nobody. */
export type Approval = z.output<typeof approvalRow>;

/** The title of a theme that a person keeps as a plain noticing. */
export type Noticing = z.output<typeof noticingRow>;

/** What was approved in a debrief, by text. */
export function listApprovals(db: Db, walkId: string): Approval[] {
  const rows = prepared(
    db,
    `SELECT text, name FROM approval WHERE walk_key = ${boardOfWalk} ORDER BY text, name`,
  ).all(walkId);
  return parseRows(approvalRow, rows);
}

/** @throws AppError `not-found` */
export function setApproved(db: Db, walkId: string, { text, name }: Approval, isApproved: boolean): void {
  const sql = isApproved
    ? 'INSERT INTO approval (walk_key, text, name) VALUES (@key, @text, @name) ON CONFLICT DO NOTHING'
    : 'DELETE FROM approval WHERE walk_key = @key AND text = @text AND name = @name';
  prepared(db, sql).run({ key: boardKey(db, walkId), text, name });
}

/** The titles that are kept of the themes that stand on a board now. */
export function listNoticings(db: Db, walkId: string): Noticing[] {
  const rows = prepared(
    db,
    `SELECT n.theme_id AS themeId, n.title FROM theme t JOIN noticing n ON n.theme_id = t.id
     WHERE t.walk_key = ${boardOfWalk} ORDER BY t.number`,
  ).all(walkId);
  return parseRows(noticingRow, rows);
}

/** A theme has one title that is kept at most. @throws AppError `not-found` */
export function setNoticing(db: Db, walkId: string, { themeId, title }: Noticing, isKept: boolean): void {
  const key = boardKey(db, walkId);
  const sql = isKept
    ? `INSERT INTO noticing (theme_id, walk_key, title) VALUES (@themeId, @key, @title)
       ON CONFLICT (theme_id) DO UPDATE SET walk_key = excluded.walk_key, title = excluded.title`
    : 'DELETE FROM noticing WHERE theme_id = @themeId AND title = @title';
  prepared(db, sql).run(isKept ? { key, themeId, title } : { themeId, title });
}
