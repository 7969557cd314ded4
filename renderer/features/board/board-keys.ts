/** What a key means on the board. */
import type { Direction } from './roving.ts';

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What is done with the words and the focus area of a card. */
export type WorkAction = 'confirm' | 'next-proposal' | 'edit' | 'split' | 'join' | 'add' | 'menu';

export type KeyAction =
  | {
      readonly do:
        'undo' | 'redo' | 'move' | 'select' | 'rename' | 'unfold' | 'let-go' | 'veil' | 'find' | 'like';
    }
  | { readonly do: WorkAction }
  | { readonly do: 'send'; readonly number: number }
  | { readonly do: 'go'; readonly direction: Direction };

const directions: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['Home', 'first'],
  ['End', 'last'],
]);

const plain: ReadonlyMap<string, KeyAction> = new Map([
  ['m', { do: 'move' }],
  [' ', { do: 'select' }],
  ['F2', { do: 'rename' }],
  ['Enter', { do: 'unfold' }],
  ['a', { do: 'confirm' }],
  ['p', { do: 'next-proposal' }],
  ['e', { do: 'edit' }],
  ['s', { do: 'split' }],
  ['j', { do: 'join' }],
  ['n', { do: 'add' }],
  ['.', { do: 'menu' }],
  ['h', { do: 'veil' }],
  ['/', { do: 'find' }],
  ['l', { do: 'like' }],
  ['Escape', { do: 'let-go' }],
]);

/** The number of a digit key from 1 to 9, else null. */
export function digitOf(key: string): number | null {
  return /^[1-9]$/.test(key) ? Number(key) : null;
}

export function actionOf(press: KeyPress): KeyAction | null {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) {
    if (key === 'z') return { do: press.shiftKey ? 'redo' : 'undo' };
    if (key === 'f') return { do: 'find' };
    return key === 'y' ? { do: 'redo' } : null;
  }
  const direction = directions.get(key);
  if (direction) return { do: 'go', direction };
  const number = digitOf(key);
  return number === null ? (plain.get(key) ?? null) : { do: 'send', number };
}
