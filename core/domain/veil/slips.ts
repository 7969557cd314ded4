/** Finds the names that a word could be with one slip of the pen, without comparing it with each of them. */

/** Shorter names have too many neighbours among other words. */
export const shortestSlip = 5;
/** Longer words would cost more than their number of letters. */
export const longestSlip = 30;

/** True where one insertion, deletion, replacement or swap of neighbours turns one word into the other. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/**
 * Names by their deletion neighbourhoods: two words one slip apart share the word without one of its letters, or one is
 * that of the other (Mor and Fraenkel 1982; Garbe's symmetric deletes). Time and space grow with the letters of the names.
 */
export class SlipIndex {
  readonly #byPart = new Map<string, string | string[]>();

  add(name: string): void {
    if (name.length < shortestSlip || name.length > longestSlip) return;
    this.#put(name, name);
    for (let at = 0; at < name.length; at += 1)
      if (name[at] !== name[at - 1]) this.#put(name.slice(0, at) + name.slice(at + 1), name);
  }

  #put(part: string, name: string): void {
    const there = this.#byPart.get(part);
    if (there === undefined) this.#byPart.set(part, name);
    else if (typeof there === 'string') {
      if (there !== name) this.#byPart.set(part, [there, name]);
    } else if (there.at(-1) !== name) there.push(name);
  }

  /** A name that the word is with one slip; undefined where there is none, or where the word is a name itself. */
  find(word: string): string | undefined {
    if (word.length > longestSlip + 1) return undefined;
    let found = this.#near(word, word);
    for (let at = 0; at < word.length && found === undefined; at += 1)
      if (word[at] !== word[at - 1]) found = this.#near(word.slice(0, at) + word.slice(at + 1), word);
    return found;
  }

  #near(part: string, word: string): string | undefined {
    const there = this.#byPart.get(part);
    if (there === undefined) return undefined;
    const isNear = (name: string): boolean => name !== word && isOneSlipApart(name, word);
    if (typeof there === 'string') return isNear(there) ? there : undefined;
    return there.find(isNear);
  }
}
