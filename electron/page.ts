/** Keeps a window's page there: loads it, and loads it again when its process has ended. */
import { startAddress } from './app-protocol.ts';

export interface PageWindow {
  readonly webContents: {
    on(
      event: 'render-process-gone',
      listener: (event: object, details: { readonly reason: string }) => void,
    ): unknown;
    reload(): void;
  };
  isDestroyed(): boolean;
  loadURL(address: string): Promise<void>;
}

/** A page that ends twice within this time ends again. */
const tooSoon = 60_000;

/**
 * Shows a page of the app.
 * @param fragment which one, `#/…`; left out, the first
 * @returns false where the window was closed, or sent elsewhere, before it was loaded
 */
export async function showPage(window: PageWindow, fragment = ''): Promise<boolean> {
  try {
    await window.loadURL(`${startAddress}${fragment}`);
    return true;
  } catch (error) {
    if (window.isDestroyed() || wasOvertaken(error)) return false;
    throw error;
  }
}

/** Electron rejects with this code when another page is asked for before the first has come. */
function wasOvertaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED';
}

/** Loads the page again when its process ends. What was done is with the core, so nothing is lost. */
export function bringBack(window: PageWindow, giveUp: () => void): void {
  let last = -tooSoon;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = performance.now();
    const isAgain = now - last < tooSoon;
    last = now;
    if (isAgain) giveUp();
    else window.webContents.reload();
  });
}
