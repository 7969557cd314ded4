/** How many kills at random moments of random sessions a store survives with every acknowledged step. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { killSessions, makeSessionWalk } from '../support/kill-sessions.ts';
import type { Figure } from './figures.ts';

/** Fails at the first kill that loses anything. */
export async function measureCrash(kills: number): Promise<Figure> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-crash-'));
  try {
    const { survived, events } = await killSessions(folder, await makeSessionWalk(folder), kills, 2026);
    return { name: 'crash.kills', n: events, value: survived, unit: 'kills', floor: kills };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
