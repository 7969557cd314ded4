/** What a person sees of a build, and what tells that there is one to be made. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hashOf } from '../../build/hash.mjs';
import { temporaryFolder, top } from '../support/folders.ts';

test('a whole build prints nothing: no advice of the bundler, no sizes, no times', () => {
  const target = temporaryFolder();
  const script = `await (await import('./build/build.mjs')).buildInto(${JSON.stringify(target)});`;
  const env = { PATH: process.env['PATH'] };
  const options = { cwd: top, env, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script],
    options,
  );
  expect([status, stdout, stderr]).toEqual([0, '', '']);
  expect(fs.readdirSync(target).sort()).toEqual(['core', 'electron', 'renderer']);
}, 120_000);

test('npm is told to keep to errors, for Node comes along as a package', () => {
  expect(fs.readFileSync(path.join(top, '.npmrc'), 'utf8').split('\n')).toContain('loglevel=error');
});

test('a hash changes with names and contents, and with nothing else', async () => {
  const folder = fs.mkdtempSync(path.join(top, 'build/cache/hash-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const name = path.relative(top, folder);
  const write = (file: string, text: string): void => fs.writeFileSync(path.join(folder, file), text);
  write('a.ts', 'one');
  const first = await hashOf([name]);
  fs.utimesSync(path.join(folder, 'a.ts'), 1, 1);
  write('README.md', 'for people');
  expect(await hashOf([name])).toBe(first);
  write('a.ts', 'two');
  const second = await hashOf([name]);
  fs.renameSync(path.join(folder, 'a.ts'), path.join(folder, 'b.ts'));
  expect(new Set([first, second, await hashOf([name])]).size).toBe(3);
});
