import { describe, expect, test } from 'vitest';
import { channels } from '../../electron/channels.ts';
import { answerWindow } from '../../electron/ipc.ts';
import { createFileHost } from '../../electron/host.ts';
import { CoreDouble } from './core-double.ts';
import { DialogDouble, IpcMainDouble, ownFrame } from './electron-double.ts';

const own = { name: 'our window' };
const request = { id: '1', call: 'walks.list', input: {} };

function setUp({ ownContents = (): object | null => own } = {}) {
  const ipcMain = new IpcMainDouble();
  const core = new CoreDouble();
  const dialog = new DialogDouble();
  const files = createFileHost({
    dialog,
    window: () => own,
    core,
    documents: () => '/home/ada/documents',
    writeFile: () => Promise.resolve(),
  });
  answerWindow({ ipcMain, ownContents, core, files });
  const call = async (
    channel: string,
    event: { sender: object; senderFrame: typeof ownFrame | null },
    ...args: unknown[]
  ) => {
    const listener = ipcMain.listeners.get(channel);
    if (!listener) throw new Error(`nobody listens to ${channel}`);
    return listener(event, ...args);
  };
  return { call, core, ipcMain };
}

describe('who is answered', () => {
  test('our main frame at our origin', async () => {
    const { call, core } = setUp();
    const answer = await call(channels.invoke, { sender: own, senderFrame: ownFrame }, request);
    expect([answer, core.requests]).toEqual([{ ok: true, value: { walks: [] } }, [request]]);
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

describe('what is asked', () => {
  test.each([
    [channels.invoke, undefined],
    [channels.invoke, { ...request, extra: 1 }],
    [channels.invoke, { ...request, call: '' }],
    [channels.offerFiles, '/etc/passwd'],
    [channels.offerFiles, [1]],
    [channels.offerFiles, ['']],
    [channels.offerFiles, ['relative.csv']],
    [channels.saveFile, undefined],
    [channels.saveFile, ''],
  ])('%s refuses %o', async (channel, argument) => {
    const { call, core } = setUp();
    const asked = call(channel, { sender: own, senderFrame: ownFrame }, argument, 'Slides.pptx');
    await expect(asked).rejects.toThrow();
    expect([core.requests, core.offered]).toEqual([[], []]);
  });
});
