/** Slides without a window: what nobody has read is left out and named, and what was read is on them. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { run } from '../../../core/cli/run.ts';
import { stringsFound } from '../../support/deck-text.ts';
import { temporaryFolder, top } from '../../support/folders.ts';
import { testCore } from '../../support/test-core.ts';
import { namedWalk, unreadOf } from './support/named-walk.ts';

async function slides(
  data: string,
  out: string,
  ...more: string[]
): Promise<{ status: number; said: string }> {
  let said = '';
  const keep = (text: string): void => void (said += `${text}\n`);
  const args = ['slides', '--data', data, '--out', out, ...more];
  const status = await run(args, path.join(top, 'resources'), { out: keep, error: keep });
  return { status, said };
}

const verdict = z.looseObject({
  lines: z.int(),
  unread: z.array(
    z.strictObject({ key: z.string(), where: z.string(), slideId: z.string(), text: z.string() }),
  ),
});

test('unread lines are left out and named, one line each, and in --json', async () => {
  const app = await testCore();
  const { core, client, dataDir } = app;
  const walk = await namedWalk(app);
  const { walkId } = walk;
  const [first, ...others] = await unreadOf(client, walkId);
  if (!first || others.length === 0) throw new Error('nothing is unread');
  await client.lines.tick({ walkId, key: first.key, text: first.text });
  await core.close();
  const out = path.join(temporaryFolder(), 'deck.pptx');

  const { status, said } = await slides(dataDir, out);
  expect(status).toBe(0);
  expect(said).toContain('1 text read');
  for (const { text } of others)
    expect(said).toContain(`Left out, because nobody has read it: “${text}`.slice(0, 90));
  const bytes = new Uint8Array(fs.readFileSync(out));
  expect(stringsFound(bytes, [first.text])).not.toEqual([]);
  expect(
    stringsFound(
      bytes,
      others.map(({ text }) => text),
    ),
  ).toEqual([]);

  const { said: json } = await slides(dataDir, out, '--json');
  const { lines, unread } = verdict.parse(JSON.parse(json));
  expect([lines, unread.map(({ key }) => key).sort()]).toEqual([1, others.map(({ key }) => key).sort()]);
});
