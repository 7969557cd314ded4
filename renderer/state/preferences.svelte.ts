/** What this window remembers of how it is used: text size, theme, single letters as keys, and whether it is a panel. */
import * as z from 'zod';

export const densities = ['desk', 'table', 'room', 'hall'] as const;
export type Density = (typeof densities)[number];

export const densityNames: Readonly<Record<Density, string>> = {
  desk: 'Desk',
  table: 'Table',
  room: 'Room',
  hall: 'Hall',
};

/** `auto` follows the screen. */
const storedSchema = z.object({
  density: z.enum([...densities, 'auto']).catch('auto'),
  theme: z.enum(['light', 'dark', 'auto']).catch('auto'),
  letters: z.boolean().catch(true),
  panel: z.boolean().catch(false),
});

export type Stored = z.infer<typeof storedSchema>;

const key = 'preferences';

/** The browser's own storage, or what a test puts in its place. */
export type PreferenceStore = Pick<Storage, 'getItem' | 'setItem'>;

export class Preferences {
  #store: PreferenceStore;
  #stored = $state.raw<Stored>({ density: 'auto', theme: 'auto', letters: true, panel: false });

  constructor(store: PreferenceStore) {
    this.#store = store;
    this.#stored = read(store);
  }

  get density(): Stored['density'] {
    return this.#stored.density;
  }

  get theme(): Stored['theme'] {
    return this.#stored.theme;
  }

  /** Whether a single letter, digit or sign is a key. Keys with Ctrl, and those without a sign, always are. */
  get letters(): boolean {
    return this.#stored.letters;
  }

  /** Whether every pointer is taken for a finger: on a panel whose driver makes a mouse of each. */
  get panel(): boolean {
    return this.#stored.panel;
  }

  set(change: Partial<Stored>): void {
    this.#stored = { ...this.#stored, ...change };
    try {
      this.#store.setItem(key, JSON.stringify(this.#stored));
    } catch {
      // A browser that keeps nothing: it holds until the window closes.
    }
  }
}

function read(store: PreferenceStore): Stored {
  try {
    return storedSchema.parse(JSON.parse(store.getItem(key) ?? '{}'));
  } catch {
    return storedSchema.parse({});
  }
}
