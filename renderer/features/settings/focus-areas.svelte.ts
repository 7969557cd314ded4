/** The focus areas as Settings changes them: each change is kept at once, and the last one can be taken back. */
import { nameKey, canBeOption, isTakenName } from '../../../core/contract/area-names.ts';
import {
  longestAreaName,
  longestAreaWord,
  longestPrompt,
  mostAreaWords,
  mostPrompts,
  type AreaUse,
  type WrittenArea,
} from '../../../core/contract/calls/areas.ts';
import type { CallInput, CallOutput } from '../../../core/contract/calls/index.ts';
import type { Client } from '../../../core/contract/client.ts';
import { Attempts } from '../../state/attempt.svelte.ts';

export type KeptAreas = CallOutput<'areas.get'>;
export type ListedArea = KeptAreas['areas'][number];
type Moves = CallInput<'areas.save'>['moves'];

/** As it is sent: without what the core adds. */
export const asWritten = ({ formerNames: _formerNames, letter: _letter, ...area }: ListedArea): WrittenArea =>
  area;

const hasLetter = /[\p{L}\p{N}]/u;

/** What is wrong with a name, in a sentence; null where nothing is. */
export function nameFault(name: string, others: readonly { name: string }[]): string | null {
  const text = name.trim();
  if (!hasLetter.test(text)) return 'Give it a name.';
  if (text.length > longestAreaName) return `Too long for a column: ${longestAreaName} characters at most.`;
  if (!canBeOption(text)) return 'A semicolon parts the answers of a form, so it cannot stand in a name.';
  if (isTakenName(text)) return 'Every board has a column of that name. Choose another.';
  if (others.some((other) => nameKey(other.name) === nameKey(text)))
    return 'Another focus area has that name. Choose another.';
  return null;
}

/** One entry a line, each once. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const small = lines.map((line) => line.toLowerCase());
  return lines.filter((line, at) => hasLetter.test(line) && small.indexOf(small[at] ?? '') === at);
}

export function wordsFault(text: string): string | null {
  const words = linesOf(text);
  if (words.length > mostAreaWords) return `At most ${mostAreaWords} words.`;
  const long = words.find((word) => word.length > longestAreaWord);
  if (long !== undefined)
    return `“${long.slice(0, 20)}…” is too long: ${longestAreaWord} characters at most.`;
  return words.some((word) => !canBeOption(word)) ? 'One word or phrase a line, without semicolons.' : null;
}

export function promptsFault(text: string): string | null {
  const prompts = linesOf(text);
  if (prompts.length > mostPrompts) return `At most ${mostPrompts} questions.`;
  return prompts.some((prompt) => prompt.length > longestPrompt)
    ? `One of them is too long: ${longestPrompt} characters at most.`
    : null;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "45 cards and 3 themes in 2 debriefs". */
export function useInWords({ cards, themes, debriefs }: AreaUse): string {
  const parts = [
    ...(cards > 0 ? [counted(cards, 'card')] : []),
    ...(themes > 0 ? [counted(themes, 'theme')] : []),
  ];
  return `${parts.join(' and ')} in ${counted(debriefs, 'debrief')}`;
}

export const isInUse = (use: AreaUse | undefined): boolean => use !== undefined && use.cards + use.themes > 0;

export class AreaList extends Attempts {
  readonly #client: Pick<Client, 'areas'>;
  readonly #read: () => KeptAreas;
  readonly #say: (said: string) => void;

  /** @param read the list as it is kept, here or from another window */
  constructor(client: Pick<Client, 'areas'>, read: () => KeptAreas, say: (said: string) => void) {
    super();
    this.#client = client;
    this.#read = read;
    this.#say = say;
  }

  get areas(): readonly ListedArea[] {
    return this.#read().areas;
  }

  /** Keeps a whole list. @returns whether it is kept */
  save(areas: readonly WrittenArea[], moves: Moves = []): Promise<boolean> {
    const { last } = this.#read();
    return this.#do(() => this.#client.areas.save({ after: last.id, areas: [...areas], moves }));
  }

  /** Moves an area up (-1) or down (1) by one place. */
  move(areaId: string, by: -1 | 1): Promise<boolean> {
    const list = this.areas.map(asWritten);
    const from = list.findIndex(({ id }) => id === areaId);
    const [area] = list.splice(from, 1);
    if (area === undefined) return Promise.resolve(false);
    list.splice(from + by, 0, area);
    return this.save(list);
  }

  /** Keeps an area as it was written; a new one stands last. Pupils' words go to one area only. */
  keep(area: WrittenArea): Promise<boolean> {
    const others = (one: WrittenArea): WrittenArea =>
      area.isForPupils ? { ...one, isForPupils: false } : one;
    const list = this.areas.map(asWritten).map((one) => (one.id === area.id ? area : others(one)));
    return this.save(area.id === null ? [...list, area] : list);
  }

  /** @param to the id of the area that takes its cards; null: Unsorted; left out: it has none */
  remove(areaId: string, to?: string | null): Promise<boolean> {
    const list = this.areas.map(asWritten).filter(({ id }) => id !== areaId);
    const place = list.findIndex(({ id }) => id === to);
    return this.save(list, to === undefined ? [] : [{ areaId, to: place < 0 ? null : place }]);
  }

  undo(): Promise<boolean> {
    return this.#do(() => this.#client.areas.undo({ id: this.#read().last.id }));
  }

  #do(send: () => Promise<{ sentence: string }>): Promise<boolean> {
    return this.once(async () => {
      const { sentence } = await send();
      this.#say(`${sentence}.`);
    });
  }
}
