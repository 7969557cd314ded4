/** Kills random sessions at random moments, and says of each whether all that was acknowledged is there and whole. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Board } from '../../core/contract/calls/board.ts';
import type { Debrief } from '../../core/contract/calls/debrief.ts';
import { createClient } from '../../core/contract/client.ts';
import { indexBoard } from '../../core/domain/board/board-index.ts';
import type { LoggedEvent } from '../../core/domain/board/history.ts';
import { createCore } from '../../core/core.ts';
import { loadIntoWalks } from '../../core/features/records/load.ts';
import { type Db, openStore } from '../../core/store/open.ts';
import { readHistory } from '../core/board/read-history.ts';
import { replayLog, rowsOf, withOffBoard } from '../core/board/replay.ts';
import { fileOf, planOf, responseOf, tableOf, visitOf } from './drafts.ts';
import { top } from './folders.ts';

/** What a session says that there is after a step. */
interface Acknowledged {
  events: number;
  rounds: Debrief['rounds'];
}

interface Found {
  board: Board;
  debrief: Debrief;
}

/** @param draw the next of a row of numbers from 0 up to 1 */
function runUntilKilled(
  dataDir: string,
  walkId: string,
  seed: number,
  draw: () => number,
): Promise<{ acknowledged: Acknowledged[]; complaints: string }> {
  const script = path.join(top, 'tests/support/session-until-killed.ts');
  const child = spawn(process.execPath, [script, dataDir, walkId, String(seed)]);
  const acknowledged: Acknowledged[] = [];
  let complaints = '';
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  // One in ten while it opens the store; the others up to 30 steps on, within about the time of one step more.
  const kill = (delay: number): unknown => setTimeout(() => child.kill('SIGKILL'), delay);
  const atOnce = draw() < 0.1;
  const [steps, delay] = [1 + Math.floor(draw() * 30), draw() * 8];
  if (atOnce) kill(draw() * 600);
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    acknowledged.push(JSON.parse(line) as Acknowledged);
    if (!atOnce && acknowledged.length === steps) kill(delay);
  });
  return new Promise((resolve) => {
    lines.on('close', () => resolve({ acknowledged, complaints }));
  });
}

/** Opens the folder as the app does, reads, and closes it again. */
async function lookInto(dataDir: string, walkId: string): Promise<Found> {
  const core = await createCore({
    place: { dataDir, resourcesDir: '', where: 'a test' },
    clock: () => new Date(),
    newId: () => '',
    log: (message) => assert.fail(message),
  });
  let asked = 0;
  const client = createClient(core, () => `question-${(asked += 1)}`);
  const found = { board: await client.board.get({ walkId }), debrief: await client.debrief.get({ walkId }) };
  await core.close();
  return found;
}

function assertWhole(db: Db, walkId: string, start: Board, { board, debrief }: Found): number {
  assert.equal(db.pragma('integrity_check', { simple: true }), 'ok');
  assert.deepEqual(db.pragma('foreign_key_check'), []);
  const replayed = replayLog(db, walkId, withOffBoard(start, board.cards));
  assert.deepEqual(
    rowsOf(replayed, () => true),
    rowsOf(indexBoard(board), () => true),
  );
  const events = db
    .prepare('SELECT id, kind, target_id AS targetId, below_id AS belowId FROM board_event ORDER BY id')
    .all() as LoggedEvent[];
  const stands = db.prepare('SELECT undo_id AS undo, redo_id AS redo FROM walk WHERE id = ?').get(walkId) as {
    undo: number | null;
    redo: number | null;
  };
  const redo = events.find(({ id }) => id === stands.redo)?.targetId ?? null;
  assert.deepEqual({ undo: stands.undo, redo }, readHistory(events));
  for (const { people, votesEach, votes } of debrief.rounds)
    assert.ok(votes.reduce((sum, one) => sum + one.votes, 0) <= people * votesEach);
  return events.length;
}

const votesOf = (rounds: Debrief['rounds']): number =>
  rounds.flatMap(({ votes }) => votes).reduce((sum, { votes }) => sum + votes, 0);
const openOf = (rounds: Debrief['rounds']): number => rounds.filter(({ isOpen }) => isOpen).length;

/** At most the one command that was under way may be there beyond what was acknowledged, and nothing may be missing. */
function assertNothingMissing(said: Acknowledged, events: number, rounds: Debrief['rounds']): void {
  const moreEvents = events - said.events;
  const changes =
    moreEvents +
    Math.abs(votesOf(rounds) - votesOf(said.rounds)) +
    (rounds.length - said.rounds.length) +
    (rounds.length === said.rounds.length ? Math.abs(openOf(rounds) - openOf(said.rounds)) : 0);
  assert.ok(
    moreEvents >= 0 && rounds.length >= said.rounds.length,
    `lost: ${JSON.stringify(said)}, ${events}`,
  );
  assert.ok(changes <= 1, `${changes} changes beyond ${JSON.stringify(said)}`);
}

/** Loads a small walk into a store of its own. */
export async function makeSessionWalk(dataDir: string): Promise<string> {
  const responses = Array.from({ length: 12 }, (_, n) =>
    responseOf(`${n}`, visitOf([`Seen ${n}.`, `Heard ${n}. And more of it.`, `Read ${n}.`])),
  );
  const { db, close } = await openStore(dataDir, 'here');
  const { walkId } = db.transaction(() => loadIntoWalks(db, planOf([fileOf([tableOf(responses)])])))();
  close();
  return walkId ?? '';
}

/**
 * Kills a session on one store again and again.
 * @throws AssertionError at the first that leaves a board unlike its log, or misses a step that was acknowledged
 * @returns how many kills the store survived, and how many steps its log holds then
 */
export async function killSessions(
  dataDir: string,
  walkId: string,
  kills: number,
  seed: number,
): Promise<{ survived: number; events: number }> {
  let state = seed;
  // Park and Miller's minimal standard generator: the same kills in every run, as far as the machine lets them.
  const draw = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const { board: start } = await lookInto(dataDir, walkId);
  let said: Acknowledged = { events: 0, rounds: [] };
  for (let kill = 0; kill < kills; kill += 1) {
    const { acknowledged, complaints } = await runUntilKilled(dataDir, walkId, seed + kill, draw);
    assert.equal(complaints, '');
    const found = await lookInto(dataDir, walkId);
    const store = await openStore(dataDir, 'a test');
    const events = assertWhole(store.db, walkId, start, found);
    store.close();
    assertNothingMissing(acknowledged.at(-1) ?? said, events, found.debrief.rounds);
    said = { events, rounds: found.debrief.rounds };
  }
  return { survived: kills, events: said.events };
}
