import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClient } from '../../core/contract/client.ts';
import { AppError } from '../../core/contract/errors.ts';
import type { CorePlace } from '../../core/core-api.ts';
import { createBridge } from '../../electron/bridge.ts';
import { startShell } from '../../electron/shell.ts';
import { bridgeHost, bridgeTransport } from '../../renderer/api/bridge.ts';
import { CoreDouble } from './core-double.ts';
import { ContentsDouble, ElectronDouble, stoppable, WindowDouble } from './electron-double.ts';

let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shell with spaces '));
  fs.mkdirSync(path.join(folder, 'renderer'));
  fs.writeFileSync(path.join(folder, 'renderer/index.html'), '<p>page</p>');
  WindowDouble.made = [];
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

const placeIn = (top: string) => ({
  dataDir: path.join(top, 'data'),
  resourcesDir: path.join(top, 'resources'),
  rendererDir: path.join(top, 'renderer'),
  preload: path.join(top, 'preload.cjs'),
  platform: 'linux',
});

async function start(
  electron = new ElectronDouble(),
  startCore: (place: CorePlace) => Promise<CoreDouble> = () => Promise.resolve(new CoreDouble()),
) {
  const places: CorePlace[] = [];
  const cores: CoreDouble[] = [];
  await startShell(electron, placeIn(folder), async (place) => {
    places.push(place);
    const core = await startCore(place);
    cores.push(core);
    return core;
  });
  return { electron, places, core: cores[0], window: WindowDouble.made[0] };
}

async function startWhole() {
  const { electron, core, window, places } = await start();
  if (!core || !window) throw new Error('the shell did not start');
  const bridge = createBridge(electron.rendererParts(window, (file) => `/home/ada/${file.name}`));
  return { electron, core, window, places, bridge };
}

describe('starting', () => {
  test('opens one window on the app’s page, shown when it is painted', async () => {
    const { electron, window, places } = await startWhole();
    window.emit('ready-to-show');
    expect({ log: window.log, options: window.options, places, app: electron.app.log }).toEqual({
      log: ['load app://debrief/', 'show'],
      options: expect.objectContaining({
        show: false,
        webPreferences: {
          preload: path.join(folder, 'preload.cjs'),
          contextIsolation: true,
          sandbox: true,
          nodeIntegration: false,
          webviewTag: false,
          spellcheck: false,
          navigateOnDragDrop: false,
          devTools: false,
        },
      }),
      places: [
        {
          dataDir: path.join(folder, 'data'),
          resourcesDir: path.join(folder, 'resources'),
          where: 'the desktop app',
        },
      ],
      app: [`userData ${path.join(folder, 'data/window')}`],
    });
    expect(WindowDouble.made).toHaveLength(1);
  });

  test('serves the page under a scheme of its own', async () => {
    const { electron } = await startWhole();
    const page = await electron.serve(new Request('app://debrief/'));
    expect([electron.schemes, await page.text()]).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
      '<p>page</p>',
    ]);
  });

  test('locks the session and whatever shows a page', async () => {
    const { electron } = await startWhole();
    const contents = new ContentsDouble();
    electron.app.emit('web-contents-created', {}, contents);
    expect([contents.openWindow(), electron.ownSession.checkPermission()]).toEqual([
      { action: 'deny' },
      false,
    ]);
  });

  test('packed, its menu has no tools for developers', async () => {
    const { electron } = await startWhole();
    expect(JSON.stringify(electron.menus)).not.toMatch(/toggleDevTools|reload/i);
  });

  test('a second start brings the window to the front', async () => {
    const { electron, window } = await startWhole();
    window.isSmall = true;
    electron.app.emit('second-instance');
    expect(window.log).toEqual(['load app://debrief/', 'restore', 'focus']);
  });

  test('the second one itself leaves at once', async () => {
    const electron = new ElectronDouble();
    electron.app.isFirst = false;
    const { places } = await start(electron);
    expect([electron.app.log.at(-1), places, WindowDouble.made]).toEqual(['quit', [], []]);
  });
});

describe('a start that fails', () => {
  test.each([
    [
      new AppError('conflict', 'locked', { dataFolderOpenAt: 'http://127.0.0.1:4000/' }),
      /^Learning Walk Debrief: These records are already open in http:\/\/127\.0\.0\.1:4000\//,
    ],
    [new AppError('too-new', 'too new'), /written by a newer version/],
    [new AppError('corrupt', 'corrupt'), /is damaged and cannot be read\. Nothing was thrown away/],
    [new AppError('read-only', 'read-only'), /cannot be written to/],
    [new Error('/secret/path'), /^Learning Walk Debrief: Something went wrong in the app(?!.*secret)/],
  ])('says so in a box and exits: %o', async (error, sentence) => {
    const { electron } = await start(new ElectronDouble(), () => Promise.reject(error));
    expect([electron.dialog.said, electron.app.log.at(-1), WindowDouble.made]).toEqual([
      [expect.stringMatching(sentence)],
      'exit 1',
      [],
    ]);
  });

  test('a data folder that cannot be made', async () => {
    fs.writeFileSync(path.join(folder, 'data'), 'a file stands where the folder should');
    const { electron, places } = await start();
    expect([electron.dialog.said, electron.app.log, places]).toEqual([
      [expect.stringContaining(`The data folder ${path.join(folder, 'data')} cannot be written to.`)],
      ['exit 1'],
      [],
    ]);
  });
});

