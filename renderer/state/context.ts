/** What every view is given: the core, the host, the cache of answers and the window's own state. */
import { createContext } from 'svelte';
import type { Client } from '../../core/contract/client.ts';
import type { Host } from '../../core/contract/host.ts';
import type { Transport } from '../../core/contract/transport.ts';
import type { AppState } from './app-state.svelte.ts';
import type { Commands } from './commands.svelte.ts';
import type { Display } from './display.svelte.ts';
import type { Intake } from './intake.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { ResourceCache } from './resources.ts';
import type { SharedScreen } from './shared-screen.svelte.ts';

export interface AppContext {
  readonly client: Client;
  readonly subscribe: Transport['subscribe'];
  readonly host: Host<File>;
  readonly resources: ResourceCache;
  readonly app: AppState;
  readonly intake: Intake;
  readonly commands: Commands;
  readonly preferences: Preferences;
  readonly display: Display;
  readonly shared: SharedScreen;
}

export const [getAppContext, setAppContext] = createContext<AppContext>();
