/** What is veiled of each text, worked out when it comes into sight and kept while the names stay the same. */
import type { WalkNames } from '../../core/contract/names.ts';
import { createNameEngine, isHidden, type NameEngine } from '../../core/domain/veil/engine.ts';

type Spans = ReturnType<NameEngine['read']>;

export class VeiledTexts {
  readonly #written: string;
  readonly #engine: NameEngine;
  readonly #known = new Map<string, Spans>();
  readonly #masked = new Map<string, string>();

  constructor(names: WalkNames) {
    this.#written = JSON.stringify(names);
    this.#engine = createNameEngine(names, names.decisions ?? []);
  }

  /** The same where the names are the same, so that nothing is worked out or drawn again. */
  knowing(names: WalkNames): VeiledTexts {
    return JSON.stringify(names) === this.#written ? this : new VeiledTexts(names);
  }

  spans(text: string): Spans {
    const there = this.#known.get(text) ?? this.#engine.read(text).filter(isHidden);
    this.#known.set(text, there);
    return there;
  }

  /** The text with a neutral word in place of each name: for what is read out, where no bar can stand. */
  masked(text: string): string {
    const there = this.#masked.get(text) ?? this.#engine.mask(text);
    this.#masked.set(text, there);
    return there;
  }
}
