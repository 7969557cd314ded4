/** A search field over a list: what is typed narrows it, and the keys go through what is left. */
import { fieldKeys } from './field-keys.ts';

export interface ChoiceListParts<Choice> {
  /** What is left of all there is to choose from. */
  readonly find: (typed: string) => readonly Choice[];
  readonly keyOf: (choice: Choice) => string;
  readonly onchoose: (choice: Choice) => void;
  /** Nothing is chosen by a key that was pressed too often: first somebody types, or goes into the list. */
  readonly isWary?: boolean;
}

export class ChoiceListState<Choice> {
  readonly choose: (choice: Choice) => void;
  #parts: ChoiceListParts<Choice>;
  #typed = $state('');
  /** Kept by its key: what is left may be put in another order. */
  #key = $state<string | null>(null);
  /** Enter was pressed before there was anything to choose. */
  #isDue = false;
  readonly choices: readonly Choice[] = $derived.by(() => this.#parts.find(this.#typed));

  constructor(parts: ChoiceListParts<Choice>) {
    this.#parts = parts;
    this.choose = parts.onchoose;
  }

  get typed(): string {
    return this.#typed;
  }
  set typed(text: string) {
    this.#typed = text;
    this.#key = null;
    this.#isDue = false;
  }

  /** Where the current choice stands; −1: there is none. */
  readonly at: number = $derived.by(() => {
    const kept = this.choices.findIndex((choice) => this.#parts.keyOf(choice) === this.#key);
    if (kept >= 0) return kept;
    return this.choices.length === 0 || (this.#parts.isWary && this.#typed.trim() === '') ? -1 : 0;
  });

  readonly pressed = fieldKeys({
    ArrowDown: () => this.#go(1),
    ArrowUp: () => this.#go(-1),
    PageDown: () => this.#go(8),
    PageUp: () => this.#go(-8),
    Enter: () => {
      const current = this.choices[this.at];
      if (current !== undefined) this.choose(current);
      else this.#isDue = this.#typed.trim() !== '';
    },
  });

  /** What was waited for has come: an Enter that came before it chooses now. */
  settled(): void {
    const current = this.choices[this.at];
    if (this.#isDue && current !== undefined) this.choose(current);
    this.#isDue = false;
  }

  #go(by: number): void {
    const to = this.choices[Math.max(0, Math.min(this.choices.length - 1, this.at + by))];
    this.#key = to === undefined ? null : this.#parts.keyOf(to);
  }
}
