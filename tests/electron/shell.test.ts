import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../core/contract/errors.ts';
import { ContentsDouble, ElectronDouble, WindowDouble } from './electron-double.ts';
import { begin, ownFolder, start, startWhole } from './start-shell.ts';

describe('starting', () => {
  test('opens one window on the app’s page, shown when it is painted', async () => {
    const { electron, window, places } = await startWhole();
    window.emit('ready-to-show');
    expect({ log: window.log, options: window.options, places, app: electron.app.log }).toEqual({
      log: ['load app://debrief/', 'show'],
      options: expect.objectContaining({
        show: false,
        webPreferences: {
          preload: path.join(ownFolder(), 'preload.cjs'),
          contextIsolation: true,
          sandbox: true,
          nodeIntegration: false,
          webviewTag: false,
          spellcheck: false,
          navigateOnDragDrop: false,
          zoomMode: 'isolated',
          devTools: false,
        },
      }),
      places: [
        {
          dataDir: path.join(ownFolder(), 'data'),
          resourcesDir: path.join(ownFolder(), 'resources'),
          where: 'the desktop app',
        },
      ],
      app: [
        `userData ${path.join(ownFolder(), 'data/window')}`,
        `sessionData ${path.join(ownFolder(), 'data/window')}`,
      ],
    });
    expect(WindowDouble.made).toHaveLength(1);
  });

  test('is said to have begun once the window is shown, and not before', async () => {
    const { window, begun } = await startWhole();
    begun.mockImplementation(() => window.log.push('begun'));
    expect(begun).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.log).toEqual(['load app://debrief/', 'show', 'begun']);
  });

  test('its window keeps its place, and fits a display that is small', async () => {
    const electron = new ElectronDouble();
    electron.workAreaSize = { width: 853, height: 440 };
    const { window } = await startWhole({ electron });
    expect(window.options).toMatchObject({
      width: 853,
      height: 440,
      minWidth: 853,
      minHeight: 440,
      name: 'debrief',
      windowStatePersistence: true,
    });
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
    expect(JSON.stringify(electron.menus)).not.toMatch(/toggleDevTools/i);
  });

  test('text fields have a menu of their own, other places none', async () => {
    const { electron, window } = await startWhole();
    const click = (isEditable: boolean, selectionText: string) =>
      window.webContents.emit('context-menu', {}, { isEditable, selectionText });
    click(true, '');
    click(false, 'a quote');
    click(false, '');
    expect(electron.opened.map((menu) => menu.flatMap(({ role }) => role ?? []))).toEqual([
      ['cut', 'copy', 'paste', 'selectAll'],
      ['copy'],
    ]);
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
    const own = path.join(ownFolder(), 'data/window');
    fs.mkdirSync(own, { recursive: true });
    fs.symlinkSync(`${os.hostname()}-4711`, path.join(own, 'SingletonLock'));
    const { places } = await start({ electron });
    expect([electron.app.log.at(-1), electron.dialog.said, places, WindowDouble.made]).toEqual([
      'quit',
      [],
      [],
      [],
    ]);
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
    const { electron } = await start({ startCore: () => Promise.reject(error) });
    expect([electron.dialog.said, electron.app.log.at(-1), WindowDouble.made]).toEqual([
      [expect.stringMatching(sentence)],
      'exit 1',
      [],
    ]);
  });

  test('a data folder that cannot be made', async () => {
    fs.writeFileSync(path.join(ownFolder(), 'data'), 'a file stands where the folder should');
    const { electron, places, begun } = await start();
    expect([electron.dialog.said, electron.app.log, places]).toEqual([
      [expect.stringContaining(`The data folder ${path.join(ownFolder(), 'data')} cannot be written to.`)],
      ['exit 1'],
      [],
    ]);
    // The box is what the person sees of the app: a browser would have no more to say.
    expect(begun).toHaveBeenCalledOnce();
  });

  test('a data folder that the old one cannot make way for', async () => {
    const dataDir = (): string => {
      throw new AppError('conflict', 'in use', { dataFolderOpenAt: 'the old folder' });
    };
    const { electron } = await start({ place: { dataDir } });
    expect(electron.dialog.said).toEqual([expect.stringContaining('already open in the old folder')]);
  });

  test.each([
    ['linux', null, /cannot keep a second app out.*own disk\.$/],
    ['win32', null, /cannot keep a second app out/],
    ['linux', 'another-host-4711', /open on another computer \(another-host\): close the app there/],
  ])('a lock that cannot be had on %s (held: %s) is no second start', async (platform, holder, sentence) => {
    const electron = new ElectronDouble();
    electron.app.isFirst = false;
    const own = path.join(ownFolder(), 'data/window');
    fs.mkdirSync(own, { recursive: true });
    if (holder) fs.symlinkSync(holder, path.join(own, 'SingletonLock'));
    await start({ electron, place: { platform } });
    expect([electron.dialog.said, electron.app.log.at(-1)]).toEqual([
      [expect.stringMatching(sentence)],
      'exit 1',
    ]);
  });

  test.each(['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'])(
    'packed, it takes no --%s and opens nothing',
    async (name) => {
      const electron = new ElectronDouble();
      electron.app.switches.add(name);
      const { places } = await start({ electron });
      expect([electron.dialog.said, electron.app.log, [...electron.app.switches], places]).toEqual([
        [expect.stringContaining(`does not start with --${name}`)],
        ['exit 1'],
        [],
        [],
      ]);
    },
  );

  test('unpacked, developers may look into it', async () => {
    const electron = new ElectronDouble();
    electron.app.isPackaged = false;
    electron.app.switches.add('remote-debugging-port');
    await startWhole({ electron });
    expect(electron.dialog.said).toEqual([]);
  });

  test('a page that does not load is said, and the core closed', async () => {
    WindowDouble.isSlow = true;
    const { electron, core, whole } = begin();
    await expect.poll(() => WindowDouble.made).toHaveLength(1);
    const exited = once(electron.app, 'exited');
    // Whatever stops it but the person.
    WindowDouble.made[0]?.failToLoad();
    await Promise.all([whole, exited]);
    expect([electron.dialog.said.length, core.isClosed, electron.app.log.at(-1)]).toEqual([
      1,
      true,
      'exit 1',
    ]);
  });
});
