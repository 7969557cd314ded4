import { describe, expect, test } from 'vitest';
import { AppError } from '../../core/contract/errors.ts';
import { channels } from '../../electron/channels.ts';
import { answerWindow } from '../../electron/ipc.ts';
import { createFileHost } from '../../electron/host.ts';
import { CoreDouble } from './core-double.ts';
import { DialogDouble, IpcMainDouble, ownFrame } from './electron-double.ts';

const own = { name: 'our window' };
const request = { id: '1', call: 'walks.list', input: {} };

const second = { name: 'the second display' };

function setUp({ ownContents = (): object | null => own, contents = (): object | null => second } = {}) {
  const ipcMain = new IpcMainDouble();
  const core = new CoreDouble();
  const dialog = new DialogDouble();
  const files = createFileHost({
    dialog,
    window: () => own,
    core,
    folders: { of: () => '/home/ada/documents', remember: () => undefined },
    offered: { write: () => Promise.resolve('/own/file') },
    writeFile: () => Promise.resolve(),
  });
  const opened: string[] = [];
  const wall = { contents, open: async (walkId: string) => opened.push(walkId) > 0 };
  answerWindow({ ipcMain, ownContents, core, files, wall });
  const call = async (
    channel: string,
    event: { sender: object; senderFrame: typeof ownFrame | null },
    ...args: unknown[]
  ) => {
    const listener = ipcMain.listeners.get(channel);
    if (!listener) throw new Error(`nobody listens to ${channel}`);
    return listener(event, ...args);
  };
  return { call, core, ipcMain, opened };
}

describe('who is answered', () => {
  test('our main frame at our origin', async () => {
    const { call, core } = setUp();
    const answer = await call(channels.invoke, { sender: own, senderFrame: ownFrame }, request);
    // As one string, which is cheaper to hand into the page than an object is.
    expect([answer, core.requests]).toEqual(['{"ok":true,"value":{"walks":[]}}', [request]]);
  });

  test('with the code of a core that has stopped', async () => {
    const { call, core } = setUp();
    core.invoke = () => Promise.reject(new AppError('internal', 'stopped', { reason: 'stopped' }));
    const answer = await call(channels.invoke, { sender: own, senderFrame: ownFrame }, request);
    expect(JSON.parse(String(answer))).toEqual({
      ok: false,
      error: { code: 'internal', message: 'stopped', details: { reason: 'stopped' } },
    });
  });

  test('with a rejection where it is a fault', async () => {
    const { call, core } = setUp();
    core.invoke = () => Promise.reject(new Error('a fault'));
    const asked = call(channels.invoke, { sender: own, senderFrame: ownFrame }, request);
    await expect(asked).rejects.toThrow('a fault');
  });

  test.each([
    ['another window', { sender: { name: 'other' }, senderFrame: ownFrame }],
    ['a frame that is gone', { sender: own, senderFrame: null }],
    ['a frame inside our page', { sender: own, senderFrame: { ...ownFrame, parent: ownFrame } }],
    ['a page of the web', { sender: own, senderFrame: { ...ownFrame, origin: 'https://debrief' } }],
    ['a longer name', { sender: own, senderFrame: { ...ownFrame, origin: 'app://debrief.example' } }],
    ['a file', { sender: own, senderFrame: { ...ownFrame, origin: 'file://' } }],
    ['a page without an origin', { sender: own, senderFrame: { ...ownFrame, origin: 'null' } }],
  ])('not %s, on any channel', async (_name, event) => {
    const { call, core, ipcMain } = setUp();
    for (const channel of ipcMain.listeners.keys()) {
      await expect(call(channel, event as Parameters<typeof call>[1], request)).rejects.toThrow('refused');
    }
    expect([core.requests, core.offered]).toEqual([[], []]);
  });

  test('nobody when the window is gone', async () => {
    const { call } = setUp({ ownContents: () => null });
    await expect(call(channels.invoke, { sender: own, senderFrame: ownFrame }, request)).rejects.toThrow(
      'refused',
    );
  });

  test('every channel but the one for events is listened to', () => {
    const { ipcMain } = setUp();
    const { event, ...asked } = channels;
    expect([...ipcMain.listeners.keys()].sort()).toEqual(Object.values(asked).sort());
    expect(ipcMain.listeners.has(event)).toBe(false);
  });
});

describe('the second display', () => {
  const from = { sender: second, senderFrame: ownFrame };

  test.each(['wall.get', 'walks.list', 'app.info'])('is answered %s', async (name) => {
    const { call, core } = setUp();
    await call(channels.invoke, from, { id: '1', call: name, input: {} });
    expect(core.requests.map((asked) => asked.call)).toEqual([name]);
  });

  test.each([
    'board.get',
    'board.moveCards',
    'debrief.go',
    'minutes.get',
    'visits.list',
    'app.cancel',
    'constructor',
  ])('is not answered %s', async (name) => {
    const { call, core } = setUp();
    const asked = call(channels.invoke, from, { id: '1', call: name, input: {} });
    await expect(asked).rejects.toThrow('refused');
    expect(core.requests).toEqual([]);
  });

  test('has no file and opens no other', async () => {
    const { call, core, ipcMain, opened } = setUp();
    for (const channel of ipcMain.listeners.keys()) {
      if (channel !== channels.invoke)
        await expect(call(channel, from, 'w1', 'x')).rejects.toThrow('refused');
    }
    expect([core.requests, core.offered, opened]).toEqual([[], [], []]);
  });

  test.each([
    ['a frame inside it', { ...from, senderFrame: { ...ownFrame, parent: ownFrame } }],
    ['another page in it', { ...from, senderFrame: { ...ownFrame, origin: 'https://debrief' } }],
  ])('%s is not answered', async (_name, event) => {
    const { call } = setUp();
    const asked = call(channels.invoke, event as typeof from, { id: '1', call: 'wall.get', input: {} });
    await expect(asked).rejects.toThrow('refused');
  });

  test('is not answered once it is gone', async () => {
    const { call } = setUp({ contents: () => null });
    const asked = call(channels.invoke, from, { id: '1', call: 'wall.get', input: {} });
    await expect(asked).rejects.toThrow('refused');
  });

  test('is opened by our window', async () => {
    const { call, opened } = setUp();
    expect(await call(channels.openWall, { sender: own, senderFrame: ownFrame }, 'w1')).toBe(true);
    expect(opened).toEqual(['w1']);
  });
});

describe('what is asked', () => {
  test.each([
    [channels.invoke, undefined],
    [channels.invoke, { ...request, extra: 1 }],
    [channels.invoke, { ...request, call: '' }],
    [channels.offerFile, '/etc/passwd'],
    [channels.offerFile, ['/etc/passwd']],
    [channels.offerFile, ''],
    [channels.offerFile, undefined],
    [channels.saveFile, undefined],
    [channels.saveFile, ''],
    [channels.openWall, ''],
    [channels.openWall, undefined],
    // The second of the arguments is a name: no path is ever taken, whatever stands before it.
  ])('%s refuses %o', async (channel, argument) => {
    const { call, core } = setUp();
    const asked = call(channel, { sender: own, senderFrame: ownFrame }, argument, 'Slides.pptx');
    await expect(asked).rejects.toThrow();
    expect([core.requests, core.offered]).toEqual([[], []]);
  });
});
