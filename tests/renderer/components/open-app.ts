/** Opens the whole window over a fake core and host. */
import { render } from 'vitest-browser-svelte';
import App from '../../../renderer/App.svelte';
import type { OfferedFile } from '../../../core/contract/host.ts';
import type { Connection } from '../../../renderer/api/connect.ts';
import { fakeCore } from '../fake-core.ts';
import type { Answers, FakeCore } from '../fake-core.ts';

export interface OpenOptions {
  /** The address' fragment. */
  readonly at?: string;
  /** What the person chooses when asked for files. */
  readonly chosen?: OfferedFile[];
  /** What the person chooses when asked for a picture. */
  readonly chosenPicture?: OfferedFile | null;
  /** What the person chooses when asked for a folder; left out, the host cannot ask. */
  readonly chosenFolder?: OfferedFile | null;
  /** What becomes of a file that is to be saved; left out, it is. */
  readonly saveFile?: (name: string) => Promise<boolean>;
  /** How many displays the browser sees; left out two: what is private is not asked about. */
  readonly displays?: 1 | 2;
}

export async function openApp(
  answers: Answers,
  {
    at = '#/',
    chosen = [],
    chosenPicture = null,
    chosenFolder,
    saveFile = async () => true,
    displays = 2,
  }: OpenOptions = {},
) {
  const core: FakeCore = fakeCore(answers);
  const saved: string[] = [];
  history.replaceState(null, '', at);
  Object.defineProperty(window.screen, 'isExtended', { configurable: true, value: displays === 2 });
  let signedOut = (): void => undefined;
  const connection: Connection = {
    client: core.client,
    subscribe: core.transport.subscribe,
    session: 'open',
    whenSignedOut: (action) => {
      signedOut = action;
    },
    whenLost: () => undefined,
    host: {
      chooseFiles: async () => chosen,
      choosePicture: async () => chosenPicture,
      ...(chosenFolder !== undefined && { chooseFolder: async () => chosenFolder }),
      offerFiles: async (files) => files.map(({ name }) => ({ token: name, name })),
      saveFile: async (_token, name) => {
        const isSaved = await saveFile(name);
        if (isSaved) saved.push(name);
        return isSaved;
      },
    },
  };
  const screen = await render(App, { connection });
  return { screen, core, saved, signOut: () => signedOut() };
}
