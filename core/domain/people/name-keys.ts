/** Finds, among many spellings, those that a spelling could mean, without comparing it with every other. */
import { longestSlip } from '../veil/slips.ts';
import type { NameReading } from './names.ts';

/** Two spellings can speak for one person only where one of them asks for a key that the other has. */
interface NameKeys {
  asks: Set<string>;
  has: Set<string>;
}

/** Words of so many letters may be misspelt: those one slip apart share the word without one of its letters. */
const longName = 6;

function withSlips(word: string): string[] {
  if (word.length < longName || word.length > longestSlip + 1) return [word];
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function addBoth({ asks, has }: NameKeys, key: string): void {
  asks.add(key);
  has.add(key);
}

/** The same family name, misspelt or whole, and "Mr P" for whoever begins so. */
function addFamily(keys: NameKeys, family: readonly string[]): void {
  if (family.length === 0) return;
  for (const slip of withSlips(family.join(''))) addBoth(keys, `whole ${slip}`);
  for (const part of family) {
    for (const slip of withSlips(part)) addBoth(keys, `family ${slip}`);
    keys.has.add(`family begins ${part.slice(0, 1)}`);
    keys.has.add(`family begins ${part.slice(0, 2)}`);
    if (part.length <= 2) keys.asks.add(`family begins ${part}`);
  }
}

/** A given name counts by itself only where one of the two has no other: that one asks. */
function addGiven({ asks, has }: NameKeys, given: string, isAlone: boolean): void {
  const isInitial = given.length === 1;
  has.add(`given begins ${given.slice(0, 1)}`);
  for (const slip of withSlips(given)) has.add(`given ${slip}`);
  has.add(isInitial ? `given initial ${given}` : `given two ${given.slice(0, 2)}`);
  if (!isAlone) return;
  for (const slip of withSlips(given)) asks.add(`given ${slip}`);
  asks.add(isInitial ? `given begins ${given}` : `given two ${given.slice(0, 2)}`);
  if (!isInitial) asks.add(`given initial ${given.slice(0, 1)}`);
}

/** What a code may be made of: an initial (or none that is known), then letters of the family name. */
function addNameForCodes({ has }: NameKeys, { given, family, isUnlikely }: NameReading): void {
  const initial = given?.slice(0, 1) ?? '?';
  if (family.length === 0 && isUnlikely !== true) has.add(`code of given ${initial}`);
  if (family.length === 0) return;
  const initials = family.map((part) => part.slice(0, 1)).join('');
  for (const length of [0, 1, 2]) has.add(`code ${initial} ${initials.slice(0, length)}`);
  for (const part of family) {
    const first = part.slice(0, 1);
    has.add(`code ${initial} ${first}`);
    if (part.length === 1) has.add(`code ${initial} ${first}…`);
    for (const letter of part.slice(1).split('')) has.add(`code ${initial} ${first}${letter}`);
    for (let length = 1; length <= Math.min(part.length, longestSlip); length += 1)
      has.add(`code begins ${part.slice(0, length)}`);
  }
}

function addCode(keys: NameKeys, code: string): void {
  addBoth(keys, `code ${code}`);
  const rest = code.slice(1);
  keys.asks.add(`code of given ${code.slice(0, 1)}`);
  keys.asks.add(`code begins ${code}`);
  keys.asks.add(`code begins ${code.slice(0, -1)}`);
  for (const initial of [code.slice(0, 1), '?']) {
    keys.asks.add(`code ${initial} ${rest.slice(0, 2)}`);
    keys.asks.add(`code ${initial} ${rest.slice(0, 1)}…`);
  }
}

function keysOf(readings: readonly NameReading[]): NameKeys {
  const keys: NameKeys = { asks: new Set(), has: new Set() };
  for (const reading of readings) {
    if (reading.code !== null) {
      addCode(keys, reading.code);
      continue;
    }
    addFamily(keys, reading.family);
    addNameForCodes(keys, reading);
    const [first = '', second = ''] = reading.family;
    keys.has.add(`family of two ${first} ${second}`);
    if (first !== '') keys.asks.add(`family of two ${reading.given ?? ''} ${first}`);
    if (reading.given !== null) addGiven(keys, reading.given, reading.family.length === 0);
  }
  return keys;
}

function put(index: Map<string, number[]>, key: string, position: number): void {
  const there = index.get(key);
  if (there) there.push(position);
  else index.set(key, [position]);
}

/**
 * Spellings by their keys. `compareSpellings` is above 0 only for positions that are found here; not all of those that
 * are found are so. The keys follow its rules: whoever changes the one changes the other (a property test holds them together).
 */
export class NameIndex {
  readonly #askers = new Map<string, number[]>();
  readonly #holders = new Map<string, number[]>();

  constructor(list: readonly (readonly NameReading[])[]) {
    list.forEach((readings, position) => {
      const { asks, has } = keysOf(readings);
      for (const key of asks) put(this.#askers, key, position);
      for (const key of has) put(this.#holders, key, position);
    });
  }

  /** Positions of the list that some readings could mean, each once, in ascending order. */
  find(readings: readonly NameReading[]): number[] {
    const { asks, has } = keysOf(readings);
    const found = new Set<number>();
    for (const key of asks) this.#holders.get(key)?.forEach((position) => found.add(position));
    for (const key of has) this.#askers.get(key)?.forEach((position) => found.add(position));
    return [...found].sort((a, b) => a - b);
  }
}
