/** The school's name and colours as they are being changed: what was typed, what is wrong with it, what would be kept. */
import { longestSchoolName, type School } from '../../../core/contract/calls/settings.ts';
import { plainLook } from '../../../core/domain/deck/look.ts';

export type ColourName = 'first' | 'second';

/** "#7a1f5c", "7A1F5C" and "#abc" as six digits; null where it is no colour. */
export function readColour(text: string): string | null {
  const digits = text.trim().replace(/^#/u, '').toUpperCase();
  if (/^[0-9A-F]{6}$/u.test(digits)) return digits;
  return /^[0-9A-F]{3}$/u.test(digits) ? [...digits].map((digit) => digit + digit).join('') : null;
}

interface Typed {
  name: string;
  areOurs: boolean;
  first: string;
  second: string;
}

const asTyped = ({ name, colours }: School): Typed => ({
  name,
  areOurs: colours === null,
  first: colours?.first ?? plainLook.colours.accent,
  second: colours?.second ?? '',
});

export class LookForm {
  #read: () => School;
  #typed = $state.raw<Typed | null>(null);

  /** @param read what is kept, here or from another window */
  constructor(read: () => School) {
    this.#read = read;
  }

  get typed(): Typed {
    return this.#typed ?? asTyped(this.#read());
  }

  type(change: Partial<Typed>): void {
    this.#typed = { ...this.typed, ...change };
  }

  leave(): void {
    this.#typed = null;
  }

  get isChanged(): boolean {
    if (this.#typed === null) return false;
    const { name, areOurs, first, second } = this.#typed;
    const kept = asTyped(this.#read());
    const areOthers =
      areOurs !== kept.areOurs || (!areOurs && (!isSame(first, kept.first) || !isSame(second, kept.second)));
    return name.trim() !== kept.name || areOthers;
  }

  get nameFault(): string | null {
    const most = longestSchoolName;
    return this.typed.name.trim().length > most
      ? `Too long for the first slide: ${most} characters at most.`
      : null;
  }

  /** What is wrong with a colour, in a sentence; null where nothing is. */
  colourFault(which: ColourName): string | null {
    const text = this.typed[which];
    if (readColour(text) !== null || (which === 'second' && text.trim() === '')) return null;
    return 'Write six digits or letters from A to F, such as 7A1F5C.';
  }

  /** What would be kept; null while something is wrong. */
  get draft(): School | null {
    const { name, areOurs, first, second } = this.typed;
    if (this.nameFault !== null) return null;
    if (areOurs) return { name: name.trim(), colours: null };
    const read = readColour(first);
    if (read === null || this.colourFault('second') !== null) return null;
    return { name: name.trim(), colours: { first: read, second: readColour(second) } };
  }
}

const isSame = (one: string, other: string): boolean =>
  one.trim() === other || (readColour(one) !== null && readColour(one) === readColour(other));
