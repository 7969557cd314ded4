/** Reading the texts of a deck: what is ticked, left out or put in other words, and which one is next. */
import type { CallOutput } from '../../../../core/contract/calls/index.ts';
import type { DeckLine, LineGroup, OtherText } from '../../../../core/contract/calls/lines.ts';
import type { Client } from '../../../../core/contract/client.ts';
import { Attempts } from '../../../state/attempt.svelte.ts';
import type { Resource, ResourceCache } from '../../../state/resources.ts';
import { sayCount } from '../../../state/say.ts';

export type Listed = CallOutput<'lines.list'>;

export interface LinesPlace {
  readonly client: Pick<Client, 'lines'>;
  readonly resources: Pick<ResourceCache, 'get'>;
  readonly announce: (text: string) => void;
}

/** A text that is being written: what stands there already, and of which cards it is. */
export interface Writing {
  readonly themeId: string | null;
  readonly origin: 'paraphrase' | 'blend';
  readonly cardIds: readonly string[];
  readonly text: string;
  /** The text that it changes; null: a new one. */
  readonly key: string | null;
  /** The item under which it is written. */
  readonly at: string;
}

/** What stands where somebody took a word out of a line. */
const leftOut = '[…]';

const isOpen = ({ state }: { state: DeckLine['state'] }): boolean => state === 'unread';

/** Lines that the deck takes, or that a person has settled already, first; the others can be asked for. */
export const isAtHand = (line: DeckLine): boolean =>
  line.isChosen || line.state === 'ticked' || line.state === 'dropped' || line.origin !== 'card';

/** Keys of what nobody has read, in the order in which they stand. */
export function unreadIn({ groups, texts }: Pick<Listed, 'groups' | 'texts'>): string[] {
  return [
    ...groups.flatMap(({ lines }) => lines.filter((line) => isOpen(line) && line.isChosen)),
    ...texts.filter(isOpen),
  ].map(({ key }) => key);
}

/**
 * What of it stands on one slide of the deck. What is asked once for the school stands with all of it, and what was typed
 * on the slide with the slide.
 */
export function linesOfSlide({ groups, texts, ...list }: Listed, slideId: string): Listed {
  return {
    ...list,
    asked: [],
    groups: groups.filter(({ themeId }) => (themeId === null ? 'pupils' : `theme:${themeId}`) === slideId),
    texts: texts.filter(
      ({ slideId: at, what }) => at === slideId && what !== 'typed' && what !== 'speaker-notes',
    ),
  };
}

export class LinesState extends Attempts {
  readonly #place: LinesPlace;
  readonly #walkId: string;
  readonly #list: Resource<Listed>;
  writing = $state.raw<Writing | null>(null);
  /** Lines that are chosen to be blended, by key, all of one group. */
  blending = $state.raw<{ themeId: string | null; keys: readonly string[] } | null>(null);
  /** The text that takes the focus once it stands. */
  #awaited: string | null = null;

  constructor(place: LinesPlace, walkId: string) {
    super(place.announce);
    this.#place = place;
    this.#walkId = walkId;
    this.#list = $state.raw(place.resources.get('lines.list', { walkId }));
  }

  get list(): Listed | null {
    return this.#list.value ?? null;
  }

  get error(): string | null {
    return this.#list.problem;
  }

  retry(): void {
    void this.#list.refetch();
  }

  /** Keys of what nobody has read, in the order in which they stand. */
  get unread(): string[] {
    return this.list === null ? [] : unreadIn(this.list);
  }

  /**
   * The unread text after this one, else the first.
   * @param among keys of those that come into question
   */
  nextUnread(after: string, among: readonly string[] = this.unread): string | null {
    const order = this.#keys();
    const behind = order.slice(order.indexOf(after) + 1);
    const open = among.filter((key) => key !== after);
    return behind.find((key) => open.includes(key)) ?? open[0] ?? null;
  }

