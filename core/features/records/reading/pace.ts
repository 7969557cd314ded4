/** Lets other work in while a long file is read, tells how far it is, and stops where asked. */
import { setImmediate } from 'node:timers/promises';
import type { Corrections, Dismissals, ReadChoices } from '../../../domain/records/record.ts';
import type { Knowledge } from '../../../domain/records/understand/cell-traits.ts';
import type { Vocabulary } from '../../../domain/records/understand/header-words.ts';

export interface ReadOptions {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
  /** What the person chose for a table; null: nothing yet. */
  choices?: (sheet: string | null) => ReadChoices | null;
  /** What was chosen for a form before. */
  remembered?: (form: string) => ReadChoices | null;
  /** Who works at the school, as far as it is known, and its focus areas. */
  knowledge?: Knowledge;
  /** Which words of headers are known; all of them unless it is measured how much rests on some. */
  vocabulary?: Vocabulary;
  /** A file may be named after the day of its walk. */
  fileName?: string;
  /** Cells of a form's rows that a person corrected. */
  corrections?: (form: string) => Corrections;
  /** Rows of a form of which a person said that they are no record. */
  dismissed?: (form: string) => Dismissals;
}

const rowsAtOnce = 500;

/**
 * Runs `read` on every item in order.
 * @throws the signal's reason once it is aborted
 */
export async function eachAtPace<T>(
  items: readonly T[],
  read: (item: T, index: number) => void,
  { signal, onProgress }: ReadOptions,
): Promise<void> {
  signal?.throwIfAborted();
  for (const [index, item] of items.entries()) {
    read(item, index);
    const done = index + 1;
    if (done % rowsAtOnce !== 0 && done !== items.length) continue;
    onProgress?.(done, items.length);
    await setImmediate();
    signal?.throwIfAborted();
  }
}
