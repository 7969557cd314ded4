/** Texts of a deck, each with the pieces of it that people wrote: only in those the file check looks for names. */

export interface DeckText {
  text: string;
  /** Pieces that came from data, as they stand in the text; sentences of the app have none. */
  data: readonly string[];
}

/** Words of the app. */
export const ours = (text: string): DeckText => ({ text, data: [] });

/** Words that somebody in the school wrote. */
export const written = (text: string): DeckText => ({ text, data: text === '' ? [] : [text] });

/** Puts a sentence together; what is in it keeps its origin. */
export function say(words: TemplateStringsArray, ...pieces: readonly (DeckText | string)[]): DeckText {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? ours(piece) : piece));
  return {
    text: words.map((word, at) => word + (parts[at]?.text ?? '')).join(''),
    data: parts.flatMap(({ data }) => data),
  };
}

export function joined(texts: readonly DeckText[], between: string): DeckText {
  return { text: texts.map(({ text }) => text).join(between), data: texts.flatMap(({ data }) => data) };
}

/** Each text once, with all that was ever written in it. */
function eachOnce(texts: readonly DeckText[]): { text: string; data: string[] }[] {
  const found = new Map<string, Set<string>>();
  for (const { text, data } of texts) found.set(text, new Set([...(found.get(text) ?? []), ...data]));
  return [...found].map(([text, data]) => ({ text, data: [...data] }));
}

/** Remembers every text that is put on a slide, so that none can stand there of which the check knows nothing. */
export class TextBook {
  readonly #texts: DeckText[] = [];

  /** @returns the text as it stands on the slide */
  use(text: DeckText): string {
    this.#texts.push(text);
    return text.text;
  }

  useAll(texts: readonly DeckText[]): string[] {
    return texts.filter(({ text }) => text !== '').map((text) => this.use(text));
  }

  all(): { text: string; data: string[] }[] {
    return eachOnce(this.#texts).filter(({ text }) => text !== '');
  }
}
