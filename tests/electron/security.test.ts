import { describe, expect, test } from 'vitest';
import { lockContents, lockSession } from '../../electron/security.ts';
import { ContentsDouble, SessionDouble, stoppable } from './electron-double.ts';

describe('the session', () => {
  const session = new SessionDouble();
  lockSession(session);

  test('grants no permission, asked for or checked', () => {
    const answers: boolean[] = [];
    for (const permission of [
      'media',
      'geolocation',
      'clipboard-read',
      'fileSystem',
      'openExternal',
      'unknown',
    ]) {
      session.askPermission({}, permission, (granted) => answers.push(granted));
    }
    expect([...answers, session.checkPermission(), session.checkDevice()]).toEqual(Array(8).fill(false));
  });

  test('lets a page that asks wait for good, so ours ask for nothing', async () => {
    const settled = session.request('fullscreen').then(() => 'settled');
    const later = new Promise((resolve) => setTimeout(() => resolve('waits'), 20));
    expect(await Promise.race([settled, later])).toBe('waits');
  });

  test('has no downloads and no spelling lists from the internet', () => {
    const event = stoppable({});
    session.emit('will-download', event);
    expect([event.isStopped, session.isSpellChecked]).toEqual([true, false]);
  });

  test.each([
    ['app://debrief/', false],
    ['app://debrief/assets/main.js', false],
    ['data:image/png;base64,AAAA', false],
    ['data:text/html,<script>1</script>', true],
    ['app://debrief.example/', true],
    ['https://example.com/', true],
    ['http://127.0.0.1:9/', true],
    ['file:///etc/passwd', true],
    ['ws://example.com/', true],
  ])('fetching %s is stopped: %s', (url, isStopped) => {
    let answer = {};
    session.judgeRequest({ url }, (given) => (answer = given));
    expect(answer).toEqual({ cancel: isStopped });
  });
});

describe('everything that shows a page', () => {
  const contents = new ContentsDouble();
  lockContents(contents);

  test('opens no window and holds no webview', () => {
    const event = stoppable({});
    contents.emit('will-attach-webview', event);
    expect([contents.openWindow(), event.isStopped]).toEqual([{ action: 'deny' }, true]);
  });

  test.each([
    ['will-frame-navigate', 'app://debrief/', true, false],
    ['will-frame-navigate', 'app://debrief/', false, true],
    ['will-frame-navigate', 'app://debrief/assets/main.js', true, true],
    ['will-frame-navigate', 'https://example.com/', true, true],
    ['will-frame-navigate', 'file:///home/ada/records.csv', true, true],
    ['will-frame-navigate', 'javascript:alert(1)', true, true],
    ['will-redirect', 'https://example.com/', true, true],
  ])('%s to %s (main frame: %s) is stopped: %s', (name, url, isMainFrame, isStopped) => {
    const event = stoppable({ url, isMainFrame });
    contents.emit(name, event);
    expect(event.isStopped).toBe(isStopped);
  });
});
