/** The keys that mean the same wherever one is, and their list for a person to read. */
import type { KeyLine } from '../../state/commands.svelte.ts';

export type GlobalAction = 'palette' | 'help' | 'density' | 'theme' | 'blank';

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** These hold in a field too, and where letters are no keys. */
const chords: ReadonlyMap<string, GlobalAction> = new Map([
  ['k', 'palette'],
  ['b', 'blank'],
]);

/** @param letters whether a single letter or sign is a key */
export function globalActionOf(press: KeyPress, letters: boolean): GlobalAction | null {
  const key = press.key.toLowerCase();
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) return press.shiftKey ? null : (chords.get(key) ?? null);
  if (!letters) return null;
  if (key === '?') return 'help';
  if (key === 'd') return press.shiftKey ? 'theme' : 'density';
  return key === 'b' && !press.shiftKey ? 'blank' : null;
}

const group = 'Anywhere';

export const globalKeys: readonly KeyLine[] = [
  { keys: ['Ctrl+K'], label: 'Find anything: cards, themes, walks, what can be done', group },
  { keys: ['?'], label: 'These keys', group },
  { keys: ['D'], label: 'Larger text: desk, table, room, hall', group },
  { keys: ['Shift+D'], label: 'Light or dark', group },
  {
    keys: ['B', 'Ctrl+B'],
    label: 'Blank the screen, whatever is open or in the hand (Ctrl+B: also in a field)',
    group,
  },
];
