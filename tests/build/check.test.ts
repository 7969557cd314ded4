/** What `npm run check` does not do again, and what it leaves to `npm test`. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runInPairs } from '../../build/testing/run-tools.mjs';
import { top } from '../support/folders.ts';
import { long } from '../vitest.config.ts';

/** A tool that notes that it ran, and fails as long as its file says so. */
function project() {
  const folder = fs.mkdtempSync(path.join(top, 'build/cache/check-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const file = (name: string): string => path.join(folder, name);
  const printed: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  onTestFinished(() => void vi.restoreAllMocks());
  const write = (text: string): void => fs.writeFileSync(file('source.txt'), text);
  fs.writeFileSync(
    file('tool.mjs'),
    `import fs from 'node:fs';
     const text = fs.readFileSync(new URL('source.txt', import.meta.url), 'utf8');
     console.log('ran over ' + text);
     process.exitCode = text === 'wrong' ? 3 : 0;`,
  );
  const tool = {
    name: 'Tool',
    command: `./${path.relative(top, file('tool.mjs'))}`,
    restsOn: [path.relative(top, file('source.txt'))],
  };
  const run = async (): Promise<[number, string]> => {
    printed.length = 0;
    return [await runInPairs([tool], file('passed.json')), printed.join('')];
  };
  return { run, write };
}

test('a tool that passed is not run again until something changes that its verdict rests on', async () => {
  const { run, write } = project();
  write('right');
  expect(await run()).toEqual([0, '\n== Tool\nran over right\n']);
  expect(await run()).toEqual([0, '\n== Tool\nnothing has changed since it passed\n']);
  write('right too');
  expect(await run()).toEqual([0, '\n== Tool\nran over right too\n']);
});

test('a tool that failed is run again, although nothing has changed', async () => {
  const { run, write } = project();
  write('wrong');
  const failed = [3, '\n== Tool\nran over wrong\n\nTool: failed\n'];
  expect([await run(), await run()]).toEqual([failed, failed]);
});

test('what is left to npm test is there, and is not everything', () => {
  const found = long.map((pattern) => fs.globSync(pattern, { cwd: top }).length);
  expect(long.filter((_, at) => found[at] === 0)).toEqual([]);
  const all = fs.globSync('tests/**/*.test.ts', { cwd: top }).length;
  expect(found.reduce((sum, count) => sum + count, 0)).toBeLessThan(all / 3);
});
