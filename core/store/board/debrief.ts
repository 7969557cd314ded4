/** How the debrief of a walk stands, beside its board: a row is there from the first command on. */
import * as z from 'zod';
import { decisionSchema } from '../../contract/calls/board.ts';
import { type EarlierDecision, screenSchema, stages, timerSchema } from '../../contract/calls/debrief.ts';
import { eachStage } from '../../domain/debrief/stage-plan.ts';
import { type DebriefState, newDebrief } from '../../domain/debrief/stages.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { jsonColumn, parseRows } from '../rows.ts';
import { boardKey, boardOfWalk } from '../records/walks.ts';

export interface StoredDebrief {
  title: string | null;
  state: DebriefState;
  openedAt: string | null;
  closedAt: string | null;
}

const start = newDebrief();
const minutes = z.int().min(0).max(240);

/** What another version left out, or wrote in a way that is not known here, stands as at the start. */
const storedState = z.object({
  stage: z.enum(stages).catch(start.stage),
  lengths: z.object(eachStage((stage) => minutes.catch(start.lengths[stage]))).catch(start.lengths),
  timer: timerSchema.strip().catch(start.timer),
  people: z.array(z.string()).catch(start.people),
  isNamingHeld: z.boolean().catch(start.isNamingHeld),
  screen: screenSchema.strip().catch(start.screen),
});

const debriefRow = z.object({
  title: z.string().nullable(),
  state: jsonColumn(storedState),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
});

/** The debrief of a walk, or of the walk that it is debriefed with, as it stands or would begin. */
export function readDebrief(db: Db, walkId: string): StoredDebrief {
  const row = prepared(
    db,
    `SELECT title, state, opened_at AS openedAt, closed_at AS closedAt
     FROM debrief WHERE walk_key = ${boardOfWalk}`,
  ).get(walkId);
  return row === undefined
    ? { title: null, state: newDebrief(), openedAt: null, closedAt: null }
    : debriefRow.parse(row);
}

/**
 * Keeps how a debrief stands; its first command opens it.
 * @param now ISO instant
 */
export function saveDebrief(
  db: Db,
  walkId: string,
  { title, state, closedAt }: StoredDebrief,
  now: string,
): void {
  prepared(
    db,
    `INSERT INTO debrief (walk_key, title, state, opened_at, closed_at)
     VALUES (@key, @title, @state, @now, @closedAt)
     ON CONFLICT (walk_key) DO UPDATE SET
       title = excluded.title, state = excluded.state, closed_at = excluded.closed_at`,
  ).run({ key: boardKey(db, walkId), title, state: JSON.stringify(state), closedAt, now });
}

/** Opens a debrief where nobody has yet. */
export function openDebrief(db: Db, walkId: string, now: string): void {
  const debrief = readDebrief(db, walkId);
  if (debrief.openedAt === null) saveDebrief(db, walkId, debrief, now);
}

const earlierRow = decisionSchema
  .pick({ id: true, kind: true, text: true, horizon: true, owner: true })
  .extend({ debrief: z.string(), on: z.string().nullable() });

/**
 * A debrief that was never opened stands where its walk was made; this one, until it is opened, stands last. Sample
 * walks and real ones do not know of each other.
 */
export const earlierDecisionsSql = `
  WITH this AS (
    SELECT w.key, w.is_sample, coalesce(d.opened_at, '9999') AS at
    FROM walk w LEFT JOIN debrief d ON d.walk_key = w.key WHERE w.key = ${boardOfWalk}
  )
  SELECT one.id, one.kind, one.text, one.horizon, one.owner, coalesce(d.title, w.title) AS debrief, d.opened_at AS "on"
  FROM this JOIN walk w ON w.key <> this.key AND w.is_sample = this.is_sample AND w.debriefed_with IS NULL
  LEFT JOIN debrief d ON d.walk_key = w.key
  JOIN decision one ON one.walk_key = w.key AND one.state = 'open'
  WHERE (coalesce(d.opened_at, w.created_at), w.key) < (this.at, this.key)
    AND NOT EXISTS (SELECT 1 FROM decision later WHERE later.carried_from = one.id AND later.walk_key <> this.key)
  ORDER BY coalesce(d.opened_at, w.created_at) DESC, w.key DESC, one.number`;

/** What earlier debriefs decided that is open still, the latest debrief first; what only this one has settled is there. */
export function listEarlierDecisions(db: Db, walkId: string): EarlierDecision[] {
  return parseRows(earlierRow, prepared(db, earlierDecisionsSql).all(walkId));
}
