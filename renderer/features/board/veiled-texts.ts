/** What is veiled of each text, worked out when it comes into sight and kept while the names stay the same. */
import type { WalkNames } from '../../../core/contract/names.ts';
import { makeVeil, type Veil } from '../../../core/domain/disclosure/veil.ts';

type Spans = ReturnType<Veil['spans']>;

export class VeiledTexts {
  readonly #written: string;
  readonly #veil: Veil;
  readonly #known = new Map<string, Spans>();

  constructor(names: WalkNames) {
    this.#written = JSON.stringify(names);
    this.#veil = makeVeil(names);
  }

  /** The same where the names are the same, so that nothing is worked out or drawn again. */
  knowing(names: WalkNames): VeiledTexts {
    return JSON.stringify(names) === this.#written ? this : new VeiledTexts(names);
  }

  spans(text: string): Spans {
    const there = this.#known.get(text) ?? this.#veil.spans(text);
    this.#known.set(text, there);
    return there;
  }
}
