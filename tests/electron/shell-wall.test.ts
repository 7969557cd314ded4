import { describe, expect, test } from 'vitest';
import { createClient } from '../../core/contract/client.ts';
import { createBridge } from '../../electron/bridge.ts';
import type { ShellPlace } from '../../electron/shell.ts';
import { bridgeHost, bridgeTransport } from '../../renderer/api/bridge.ts';
import { WindowDouble, type ElectronDouble } from './electron-double.ts';
import { startWhole } from './start-shell.ts';

describe('the second display', () => {
  async function openWall(displays?: ElectronDouble['displays'], place?: Partial<ShellPlace>) {
    const whole = await startWhole(place && { place });
    if (displays) whole.electron.displays = displays;
    const isOpen = await bridgeHost(whole.bridge).openWall('w 1');
    const [, wall] = WindowDouble.made;
    if (!wall) throw new Error('no second window');
    return { ...whole, wall, isOpen };
  }
  const two = [
    { id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } },
    { id: 2, bounds: { x: 1920, y: 0, width: 3840, height: 2160 } },
  ];

  test('fills the other display, and the driver’s window stays as it is', async () => {
    const { wall, window, isOpen } = await openWall(two);
    wall.emit('ready-to-show');
    expect([isOpen, wall.options, wall.log, window.log]).toEqual([
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
      ['load app://debrief/#/walks/w%201/wall', 'show', 'full screen true'],
      ['load app://debrief/'],
    ]);
  });

  test.each([
    ['on one display', undefined, {}],
    ['where the system places windows itself', two, { canPlaceWindows: false }],
  ])('%s it is a window beside the other', async (_where, displays, place) => {
    const { wall } = await openWall(displays, place);
    wall.emit('ready-to-show');
    expect([wall.options, wall.log.slice(1)]).toEqual([
      expect.not.objectContaining({ x: expect.anything() }),
      ['show'],
    ]);
  });

  test('is as large as its own, whatever is chosen for the driver’s page', async () => {
    const { wall, window } = await openWall(two);
    window.webContents.zoomLevel = 1.5;
    expect(wall.webContents.zoomLevel).toBe(0);
  });

  test('that is closed, or sent to another walk, before it has loaded is no fault', async () => {
    const { bridge } = await startWhole();
    WindowDouble.isSlow = true;
    const host = bridgeHost(bridge);
    const first = host.openWall('w1');
    const second = host.openWall('w2');
    await expect.poll(() => WindowDouble.made[1]?.log).toHaveLength(2);
    WindowDouble.made[1]?.close();
    expect(await Promise.all([first, second])).toEqual([false, false]);
  });

  test('comes back when its page ends, and goes when it ends again', async () => {
    const { wall } = await openWall(two);
    const contents = wall.webContents;
    contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect([contents.reloads, wall.isDestroyed()]).toEqual([1, false]);
    contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(wall.isDestroyed()).toBe(true);
  });

  test('is there once, and comes to the front for the next walk', async () => {
    const { wall, bridge } = await openWall(two);
    await bridgeHost(bridge).openWall('w2');
    expect([WindowDouble.made.length, wall.log.slice(1)]).toEqual([
      2,
      ['load app://debrief/#/walks/w2/wall', 'focus'],
    ]);
  });

  test('is made anew after it was closed', async () => {
    const { wall, bridge } = await openWall(two);
    wall.close();
    await bridgeHost(bridge).openWall('w1');
    expect(WindowDouble.made.length).toBe(3);
  });

  test('asks what the room may see and nothing else; hears of changes and not of work under way', async () => {
    const { wall, electron, core } = await openWall(two);
    const bridge = createBridge(electron.rendererParts(wall));
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
    const { wall, window } = await openWall(two);
    wall.webContents.emit('before-input-event', {}, { type: 'keyDown', key: 'a' });
    wall.webContents.emit('before-input-event', {}, { type: 'keyDown', key: 'Escape' });
    window.close();
    expect(wall.log.slice(1)).toEqual(['full screen false', 'close']);
  });
});
