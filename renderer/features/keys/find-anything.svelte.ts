/** What is found by a few words, wherever one is: what can be done, people where they are shown, themes, cards and walks. */
import type { CallOutput } from '../../../core/contract/calls/index.ts';
import type { Walk } from '../../../core/contract/calls/walks.ts';
import type { Client } from '../../../core/contract/client.ts';
import { Haystack, placesIn, wordsTyped } from '../../../core/domain/find/haystack.ts';
import { folded } from '../../../core/domain/find/words-in-text.ts';
import { sentenceOf } from '../../state/attempt.svelte.ts';
import { type Command, narrowCommands } from '../../state/commands.svelte.ts';
import { OneAtATime } from '../../state/one-at-a-time.ts';

type Answer = CallOutput<'find.anything'>;
type Said = Answer['cards'][number]['said'];

export type Found =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'theme'; readonly theme: Answer['themes'][number] }
  | { readonly kind: 'card'; readonly card: Answer['cards'][number] }
  | { readonly kind: 'walk'; readonly walk: Walk; readonly title: Said };

export interface FinderParts {
  readonly client: Pick<Client, 'find'>;
  /** The walk that is open; null: none. */
  readonly walkId: string | null;
  readonly commands: () => readonly Command[];
  readonly walks: () => readonly Walk[];
}

/** Of each kind, once something is typed: the others are found with another word. */
const most = 6;

export const keyOfFound = (found: Found): string => {
  if (found.kind === 'command') return `command ${found.command.id}`;
  if (found.kind === 'walk') return `walk ${found.walk.id}`;
  return `${found.kind} ${found.kind === 'card' ? found.card.id : found.theme.id}`;
};

export class AnythingFinder {
  readonly #parts: FinderParts;
  readonly #asking: OneAtATime<string, Answer>;
  /** The last answer, and what was typed for it. */
  #answer = $state.raw<{ readonly typed: string; readonly found: Answer } | null>(null);
  #asked = '';
  isAsking = $state(false);
  /** Why the core did not answer. */
  problem = $state<string | null>(null);

  constructor(parts: FinderParts) {
    this.#parts = parts;
    this.#asking = new OneAtATime<string, Answer>({
      ask: (text) => parts.client.find.anything({ walkId: parts.walkId, text }),
      take: (found, typed) => this.#settle({ typed, found }, null),
      fail: (error) => this.#settle(null, sentenceOf(error)),
    });
  }

  /** The list opens: the core reads what the first word needs while somebody looks for the keys. */
  async prepare(): Promise<void> {
    const { client, walkId } = this.#parts;
    // What cannot be prepared is said once it is asked for.
    await client.find.anything({ walkId, text: '' }).catch(() => undefined);
  }

  /** Whether the last answer says that there is more. */
  get isMore(): boolean {
    return this.#answer?.found.isMore ?? false;
  }

  /** False where only the latest cards were looked through. */
  get isWhole(): boolean {
    return this.#answer?.found.isWhole ?? true;
  }

  /** Asks the core; nothing where nothing can be asked. */
  ask(typed: string): void {
    if (typed === this.#asked) return;
    this.#asked = typed;
    if (wordsTyped(typed) === null) {
      this.#asking.drop();
      this.#settle(null, null);
      return;
    }
    this.isAsking = true;
    this.#asking.want(typed);
  }

  /** The dialog closes: no answer is waited for. */
  leave(): void {
    this.#asking.drop();
  }

  /** In groups, best first. Nothing stands there that does not hold what is typed now. */
  find(typed: string): Found[] {
    const commands = narrowCommands(this.#parts.commands(), typed);
    const words = wordsTyped(typed);
    const asCommand = (command: Command): Found => ({ kind: 'command', command });
    if (words === null) return typed.trim() === '' ? commands.map(asCommand) : [];
    const people = commands.filter(({ isPerson }) => isPerson === true);
    const acts = commands.filter(({ isPerson }) => isPerson !== true);
    const { cards, themes } = this.#standing(typed, words);
    return [
      ...acts.slice(0, most).map(asCommand),
      ...people.slice(0, most).map(asCommand),
      ...themes.map((theme): Found => ({ kind: 'theme', theme })),
      ...cards.map((card): Found => ({ kind: 'card', card })),
      ...this.#walks(typed),
    ];
  }

  /** Until the next answer comes, what of the last one holds the words all the same. */
  #standing(typed: string, words: readonly string[]): Pick<Answer, 'cards' | 'themes'> {
    const answer = this.#answer;
    if (answer === null) return { cards: [], themes: [] };
    if (answer.typed === typed) return answer.found;
    const holds = ({ said: { text } }: { readonly said: Said }): boolean => {
      const own = folded(text);
      return words.every((word) => own.includes(word));
    };
    return { cards: answer.found.cards.filter(holds), themes: answer.found.themes.filter(holds) };
  }

  #walks(typed: string): Found[] {
    const walks = this.#parts.walks();
    const titles = walks.map(({ title, debrief }) =>
      debrief?.title == null || debrief.title === title ? title : `${debrief.title} · ${title}`,
    );
    const hits = new Haystack(titles).find(typed);
    return [...(hits?.places ?? [])].slice(0, most).flatMap((place): Found[] => {
      const [walk, text] = [walks[place], titles[place]];
      if (!walk || text === undefined || !hits) return [];
      const found = placesIn(text, hits.sought) ?? [];
      return [{ kind: 'walk', walk, title: { text, found, veiled: [] } }];
    });
  }

  #settle(answer: { readonly typed: string; readonly found: Answer } | null, problem: string | null): void {
    this.#answer = answer;
    this.problem = problem;
    this.isAsking = false;
  }
}
