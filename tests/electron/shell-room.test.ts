import { describe, expect, test, vi } from 'vitest';
import { createClient } from '../../core/contract/client.ts';
import { createBridge } from '../../electron/bridge.ts';
import type { ShellPlace } from '../../electron/shell.ts';
import { bridgeHost, bridgeTransport } from '../../renderer/api/bridge.ts';
import { WindowDouble, type ElectronDouble } from './electron-double.ts';
import { startWhole } from './start-shell.ts';

describe('the second display', () => {
  async function openRoom(displays?: ElectronDouble['displays'], place?: Partial<ShellPlace>) {
    const whole = await startWhole(place && { place });
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
        show: false,
        webPreferences: expect.objectContaining({
          contextIsolation: true,
          sandbox: true,
          nodeIntegration: false,
          webviewTag: false,
        }),
      }),
      ['load app://debrief/#/walks/w%201/room', 'show', 'full screen true'],
      ['load app://debrief/'],
    ]);
  });

  test.each([
    ['on one display', undefined, {}],
    ['where the system places windows itself', two, { canPlaceWindows: false }],
  ])('%s it is a window beside the other', async (_where, displays, place) => {
    const { room } = await openRoom(displays, place);
    room.emit('ready-to-show');
    expect([room.options, room.log.slice(1)]).toEqual([
      expect.not.objectContaining({ x: expect.anything() }),
      ['show'],
    ]);
  });

  test('is as large as its own, whatever is chosen for the driver’s page', async () => {
    const { room, window } = await openRoom(two);
    window.webContents.zoomLevel = 1.5;
    expect(room.webContents.zoomLevel).toBe(0);
  });

  test('that is closed, or sent to another walk, before it has loaded is no fault', async () => {
    const { bridge } = await startWhole();
    WindowDouble.isSlow = true;
    const host = bridgeHost(bridge);
    const first = host.openRoom('w1');
    const second = host.openRoom('w2');
    await vi.waitFor(() => expect(WindowDouble.made[1]?.log).toHaveLength(2));
    WindowDouble.made[1]?.close();
    expect(await Promise.all([first, second])).toEqual([false, false]);
  });

  test('comes back when its page ends, and goes when it ends again', async () => {
    const { room } = await openRoom(two);
    const contents = room.webContents;
    contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect([contents.reloads, room.isDestroyed()]).toEqual([1, false]);
    contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(room.isDestroyed()).toBe(true);
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
    const bridge = createBridge(electron.rendererParts(room));
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
    window.close();
    expect(room.log.slice(1)).toEqual(['full screen false', 'close']);
  });
});
