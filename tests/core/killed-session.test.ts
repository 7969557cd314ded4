/** Killed at any moment of a session: the board is what its log says, and no acknowledged step is missing. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folders.ts';
import { killSessions, makeSessionWalk } from '../support/kill-sessions.ts';

// The bench kills two hundred (`npm run bench crash`).
test('twelve kills of random sessions lose nothing', { timeout: 120_000 }, async () => {
  const dataDir = temporaryFolder();
  const walkId = await makeSessionWalk(dataDir);
  const { survived, events } = await killSessions(dataDir, walkId, 12, 17);
  expect(survived).toBe(12);
  expect(events).toBeGreaterThan(20);
});