describe('the page and the core through the shell', () => {
  test('a call goes through and its answer comes back', async () => {
    const { bridge, core } = await startWhole();
    const client = createClient(bridgeTransport(bridge), () => 'r1');
    expect(await client.walks.list({})).toEqual({ walks: [] });
    expect(core.requests).toEqual([{ id: 'r1', call: 'walks.list', input: {} }]);
  });

  test('a refusal keeps its code', async () => {
    const { bridge, core } = await startWhole();
    core.result = { ok: false, error: { code: 'disk-full', message: 'full', details: {} } };
    const client = createClient(bridgeTransport(bridge), () => 'r1');
    await expect(client.walks.list({})).rejects.toMatchObject({ code: 'disk-full' });
  });

  test('events reach the page until it stops listening, and no window that is gone', async () => {
    const { bridge, core, window } = await startWhole();
    const heard: unknown[] = [];
    const stop = bridgeTransport(bridge).subscribe((event) => heard.push(event));
    core.publish({ type: 'changed', tags: ['board'], revision: 3 });
    stop();
    core.publish({ type: 'changed', tags: ['board'], revision: 4 });
    window.isGone = true;
    core.publish({ type: 'changed', tags: ['board'], revision: 5 });
    expect([heard, window.webContents.sent.length]).toEqual([
      [{ type: 'changed', tags: ['board'], revision: 3 }],
      2,
    ]);
  });

  test('files are chosen, dropped and saved', async () => {
    const { bridge, core, electron } = await startWhole();
    const host = bridgeHost(bridge);
    electron.dialog.toOpen = ['/home/ada/forms.xlsx'];
    electron.dialog.toSave = path.join(folder, 'deck.pptx');
    core.made.set('deck', { name: 'deck.pptx', bytes: new Uint8Array([80, 75]) });
    expect([
      await host.chooseFiles(),
      await host.offerFiles([new File(['x'], 'voice.json')]),
      await host.saveFile('deck', 'deck.pptx'),
      [...fs.readFileSync(path.join(folder, 'deck.pptx'))],
      core.offered.map((file) => file.path),
    ]).toEqual([
      [{ token: 'offered-1', name: 'forms.xlsx' }],
      [{ token: 'offered-2', name: 'voice.json' }],
      true,
      [80, 75],
      ['/home/ada/forms.xlsx', '/home/ada/voice.json'],
    ]);
  });
});

describe('the second display', () => {
  async function openRoom(displays?: ElectronDouble['displays']) {
    const whole = await startWhole();
    if (displays) whole.electron.displays = displays;
    const isOpen = await bridgeHost(whole.bridge).openRoom('w 1');
    const [, room] = WindowDouble.made;
    if (!room) throw new Error('no second window');
    return { ...whole, room, isOpen };
  }
  const two = [
    { id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } },
    { id: 2, bounds: { x: 1920, y: 0, width: 3840, height: 2160 } },
  ];

  test('fills the other display, and the driver’s window stays as it is', async () => {
    const { room, window, isOpen } = await openRoom(two);
    room.emit('ready-to-show');
    expect([isOpen, room.options, room.log, window.log]).toEqual([
      true,
      expect.objectContaining({
        x: 1920,
        y: 0,
        width: 3840,
        height: 2160,
        fullscreen: true,
        webPreferences: expect.objectContaining({
          contextIsolation: true,
          sandbox: true,
          nodeIntegration: false,
          webviewTag: false,
        }),
      }),
      ['load app://debrief/#/walks/w%201/room', 'show'],
      ['load app://debrief/'],
    ]);
  });

  test('on one display it is a window beside the other', async () => {
    const { room } = await openRoom();
    expect(room.options).not.toHaveProperty('fullscreen');
  });

  test('is there once, and comes to the front for the next walk', async () => {
    const { room, bridge } = await openRoom(two);
    await bridgeHost(bridge).openRoom('w2');
    expect([WindowDouble.made.length, room.log.slice(1)]).toEqual([
      2,
      ['load app://debrief/#/walks/w2/room', 'focus'],
    ]);
  });

  test('is made anew after it was closed', async () => {
    const { room, bridge } = await openRoom(two);
    room.close();
    await bridgeHost(bridge).openRoom('w1');
    expect(WindowDouble.made.length).toBe(3);
  });

  test('asks what the room may see and nothing else; hears of changes and not of work under way', async () => {
    const { room, electron, core } = await openRoom(two);
    const bridge = createBridge(electron.rendererParts(room, () => ''));
    const client = createClient(bridgeTransport(bridge), () => 'r1');
    expect(await client.walks.list({})).toEqual({ walks: [] });
    await expect(client.board.get({ walkId: 'w1' })).rejects.toThrow('refused');
    const heard: unknown[] = [];
    bridgeTransport(bridge).subscribe((event) => heard.push(event));
    core.publish({ type: 'progress', requestId: 'r', step: 'Hall.xlsx', done: 1, total: 2 });
    core.publish({ type: 'changed', tags: ['board'], revision: 3 });
    expect(heard).toEqual([{ type: 'changed', tags: ['board'], revision: 3 }]);
  });

  test('Escape leaves the full screen, and it goes with the driver’s window', async () => {
    const { room, window } = await openRoom(two);
    room.webContents.emit('before-input-event', {}, { type: 'keyDown', key: 'a' });
    room.webContents.emit('before-input-event', {}, { type: 'keyDown', key: 'Escape' });
    window.emit('closed');
    expect(room.log.slice(1)).toEqual(['full screen false', 'close']);
  });
});

describe('the end', () => {
  test('closes the core, once, before the app leaves', async () => {
    const { electron, core } = await startWhole();
    electron.app.emit('window-all-closed');
    const [first, second] = [stoppable({}), stoppable({})];
    const exited = once(electron.app, 'exited');
    electron.app.emit('will-quit', first);
    electron.app.emit('will-quit', second);
    await exited;
    expect([first.isStopped, second.isStopped, core.isClosed, electron.app.log.slice(1)]).toEqual([
      true,
      true,
      true,
      ['quit', 'exit 0'],
    ]);
  });
});
