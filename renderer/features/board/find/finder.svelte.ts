/** What is searched for and filtered by on the board, and the board as it then stands. */
import { untrack } from 'svelte';
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import { shownText } from '../../../../core/domain/board/board-slice.ts';
import { filterCards, type FilteredCards, noFilters } from '../../../../core/domain/board/filter-cards.ts';
import type { BoardState } from '../copy/board-state.svelte.ts';
import { orSay, sentenceOf } from '../../../state/attempt.svelte.ts';
import { OneAtATime } from '../../../state/one-at-a-time.ts';
import { emptySet, mapBy, setOf, toggled } from '../../../state/sets.ts';
import type { Later } from '../copy/veil-state.svelte.ts';
import {
  type ChoiceName,
  type Choices,
  type Naming,
  shownWords,
  type SwitchName,
  withoutPrivate,
} from './find-words.ts';
import { MarkBook } from './mark-book.ts';
import { BoardNarrower, CardsInSight } from './narrow-board.ts';
import { type Stack, TallyStacks } from './tally-stacks.svelte.ts';
import { matchOf, type Match, sayTexts } from './text-match.ts';

/** What this needs of the screen that it narrows. */
interface FindHost {
  readonly state: BoardState;
  readonly focus: { readonly landed: ReadonlySet<string> };
  readonly selection: { narrow(): void };
}

interface Question {
  readonly text: string;
  /** What the cards said when it was asked. */
  readonly texts: ReadonlyMap<string, string>;
  /** Asked once more because cards have changed, not by the person. */
  readonly isAgain: boolean;
}

const { found: _found, ...noChoices } = noFilters;

/** After how long without a change the count is read out, in milliseconds. */
const pause = 700;

export class Finder {
  readonly #host: FindHost;
  readonly #later: Later;
  readonly #marks = new MarkBook();
  readonly #inSight = new CardsInSight();
  readonly #narrower = new BoardNarrower();
  readonly #stacks = new TallyStacks();
  readonly #search: OneAtATime<Question, Match>;
  #callOff: (() => void) | null = null;

  isOpen = $state(false);
  /** Counts how often it was asked for: the field takes the focus each time. */
  asked = $state(0);
  text = $state('');
  choices = $state.raw<Choices>(noChoices);
  /** The names behind the observers' numbers; null unless the private view is open. */
  observers = $state.raw<Naming['observers']>(null);
  /** What is read out. */
  said = $state('');
  #match = $state.raw<Match | null>(null);
  #kept = $state.raw(emptySet);
  #folded = $state.raw(emptySet);
  #touches = $state(0);
  #landedBefore: ReadonlySet<string> = emptySet;

