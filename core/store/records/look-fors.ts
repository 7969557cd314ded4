/** What was recorded of the things that forms look for, for figures. */
import * as z from 'zod';
import { readLookFors, type LookForFacts } from '../../domain/records/look-fors.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { hashRow } from './row-hash.ts';
import { parseRows, textList } from '../rows.ts';
import { walksOfDebrief } from './walks.ts';

const ratingRow = z.object({
  visitId: z.string(),
  question: z.string().nullable(),
  lookFor: z.string(),
  label: z.string().nullable(),
  scale: textList,
});

const ratingsSql = `
  SELECT CAST(coalesce(v.joined_to, v.id) AS TEXT) AS visitId, l.question, l.look_for AS lookFor, l.label, l.scale
  FROM visit v JOIN look_for l ON l.visit_id = v.id
  WHERE v.walk_key IN ${walksOfDebrief} AND l.kind = 'rating' ORDER BY v.number, l.id`;

/** The rated look-fors of a debrief, in the order of their forms. Ticked options have no scale, and are none. */
export function listLookFors(db: Db, walkId: string): LookForFacts[] {
  return readLookFors(parseRows(ratingRow, prepared(db, ratingsSql).all(walkId)), hashRow);
}
