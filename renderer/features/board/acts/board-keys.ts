/** Every key of the board in one table, from which keys are understood and help is drawn. */
import type { KeyLine } from '../../../state/commands.svelte.ts';
import type { Direction } from '../columns/roving.ts';
import type { WorkAction } from '../writing/card-work.svelte.ts';

interface KeyPress {
  readonly key: string;
  /** The key by its place: with Alt some keyboards type another character. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

type PlainAction =
  | WorkAction
  | 'undo'
  | 'redo'
  | 'move'
  | 'refer'
  | 'new-theme'
  | 'loose'
  | 'coach'
  | 'park'
  | 'star'
  | 'select'
  | 'select-all'
  | 'let-go'
  | 'unfold'
  | 'rename'
  | 'go-home'
  | 'veil'
  | 'find'
  | 'like';

export type KeyAction =
  | { readonly do: PlainAction }
  | { readonly do: 'send'; readonly number: number }
  | { readonly do: 'go' | 'extend' | 'nudge'; readonly direction: Direction };

interface BoardKey extends KeyLine {
  readonly group: 'Move' | 'Select' | 'Go' | 'Cards and themes' | 'Board';
  readonly do: KeyAction['do'];
}

export const boardKeys: readonly BoardKey[] = [
  { keys: ['1–9'], label: 'Send to the theme with that number', group: 'Move', do: 'send' },
  { keys: ['M'], label: 'Move to…', group: 'Move', do: 'move' },
  { keys: ['R'], label: 'Also in… (a reference)', group: 'Move', do: 'refer' },
  { keys: ['T'], label: 'New theme of what is selected', group: 'Move', do: 'new-theme' },
  { keys: ['U', 'Delete'], label: 'Take out of the theme', group: 'Move', do: 'loose' },
  { keys: ['K'], label: 'Set aside for the coach', group: 'Move', do: 'coach' },
  { keys: ['L'], label: 'Set aside in Parking', group: 'Move', do: 'park' },
  { keys: ['Alt+Arrow keys'], label: 'Up, down, or to the next column', group: 'Move', do: 'nudge' },
  { keys: ['Space'], label: 'Select, or no longer', group: 'Select', do: 'select' },
  { keys: ['Shift+Arrow keys'], label: 'Select up to there', group: 'Select', do: 'extend' },
  { keys: ['Ctrl+A'], label: 'Select the column', group: 'Select', do: 'select-all' },
  { keys: ['Escape'], label: 'Let go', group: 'Select', do: 'let-go' },
  { keys: ['Arrow keys'], label: 'Go to the next card or theme', group: 'Go', do: 'go' },
  { keys: ['Home'], label: 'To the top of the column', group: 'Go', do: 'go' },
  { keys: ['End'], label: 'To the end of the column', group: 'Go', do: 'go' },
  { keys: ['P'], label: 'Next proposal', group: 'Go', do: 'next-proposal' },
  { keys: ['G'], label: 'From a reference to the card itself', group: 'Go', do: 'go-home' },
  { keys: ['Enter'], label: 'Show all of a card', group: 'Cards and themes', do: 'unfold' },
  { keys: ['.'], label: 'More for a card or theme', group: 'Cards and themes', do: 'menu' },
  { keys: ['*'], label: 'Star, or no longer', group: 'Cards and themes', do: 'star' },
  { keys: ['F2'], label: 'Rename the theme', group: 'Cards and themes', do: 'rename' },
  { keys: ['A'], label: 'Confirm the focus area, and on', group: 'Cards and themes', do: 'confirm' },
  { keys: ['E'], label: 'Edit the wording', group: 'Cards and themes', do: 'edit' },
  { keys: ['S'], label: 'Split', group: 'Cards and themes', do: 'split' },
  { keys: ['='], label: 'More like this', group: 'Cards and themes', do: 'like' },
  { keys: ['J'], label: 'Join', group: 'Cards and themes', do: 'join' },
  { keys: ['H'], label: 'Show names for a moment, or hide them', group: 'Board', do: 'veil' },
  { keys: ['/', 'Ctrl+F'], label: 'Find and filter cards', group: 'Board', do: 'find' },
  { keys: ['N'], label: 'Add evidence', group: 'Board', do: 'add' },
  { keys: ['Ctrl+Z'], label: 'Undo', group: 'Board', do: 'undo' },
  { keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], label: 'Redo', group: 'Board', do: 'redo' },
];

const directions: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['Home', 'first'],
  ['End', 'last'],
]);

const severalAtOnce: ReadonlySet<string> = new Set(['send', 'go', 'extend', 'nudge']);

function isPlain(action: KeyAction['do']): action is PlainAction {
  return !severalAtOnce.has(action);
}

const byKey: ReadonlyMap<string, PlainAction> = new Map(
  boardKeys.flatMap(({ keys, do: action }) =>
    isPlain(action) ? keys.map((key) => [key, action] as const) : [],
  ),
);

/** The number of a digit key from 1 to 9, else null. */
export function digitOf({ key, code }: Pick<KeyPress, 'key' | 'code'>): number | null {
  const digit = /^[1-9]$/.exec(key)?.[0] ?? /^Digit([1-9])$/.exec(code ?? '')?.[1];
  return digit === undefined ? null : Number(digit);
}

/** The key as the table writes it. Shift counts only with Ctrl: alone it types another character. */
function written({ key, ctrlKey, metaKey, shiftKey }: KeyPress): string {
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  if (!ctrlKey && !metaKey) return name;
  return `Ctrl+${shiftKey ? 'Shift+' : ''}${name}`;
}

/**
 * What a key means on the board, or null.
 * @param areLettersOn false where keys that type a character are switched off
 */
export function actionOf(press: KeyPress, areLettersOn = true): KeyAction | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = press;
  const direction = directions.get(key);
  const isCommand = ctrlKey || metaKey;
  if (direction) {
    const isEnd = direction === 'first' || direction === 'last';
    if (isCommand || (altKey && (shiftKey || isEnd))) return null;
    return { do: altKey ? 'nudge' : shiftKey ? 'extend' : 'go', direction };
  }
  if (altKey) return null;
  const isCharacter = key.length === 1 && key !== ' ' && !isCommand;
  if (isCharacter && !areLettersOn) return null;
  const number = isCommand || shiftKey ? null : digitOf({ key });
  if (number !== null) return { do: 'send', number };
  const action = byKey.get(written(press));
  return action ? { do: action } : null;
}
