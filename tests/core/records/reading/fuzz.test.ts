/** Files with changed bytes are read or refused: no crash, no hang, no more memory than the loader has. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startLoader } from '../../../../core/threads/start-loader.ts';
import { openStore } from '../../../../core/store/file/open.ts';
import { elmfield, temporaryFolder } from '../../../support/folders.ts';
import { threadUrl } from '../../../support/threads.ts';
import { createFuzz } from './fuzz.ts';

/** Minutes of it: `npm run test:soak`. */
const isSoak = process.env['SOAK'] === '1';
const seed = isSoak ? Math.floor(Math.random() * 1e9) : 17;

test('what our own code reads, within the memory of the loader', () => {
  const script = fileURLToPath(new URL('fuzz-reader.ts', import.meta.url));
  const [count, seconds] = isSoak ? ['1000000', '240'] : ['700', '60'];
  const args = ['--max-old-space-size=200', script, String(seed), count, seconds];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stderr], `seed ${seed}`).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({ read: expect.any(Number) });
}, 300_000);

test('what SheetJS reads, each in the loader’s thread, which goes on afterwards', async () => {
  const dataDir = temporaryFolder();
  const store = await openStore(dataDir, 'a test');
  const limits = { memory: 200, silence: 2500, grace: 500 };
  const loader = startLoader({ threadUrl: threadUrl('loader-thread'), dataDir, limits });
  onTestFinished(async () => {
    await loader.close();
    store.close();
  });
  const work = { signal: new AbortController().signal, progress: () => undefined };
  const offer = (file: string): { token: string; name: string; path: string } => ({
    token: path.basename(file),
    name: path.basename(file),
    path: file,
  });
  const fuzz = createFuzz(seed, /\.(?:xls|xlsb|ods)$/);
  const reasons = new Set<string>();
  for (let done = 0; done < (isSoak ? 2000 : 40); done += 1) {
    const { name, bytes } = fuzz();
    const file = path.join(dataDir, `${done}-${name}`);
    fs.writeFileSync(file, bytes);
    const { files, refused } = await loader.preview([offer(file)], [], work);
    for (const { reason } of refused) reasons.add(reason);
    expect(files.length + refused.length, `${name}, change ${done} of seed ${seed}`).toBeGreaterThan(0);
    fs.rmSync(file);
  }
  expect([...reasons]).toContain('unknown-form');
  const { files } = await loader.preview([offer(path.join(elmfield, 'microsoft-forms.xlsx'))], [], work);
  expect(files).toHaveLength(1);
}, 900_000);
