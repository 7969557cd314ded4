/** Killed without warning at any moment: what was acknowledged is there, and nothing is there by halves. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { killAgain } from '../../support/interrupted/kill.ts';
import { kinds, type KindName } from '../../support/interrupted/kinds.ts';
import { threadUrl } from '../../support/threads.ts';

/** `npm run test:soak` takes two hundred of each kind. */
const isSoak = process.env['SOAK'] !== undefined;
const kills = isSoak ? 200 : 4;

test.each(Object.keys(kinds) as KindName[])(`${kills} kills: %s`, { timeout: 3_600_000 }, async (name) => {
  const { survived, commands, left } = await killAgain(name, kills, temporaryFolder(), threadUrl('at-work'));
  expect(survived).toBe(kills);
  if (!isSoak) return;
  const behind = [...left].map(([what, times]) => `${what} ${times} times`).join(', ');
  process.stdout.write(
    `${name}: ${survived} kills survived, ${commands} commands done; left behind: ${behind}\n`,
  );
});
