/** How the app ends: the core is closed first, whoever ends it, and the app begins anew where somebody asks meanwhile. */
import type { Core } from '../core/host/core-api.ts';

export interface LifePart {
  quit(): void;
  exit(code: number): void;
  relaunch(): void;
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown;
}

export interface Life {
  /** Whether the core is being closed. */
  readonly isEnding: boolean;
  /** Starts the app once more when this one has left. */
  startAgain(): void;
  /** Closes the windows and the core, then leaves with the code. */
  end(code: number, options?: { readonly again: boolean }): void;
}

/** A long call may be running when the window closes; SQLite keeps what was committed however we end. */
const longestClose = 5_000;

export function watchLife(app: LifePart, core: Pick<Core, 'close'>): Life {
  let isEnding = false;
  let comesAgain = false;
  let exitCode = 0;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isEnding) return;
    isEnding = true;
    const timeIsUp = new Promise<void>((resolve) => setTimeout(resolve, longestClose));
    void Promise.race([core.close().catch(() => undefined), timeIsUp]).then(() => {
      if (comesAgain) app.relaunch();
      app.exit(exitCode);
    });
  });
  return {
    get isEnding() {
      return isEnding;
    },
    startAgain() {
      comesAgain = true;
    },
    end(code, { again } = { again: false }) {
      exitCode = code;
      comesAgain ||= again;
      app.quit();
    },
  };
}
