/** The button of the second display: a browser is asked, the desktop app's window does it without the page. */
import { render } from 'vitest-browser-svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import FullScreen from '../../../renderer/features/wall/FullScreen.svelte';

afterEach(() => vi.unstubAllGlobals());

const button = () => page.getByRole('button', { name: 'Full screen' });

test('in a browser it fills the screen', async () => {
  const ask = vi.spyOn(document.documentElement, 'requestFullscreen').mockResolvedValue();
  render(FullScreen);
  await button().click({ force: true });
  expect(ask).toHaveBeenCalledOnce();
});

test('in the desktop app, where nobody would answer, there is none', () => {
  vi.stubGlobal('learningWalk', {});
  render(FullScreen);
  expect(button().elements()).toEqual([]);
});
