/** Opens the whole window over a fake core and host. */
import { render } from 'vitest-browser-svelte';
import App from '../../../renderer/App.svelte';
import type { OfferedFile } from '../../../core/contract/host.ts';
import { fakeCore } from '../fake-core.ts';
import type { Answers, FakeCore } from '../fake-core.ts';

export interface OpenOptions {
  /** The address' fragment. */
  readonly at?: string;
  /** What the person chooses when asked for files. */
  readonly chosen?: OfferedFile[];
  /** What the person chooses when asked for a folder; left out, the host cannot ask. */
  readonly chosenFolder?: OfferedFile | null;
}

export async function openApp(answers: Answers, { at = '#/', chosen = [], chosenFolder }: OpenOptions = {}) {
  const core: FakeCore = fakeCore(answers);
  const saved: string[] = [];
  history.replaceState(null, '', at);
  let signedOut = (): void => undefined;
  const screen = await render(App, {
    connection: {
      client: core.client,
      subscribe: core.transport.subscribe,
      session: 'open',
      whenSignedOut: (action: () => void) => {
        signedOut = action;
      },
      host: {
        chooseFiles: async () => chosen,
        ...(chosenFolder !== undefined && { chooseFolder: async () => chosenFolder }),
        offerFiles: async (files: readonly File[]) => files.map(({ name }) => ({ token: name, name })),
        saveFile: async (_token: string, name: string) => saved.push(name) > 0,
      },
    },
  });
  return { screen, core, saved, signOut: () => signedOut() };
}
