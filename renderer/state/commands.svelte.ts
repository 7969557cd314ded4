/** What can be done now, by name and by key: every view adds its own while it lives, palette and help read them. */

export interface Command {
  /** Unique among all that can be done at one time. */
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** As a person reads them: "Ctrl+Z". */
  readonly keys?: string;
  /** What it is called as well. */
  readonly also?: string;
  /** It is found by what is typed, and does not stand among what can be done. */
  readonly isPerson?: true;
  readonly run: () => void;
}

/** A line of the list of keys. */
export interface KeyLine {
  /** Each of them does it: "Ctrl+Z"; `1–9` and `Arrow keys` stand for several. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly group: string;
}

interface Source {
  readonly commands: () => readonly Command[];
  readonly keys: () => readonly KeyLine[];
}

export class Commands {
  #sources = $state.raw<readonly Source[]>([]);

  /** The latest first: what was added last is nearest at hand. */
  get all(): readonly Command[] {
    return [...this.#sources].reverse().flatMap(({ commands }) => commands());
  }

  get keys(): readonly KeyLine[] {
    return this.#sources.flatMap(({ keys }) => keys());
  }

  /**
   * Adds what a view can do, until the returned function is called.
   * @param commands and @param keys are asked anew whenever somebody looks: what they rest on may have changed
   */
  add(commands: () => readonly Command[], keys: () => readonly KeyLine[] = () => []): () => void {
    const source = { commands, keys };
    this.#sources = [...this.#sources, source];
    return () => (this.#sources = this.#sources.filter((other) => other !== source));
  }
}

/** Commands in which every typed word stands: first those that begin with what was typed, then in their own order. */
export function narrowCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands.filter(({ isPerson }) => isPerson !== true);
  const found = commands.filter((command) => {
    const text = plain(`${command.label} ${command.also ?? ''} ${command.group}`);
    return words.every((word) => text.includes(word));
  });
  const rank = ({ label }: Command): number => {
    const text = plain(label);
    if (text.startsWith(words.join(' '))) return 0;
    return text.split(/\s+/).some((word) => word.startsWith(words[0] ?? '')) ? 1 : 2;
  };
  return [...found].sort((a, b) => rank(a) - rank(b));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();
}
