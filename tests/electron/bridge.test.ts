import { describe, expect, test } from 'vitest';
import { bridgeNames } from '../../core/contract/bridge.ts';
import { createBridge } from '../../electron/bridge.ts';
import { channels } from '../../electron/channels.ts';

function setUp() {
  const asked: unknown[][] = [];
  const listeners = new Set<unknown>();
  const bridge = createBridge({
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
  test('is a few functions, as the contract names them', () => {
    const { bridge } = setUp();
    expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual(
      bridgeNames.map((name) => [name, 'function']),
    );
  });

  test('hands a file over by its name and bytes', async () => {
    const { bridge, asked } = setUp();
    const bytes = new Uint8Array([1, 2]);
    await bridge.offerFile('a.csv', bytes);
    expect(asked).toEqual([[channels.offerFile, 'a.csv', bytes]]);
  });

  test('asks for a folder, or a picture, without naming one', async () => {
    const { bridge, asked } = setUp();
    await bridge.chooseFolder();
    await bridge.choosePicture();
    expect(asked).toEqual([[channels.chooseFolder], [channels.choosePicture]]);
  });

  test('lets a listener go', () => {
    const { bridge, listeners } = setUp();
    const stop = bridge.subscribe(() => undefined);
    expect(listeners.size).toBe(1);
    stop();
    expect(listeners.size).toBe(0);
  });
});
