/**
 * Where drivers look and which cards they show: of each debrief what the window says that spoke last, told to second
 * displays as soon as there are any. What a window says goes with it.
 */
import type { CoreEvent } from '../../contract/transport.ts';
import type { Sight } from '../../contract/sight.ts';
import type { Sights } from '../context.ts';

/** A window that ends without a word is forgotten once so many others have spoken. */
const mostWindows = 8;

interface Said {
  readonly sight: Sight;
  /** The cards that are shown; null: all. */
  readonly shown: ReadonlySet<string> | null;
}

/** What the windows of one debrief say, the latest last. */
class Windows {
  readonly #said = new Map<string, Said>();
  /** Where somebody looked last, also when no window is left. */
  sight: Sight | null = null;

  get shown(): Said['shown'] {
    return [...this.#said.values()].at(-1)?.shown ?? null;
  }

  show(window: string, sight: Sight, shown: readonly string[] | null | undefined): void {
    const before = this.#said.get(window)?.shown ?? null;
    this.#said.delete(window);
    this.#said.set(window, { sight, shown: shown === undefined ? before : shown && new Set(shown) });
    this.sight = sight;
    const [first] = this.#said.keys();
    if (this.#said.size > mostWindows && first !== undefined) this.#said.delete(first);
  }

  leave(window: string): void {
    this.#said.delete(window);
    this.sight = [...this.#said.values()].at(-1)?.sight ?? this.sight;
  }
}

export function createSights(tell: (event: CoreEvent) => void): Sights {
  const debriefs = new Map<string, Windows>();
  const followed = new Set<string>();
  const windowsOf = (walkId: string): Windows => {
    const windows = debriefs.get(walkId) ?? new Windows();
    debriefs.set(walkId, windows);
    return windows;
  };
  /** Tells what has become of it. */
  const change = (walkId: string, make: (windows: Windows) => void): boolean => {
    const windows = windowsOf(walkId);
    const before = { sight: windows.sight, shown: windows.shown };
    make(windows);
    const isFollowed = followed.has(walkId);
    const { sight } = windows;
    if (isFollowed && sight !== null && sight !== before.sight) tell({ type: 'sight', walkId, sight });
    if (isFollowed && windows.shown !== before.shown) tell({ type: 'narrowed', walkId });
    return isFollowed;
  };
  return {
    show: (walkId, window, { sight, shown }) =>
      change(walkId, (windows) => windows.show(window, sight, shown)),
    leave: (walkId, window) => void change(walkId, (windows) => windows.leave(window)),
    follow(walkId) {
      if (!followed.has(walkId)) {
        followed.add(walkId);
        tell({ type: 'followed', walkId });
      }
      const { sight, shown } = windowsOf(walkId);
      return { sight, shown };
    },
  };
}
