import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chromiumArgs, findBrowser, isRoot } from '../../build/browser.mjs';
import { findElectron } from '../../build/electron.mjs';
import { temporaryFolder } from '../support/folders.ts';

function program(name: string, mode = 0o755): { folder: string; file: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, name);
  fs.writeFileSync(file, '#!/bin/sh\n', { mode });
  return { folder, file };
}

describe('the browser', () => {
  test('that is named is taken, and only that one', async () => {
    const { file } = program('my browser');
    expect([
      await findBrowser({ BROWSER_PATH: file }),
      await findBrowser({ BROWSER_PATH: '/nonexistent' }),
    ]).toEqual([file, null]);
  });

  test.runIf(process.platform === 'linux')(
    'is looked for in the path, Chrome before Chromium (Linux only)',
    async () => {
      const [chromium, chrome] = [program('chromium'), program('google-chrome-stable')];
      const found = await findBrowser({ PATH: [chromium.folder, chrome.folder].join(':') });
      expect(found).toBe(chrome.file);
    },
  );

  test.runIf(process.platform === 'linux' && !isRoot())(
    'must be a program (Linux only, not as root, who may run anything)',
    async () => {
      const { file } = program('note.txt', 0o644);
      expect(await findBrowser({ BROWSER_PATH: file })).toBeNull();
    },
  );

  test('has its sandbox unless we are root', () => {
    expect(chromiumArgs().includes('--no-sandbox')).toBe(isRoot());
  });
});

describe('Electron', () => {
  test.runIf(process.platform === 'linux')('is found in the folder that is named (Linux only)', () => {
    const { folder, file } = program('electron');
    expect([
      findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder }),
      findElectron({ ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' }),
    ]).toEqual([file, null]);
  });
});
