/** What is pressed, called as the table of acts calls it. */
import type { Direction } from '../columns/roving.ts';

/** `code`: the key by its place; with Alt some keyboards type another character. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> &
  Partial<Pick<KeyboardEvent, 'code' | 'repeat'>>;

const directions: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['Home', 'first'],
  ['End', 'last'],
]);

/** Where an arrow key, Home or End points; else null. */
export function directionOf(press: Pick<KeyPress, 'key'> | null): Direction | null {
  return directions.get(press?.key ?? '') ?? null;
}

/** The number of a digit key from 1 to 9, else null. */
export function digitOf({ key, code }: Pick<KeyPress, 'key' | 'code'>): number | null {
  const digit = /^[1-9]$/.exec(key)?.[0] ?? /^Digit([1-9])$/.exec(code ?? '')?.[1];
  return digit === undefined ? null : Number(digit);
}

const isCommand = ({ ctrlKey, metaKey }: KeyPress): boolean => ctrlKey || metaKey;

/** Whether it types a character: such keys can be switched off. */
export function isCharacter(press: KeyPress): boolean {
  return press.key.length === 1 && press.key !== ' ' && !isCommand(press);
}

/** The key as the table writes it, keys that do the same by one name; null for what no act is called by. */
export function keyName(press: KeyPress): string | null {
  const { key, shiftKey, altKey } = press;
  if (directions.has(key)) return isCommand(press) ? null : arrowName(press);
  if (altKey) return null;
  if (!isCommand(press) && !shiftKey && digitOf({ key }) !== null) return '1–9';
  const name = key === ' ' ? 'Space' : key === '-' ? '−' : key.length === 1 ? key.toUpperCase() : key;
  // Shift counts only with Ctrl: alone it types another character.
  return isCommand(press) ? `Ctrl+${shiftKey ? 'Shift+' : ''}${name}` : name;
}

function arrowName({ key, shiftKey, altKey }: KeyPress): string | null {
  const isEnd = key === 'Home' || key === 'End';
  if (altKey) return shiftKey || isEnd ? null : 'Alt+Arrow keys';
  if (shiftKey) return 'Shift+Arrow keys';
  return isEnd ? key : 'Arrow keys';
}