  #keys(): string[] {
    const { list } = this;
    if (list === null) return [];
    return [...list.groups.flatMap(({ lines }) => lines), ...list.texts].map(({ key }) => key);
  }

  /** A text that was just written stands with the next answer of the core. */
  await(key: string): void {
    this.#awaited = key;
  }

  /** Whether this text was waited for; it is so once. */
  isAwaited(key: string): boolean {
    if (this.#awaited !== key) return false;
    this.#awaited = null;
    return true;
  }

  tick({ key, text }: Pick<DeckLine, 'key' | 'text'>): Promise<boolean> {
    return this.#do(
      () => this.#place.client.lines.tick({ walkId: this.#walkId, key, text }),
      () => `Read and ticked. ${this.#sayLeft(key)}`,
    );
  }

  drop({ key }: Pick<DeckLine, 'key'>): Promise<boolean> {
    return this.#do(
      () => this.#place.client.lines.drop({ walkId: this.#walkId, key, isDropped: true }),
      () => `Left out of the slides. ${this.#sayLeft(key)}`,
    );
  }

  /** Takes back a tick, or brings back what was left out. */
  takeBack({ key, state }: Pick<DeckLine, 'key' | 'state'>): Promise<boolean> {
    const { lines } = this.#place.client;
    return this.#do(
      () =>
        state === 'dropped'
          ? lines.drop({ walkId: this.#walkId, key, isDropped: false })
          : lines.untick({ walkId: this.#walkId, key }),
      () => 'Taken back: it has to be read again.',
    );
  }

  remove({ key }: Pick<DeckLine, 'key'>): Promise<boolean> {
    return this.#do(
      () => this.#place.client.lines.remove({ walkId: this.#walkId, key }),
      () => 'Taken away. The cards stand for themselves again.',
    );
  }

  /** Takes words out of a line: those between two positions, else every word that is marked amber. */
  async mask(line: DeckLine, selected: { from: number; to: number } | null): Promise<string | null> {
    const spans = selected
      ? [selected]
      : line.marks.filter(({ kind }) => kind === 'amber').sort((a, b) => b.from - a.from);
    if (spans.length === 0) {
      this.#place.announce('Select the words to take out first: nothing here is marked.');
      return null;
    }
    const text = spans.reduce(
      (masked, { from, to }) => masked.slice(0, from) + leftOut + masked.slice(to),
      line.text,
    );
    return this.#write(this.#ofLine(line, text), 'Taken out. Read it once more.');
  }

  paraphrase(line: DeckLine): void {
    this.writing = this.#ofLine(line, line.text);
  }

  #ofLine({ themeId, origin, cardIds, text: _before, key }: DeckLine, text: string): Writing {
    const isBlend = origin === 'blend';
    return {
      themeId,
      origin: isBlend ? 'blend' : 'paraphrase',
      cardIds,
      text,
      key: origin === 'card' ? null : key,
      at: key,
    };
  }

  /** Chooses a card's line for a blend, or leaves it out again. */
  choose({ themeId, key }: Pick<DeckLine, 'themeId' | 'key'>): void {
    const before = this.blending?.themeId === themeId ? this.blending.keys : [];
    const keys = before.includes(key) ? before.filter((one) => one !== key) : [...before, key];
    this.blending = keys.length === 0 ? null : { themeId, keys };
    this.#place.announce(
      keys.length === 0
        ? 'None chosen for a line of several.'
        : `${sayCount(keys.length, 'line')} chosen for one line of several.`,
    );
  }

  /** Begins one line of those that are chosen. */
  blend({ themeId, lines }: LineGroup): void {
    const chosen = lines.filter(({ key }) => this.blending?.keys.includes(key));
    const [first] = chosen;
    if (first === undefined || chosen.length < 2) return;
    this.writing = {
      themeId,
      origin: 'blend',
      cardIds: chosen.flatMap(({ cardIds }) => cardIds),
      text: chosen.map(({ text }) => text).join(' '),
      key: null,
      at: first.key,
    };
  }

  /** @returns the key of what was written, or null where it was refused */
  async saveWriting(text: string): Promise<string | null> {
    const { writing } = this;
    if (writing === null) return null;
    const key = await this.#write({ ...writing, text }, 'Written. Read it once more, then tick it.');
    if (key !== null) {
      this.writing = null;
      this.blending = null;
    }
    return key;
  }

  cancelWriting(): void {
    this.writing = null;
  }

  answerWord(word: string, answer: 'colleague' | 'pupil' | 'nobody'): Promise<boolean> {
    const said = {
      colleague: `“${word}” is a colleague here.`,
      pupil: `“${word}” is a pupil here.`,
      nobody: `“${word}” names nobody here.`,
    };
    return this.#do(
      () => this.#place.client.lines.answerWord({ word, answer }),
      () => `Remembered for your school: ${said[answer]}`,
    );
  }

  async #write({ themeId, origin, cardIds, text, key }: Writing, said: string): Promise<string | null> {
    let written: string | null = null;
    await this.#do(
      async () => {
        const answer = await this.#place.client.lines.write({
          walkId: this.#walkId,
          themeId,
          origin,
          cardIds: [...cardIds],
          text,
          ...(key === null ? {} : { key }),
        });
        written = answer.key;
      },
      () => said,
    );
    return written;
  }

  #sayLeft(done: string): string {
    const left = this.unread.filter((key) => key !== done).length;
    return left === 0 ? 'All are read.' : `${sayCount(left, 'text is', 'texts are')} left to read.`;
  }

  #do(act: () => Promise<unknown>, said: () => string): Promise<boolean> {
    return this.do(async () => {
      await act();
      this.#place.announce(said());
    });
  }
}

/** What a text that is neither a card's nor a person's line is. */
export const whatWords: Readonly<Record<OtherText['what'], string>> = {
  'walk-title': 'Title of the walk',
  focus: 'Focus question',
  title: 'Title of a theme',
  wonder: 'A wondering',
  keep: 'Keep',
  ask: 'Ask',
  support: 'Support',
  done: 'Done since last time',
  question: 'A question for departments',
  typed: 'Typed on a slide',
  'speaker-notes': 'Speaker notes',
};