  isOn = $derived.by(() => this.#match !== null || isChosen(this.choices));
  /** What each choice would leave; null while nobody looks. */
  filtered = $derived.by(() => (this.isOpen || this.isOn ? this.#filter(this.choices) : null));
  #narrowed = $derived.by(() => {
    const { board } = this.#host.state;
    if (!board || !this.filtered || !this.isOn) return null;
    const { landed: now } = this.#host.focus;
    const landed = now === this.#landedBefore ? emptySet : now;
    const shown = this.#inSight.next(this.filtered.shown, [this.#kept, landed], this.#touches);
    return this.#narrower.narrow(board, shown);
  });
  /** The board with what is hidden out of it; the whole board where nothing is. */
  #whole = $derived.by(() => this.#narrowed?.board ?? this.#host.state.board);
  /** The same, counts of one question as one card. */
  board = $derived.by(() => this.#whole && this.#stacks.fold(this.#whole));
  /** The cards that the room is shown: what is private hides nothing there. Null: all. */
  shownInRoom = $derived.by((): ReadonlySet<string> | null => {
    if (!this.#narrowed) return null;
    const open = withoutPrivate(this.choices);
    if (open === this.choices) return this.#narrowed.shown;
    return this.#match !== null || isChosen(open) ? (this.#filter(open)?.shown ?? null) : null;
  });
  /** "41 of 143 cards". */
  words = $derived.by(() => {
    const total = this.filtered?.total ?? 0;
    return shownWords(this.#narrowed?.cards ?? total, total, this.#match?.isMore ?? false);
  });
  isEmpty = $derived.by(() => this.#narrowed?.cards === 0);

  /** Counts how often the person changed what is shown. */
  get touches(): number {
    return this.#touches;
  }

  constructor(host: FindHost, later: Later) {
    this.#host = host;
    this.#later = later;
    this.#search = new OneAtATime({
      ask: async ({ text, texts }) => {
        const { walkId, asks } = this.#host.state;
        return matchOf(await asks.find.cards({ walkId, text }), texts);
      },
      take: (match, { isAgain }) => {
        this.#match = match;
        if (!isAgain) this.#touched();
      },
      fail: (error) => this.#sayProblem(sentenceOf(error)),
    });
  }

  open(): true {
    this.isOpen = true;
    this.asked += 1;
    return true;
  }

  /** Folds the bar away; what is hidden stays so, and a line says that it is. */
  close(): void {
    this.isOpen = false;
    this.closePrivate();
  }

  /** The board goes: nothing is asked for or read out any more. */
  leave(): void {
    this.#search.drop();
    this.#callOff?.();
  }

  search(text: string): void {
    this.text = text;
    if (text.trim() !== '') return this.#ask(false);
    this.#search.drop();
    const wasOn = this.#match !== null;
    this.#match = null;
    if (wasOn) this.#touched();
  }

  /** Cards were edited, made or taken away: what is found among them is asked for once more. */
  followTexts(): void {
    const { board } = this.#host.state;
    const match = this.#match;
    if (!board || !match || match.isOf(board.parts.cards)) return;
    untrack(() => this.#ask(true));
  }

  /** @param value one of those that the filter's options have */
  toggle(name: ChoiceName, value: string | number): void {
    const chosen: readonly (string | number)[] = this.choices[name];
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    this.#choose({ ...this.choices, [name]: next });
  }

  flip(name: SwitchName): void {
    this.#choose({ ...this.choices, [name]: !this.choices[name] });
  }

  /** Shows all cards. */
  clear(): void {
    this.#search.drop();
    this.text = '';
    this.#match = null;
    this.#choose(noChoices);
  }

  /** Keeps cards in sight, whatever is filtered by, until that is touched. */
  keep(cardIds: readonly string[]): void {
    if (!this.isOn) return;
    this.#kept = setOf([...this.#kept, ...cardIds]);
    this.#folded = emptySet;
  }

  /** Where the search's words stand in a card. */
  spansOf(card: Pick<BoardCard, 'id' | 'text' | 'teamText'>): readonly { from: number; to: number }[] {
    return this.#match?.spansOf(card.id, shownText(card)) ?? [];
  }

  /** Which themes stand unfolded: while the board is narrowed all do, but for those that somebody folds. */
  unfolded(otherwise: ReadonlySet<string>): Pick<ReadonlySet<string>, 'has'> {
    const folded = this.#folded;
    return this.isOn ? { has: (themeId) => !folded.has(themeId) } : otherwise;
  }

  /** False where nothing is hidden, and folding is not this one's. */
  toggleFold(themeId: string): boolean {
    if (this.isOn) this.#folded = toggled(this.#folded, themeId);
    return this.isOn;
  }

  /** How many of these cards are shown; null where nothing is hidden. */
  shownOf(cards: readonly Pick<BoardCard, 'id'>[]): number | null {
    if (!this.isOn) return null;
    return cards.reduce((sum, { id }) => (this.board?.card(id) ? sum + 1 : sum), 0);
  }

  /** "3 of 9 cards shown", of a theme or a column of which some are hidden; else null. */
  partWords(shown: number, all: number): string | null {
    return this.isOn && shown < all ? `${shown} of ${all} cards shown` : null;
  }

  /** What a card shows of the counts that it stands for. */
  stackOf(cardId: string): Stack | null {
    return this.#stacks.of(this.#whole, cardId);
  }

  /** The card on the page that stands for a card: itself, but for a count behind another. */
  leadOf(cardId: string): string {
    return this.#stacks.leadOf(this.#whole, cardId);
  }

  /** These cards with all that stand behind them. */
  whole(cardIds: readonly string[]): string[] {
    return cardIds.flatMap((id) => this.#stacks.whole(this.#whole, id));
  }

  /** Lays the counts of a question out card by card, or puts them together again. */
  toggleStack(card: BoardCard): void {
    this.#stacks.toggle(card);
  }

  /** Asks who the observers are: somebody wants the private view. */
  async openPrivate(): Promise<void> {
    const { walkId, asks } = this.#host.state;
    const known = await orSay(() => asks.find.observers({ walkId }), this.#sayProblem);
    if (known) this.observers = mapBy(known.observers, ({ number }) => number);
  }

  closePrivate(): void {
    this.observers = null;
  }

  #sayProblem = (sentence: string): void => this.#host.state.say({ sentence, kind: 'problem' });

  #filter(choices: Choices): FilteredCards | null {
    const { board, visits, dismissedWords } = this.#host.state;
    if (!board) return null;
    const filters = { ...choices, found: this.#match && setOf(this.#match.spans.keys()) };
    const isMarked = this.#marks.reader(dismissedWords);
    return filterCards(
      { cards: board.parts.cards.values(), visits: [...visits.values()], isMarked },
      filters,
    );
  }

  #ask(isAgain: boolean): void {
    const { board } = this.#host.state;
    this.#search.want({ text: this.text, texts: sayTexts(board?.parts.cards.values() ?? []), isAgain });
  }

  #choose(choices: Choices): void {
    this.choices = choices;
    this.#touched();
  }

  /** The person changed what is shown. */
  #touched(): void {
    this.#kept = emptySet;
    this.#folded = emptySet;
    this.#landedBefore = this.#host.focus.landed;
    this.#touches += 1;
    this.#host.selection.narrow();
    this.#callOff?.();
    this.#callOff = this.#later(() => {
      this.said = this.words;
    }, pause);
  }
}

function isChosen(choices: Choices): boolean {
  return Object.values(choices).some((value) => (Array.isArray(value) ? value.length > 0 : value === true));
}
