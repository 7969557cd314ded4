import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { stoppable, WindowDouble, type ElectronDouble } from './electron-double.ts';
import { begin, startWhole } from './start-shell.ts';

describe('the end', () => {
  /** The person closes the window, and with it the app. */
  function closeLast({ electron, window }: { electron: ElectronDouble; window: WindowDouble }) {
    window.close();
    electron.app.emit('window-all-closed');
  }

  test('closes the core, once, before the app leaves', async () => {
    const { electron, core, window } = await startWhole();
    const exited = once(electron.app, 'exited');
    closeLast({ electron, window });
    const again = stoppable({});
    electron.app.emit('will-quit', again);
    await exited;
    expect([again.isStopped, core.isClosed, electron.app.log.slice(2)]).toEqual([
      true,
      true,
      ['quit', 'exit 0'],
    ]);
  });

  test('a start that comes meanwhile is made once this one has left', async () => {
    const { electron, core, window } = await startWhole();
    const { promise, resolve } = Promise.withResolvers<void>();
    core.lastCall = promise;
    closeLast({ electron, window });
    electron.app.emit('second-instance');
    electron.app.emit('second-instance');
    const exited = once(electron.app, 'exited');
    resolve();
    await exited;
    expect([core.isClosed, electron.app.log.slice(2)]).toEqual([true, ['quit', 'relaunch', 'exit 0']]);
  });

  test('while the page is still loading is an end like any other', async () => {
    WindowDouble.isSlow = true;
    const { electron, core, whole } = begin();
    await expect.poll(() => WindowDouble.made).toHaveLength(1);
    const [window] = WindowDouble.made;
    if (!window) throw new Error('no window');
    const exited = once(electron.app, 'exited');
    closeLast({ electron, window });
    await Promise.all([whole, exited]);
    expect([electron.dialog.said, core.isClosed, electron.app.log.at(-1)]).toEqual([[], true, 'exit 0']);
  });
});

describe('what stops by itself', () => {
  test('the page comes back, and when it ends again a box says so', async () => {
    const { electron, window } = await startWhole();
    const contents = window.webContents;
    contents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect([contents.reloads, electron.dialog.said]).toEqual([1, []]);
    electron.dialog.pressed = 1;
    const exited = once(electron.app, 'exited');
    contents.emit('render-process-gone', {}, { reason: 'oom' });
    await exited;
    expect([contents.reloads, electron.dialog.said, electron.app.log.slice(2)]).toEqual([
      1,
      [expect.stringMatching(/stopped working twice\. .*start the app again/)],
      ['quit', 'exit 0'],
    ]);
  });

  test.each([
    [0, ['quit', 'relaunch', 'exit 0']],
    [1, ['quit', 'exit 0']],
  ])('the core: a box says so, and button %i does as it says', async (button, log) => {
    const { electron, core } = await startWhole();
    electron.dialog.pressed = button;
    const exited = once(electron.app, 'exited');
    core.stop();
    await exited;
    expect([electron.dialog.said, electron.app.log.slice(2)]).toEqual([
      [expect.stringMatching(/keeps the records has stopped\. .*start the app again\.$/)],
      log,
    ]);
  });

  test('the core that stops because it is closed is nothing to speak of', async () => {
    const { electron, core, window } = await startWhole();
    const exited = once(electron.app, 'exited');
    window.close();
    electron.app.emit('window-all-closed');
    core.stop();
    await exited;
    expect(electron.dialog.said).toEqual([]);
  });
});
