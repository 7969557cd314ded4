/** What a deck spoilt for a rule is. */
import { Draft } from './draft.ts';

export interface Spoilt {
  rule: string;
  how: string;
  /** Other rules that cannot but be broken with it. */
  also: readonly string[];
  make(bytes: Uint8Array): Uint8Array;
}

/** A deck with its parts changed. */
export const spoilt = (
  rule: string,
  how: string,
  change: (draft: Draft) => void,
  ...also: string[]
): Spoilt => ({
  rule,
  how,
  also,
  make(bytes) {
    const draft = new Draft(bytes);
    change(draft);
    return draft.zipped();
  },
});

/** A deck with its bytes changed. */
export const spoiltBytes = (
  rule: string,
  how: string,
  make: (bytes: Uint8Array) => Uint8Array,
  ...also: string[]
): Spoilt => ({ rule, how, also, make });
