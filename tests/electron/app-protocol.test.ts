import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../core/contract/csp.ts';
import { readWindowFiles } from '../../core/host/window-files.ts';
import { createResponder } from '../../electron/app-protocol.ts';

let folder = '';
let renderer = '';

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'app protocol '));
  renderer = path.join(folder, 'renderer');
  fs.mkdirSync(path.join(renderer, 'assets'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'secret.js'), 'secret');
  fs.writeFileSync(path.join(renderer, 'index.html'), '<p>page</p>');
  fs.writeFileSync(path.join(renderer, 'assets/main.js'), 'script');
  fs.writeFileSync(path.join(renderer, 'assets/main.js.map'), 'map');
  fs.writeFileSync(path.join(renderer, 'notes.md'), 'notes');
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

const ask = (url: string, method = 'GET') => createResponder(readWindowFiles(renderer))({ url, method });

describe('app://debrief/', () => {
  test('serves the page with the policy', async () => {
    const answer = await ask('app://debrief/?view=board#top');
    expect([answer.status, await answer.text(), Object.fromEntries(answer.headers)]).toEqual([
      200,
      '<p>page</p>',
      {
        'content-security-policy': contentSecurityPolicy,
        'content-type': 'text/html; charset=utf-8',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
    ]);
  });

  test('serves a script as one', async () => {
    const answer = await ask('app://debrief/assets/main.js');
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual([
      'text/javascript; charset=utf-8',
      'script',
    ]);
  });

  test.each([
    'app://debrief/index.html',
    'app://debrief/unknown.js',
    'app://debrief/assets',
    'app://debrief/assets/',
    'app://debrief/../secret.js',
    'app://debrief/assets/../../secret.js',
    'app://debrief/..%2fsecret.js',
    'app://debrief/%2e%2e/secret.js',
    'app://debrief/..\\secret.js',
    'app://debrief//assets/main.js',
    'app://debrief/assets%2fmain.js',
    'app://debrief/assets/main.js%00',
    'app://debrief/assets/main.js.map',
    'app://debrief/notes.md',
    'app://debrief/constructor',
    'app://debrief/__proto__',
    'app://debrief',
    'app://debrief.example/assets/main.js',
    'app://other/assets/main.js',
    'https://debrief/assets/main.js',
    'file:///etc/passwd',
  ])('has no %s', async (url) => {
    const answer = await ask(url);
    expect([answer.status, await answer.text(), answer.headers.get('content-security-policy')]).toEqual([
      404,
      '',
      contentSecurityPolicy,
    ]);
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD'])('answers no %s', async (method) => {
    expect((await ask('app://debrief/', method)).status).toBe(405);
  });
});
