/** The state of a window whose address is a text. */
import { AppState } from '../../../renderer/state/app-state.svelte.ts';

export function appAt(fragment: string): { app: AppState; pushed: string[]; visit: (to: string) => void } {
  let at = fragment;
  const pushed: string[] = [];
  const app = new AppState({
    fragment: () => at,
    push: (to) => {
      at = to;
      pushed.push(to);
    },
    replace: (to) => {
      at = to;
    },
  });
  return {
    app,
    pushed,
    visit: (to) => {
      at = to;
      app.followAddress();
    },
  };
}
