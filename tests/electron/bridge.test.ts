import { describe, expect, test } from 'vitest';
import type { Bridge as PageBridge } from '../../renderer/api/bridge.ts';
import { createBridge } from '../../electron/bridge.ts';
import { channels } from '../../electron/channels.ts';

function setUp(pathOf: (file: File) => string = () => '') {
  const asked: unknown[][] = [];
  const listeners = new Set<unknown>();
  const bridge = createBridge({
    webUtils: { getPathForFile: pathOf },
    ipcRenderer: {
      invoke: (...args) => {
        asked.push(args);
        return Promise.resolve([]);
      },
      on: (_channel, listener) => listeners.add(listener),
      removeListener: (_channel, listener) => listeners.delete(listener),
    },
  });
  return { bridge, asked, listeners };
}

describe('what the page gets', () => {
  test('is a few functions, as the page expects them', () => {
    const bridge: PageBridge = setUp().bridge;
    expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([
      ['invoke', 'function'],
      ['subscribe', 'function'],
      ['chooseFiles', 'function'],
      ['choosePicture', 'function'],
      ['chooseFolder', 'function'],
      ['offerFiles', 'function'],
      ['saveFile', 'function'],
      ['openRoom', 'function'],
    ]);
  });

  test('turns dropped files into paths on its own side', async () => {
    const { bridge, asked } = setUp((file) => `/home/ada/${file.name}`);
    await bridge.offerFiles([new File(['x'], 'a.csv'), new File(['y'], 'b.csv')]);
    expect(asked).toEqual([[channels.offerFiles, ['/home/ada/a.csv', '/home/ada/b.csv']]]);
  });

  test('asks for a folder, or a picture, without naming one', async () => {
    const { bridge, asked } = setUp();
    await bridge.chooseFolder();
    await bridge.choosePicture();
    expect(asked).toEqual([[channels.chooseFolder], [channels.choosePicture]]);
  });

  test('refuses a file that a script made', async () => {
    const { bridge, asked } = setUp();
    await expect(bridge.offerFiles([new File(['x'], 'made.csv')])).rejects.toThrow(
      'only files from this machine',
    );
    expect(asked).toEqual([]);
  });

  test('lets a listener go', () => {
    const { bridge, listeners } = setUp();
    const stop = bridge.subscribe(() => undefined);
    expect(listeners.size).toBe(1);
    stop();
    expect(listeners.size).toBe(0);
  });
});
