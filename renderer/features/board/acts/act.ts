/** What an act of the board is, what it is done to, and the board as acts know it. */
import type { BoardCard, BoardColumn, BoardTheme, Decision } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import type { StagePlan } from '../../../../core/domain/debrief/stage-plan.ts';
import type { Direction } from '../columns/roving.ts';
import type { BoardState } from '../copy/board-state.svelte.ts';
import type { DebriefLink } from '../copy/debrief-link.svelte.ts';
import type { VeilState } from '../copy/veil-state.svelte.ts';
import type { LanesScreen } from '../lanes/lanes-screen.svelte.ts';
import type { CardWork } from '../writing/card-work.svelte.ts';
import type { Focus } from './focus.svelte.ts';
import type { Gestures } from './gestures.ts';
import type { KeyPress } from './key-press.ts';
import type { Overlay } from './overlay.svelte.ts';
import type { Selection } from './selection.svelte.ts';

/** The screen of the board, as far as acts have to do with it. */
export interface ActBoard {
  readonly state: BoardState;
  readonly newId: () => string;
  readonly work: CardWork;
  readonly veil: VeilState;
  readonly debrief: DebriefLink;
  readonly find: {
    /** The board as it is narrowed. */
    readonly board: BoardIndex<BoardCard> | null;
    open(): true;
    whole(cardIds: readonly string[]): string[];
  };
  readonly alike: { open(cardId: string): true };
  readonly suggest: { open(): void };
  readonly opened: { toggleWide(areaId: string): void };
  readonly lanes: LanesScreen;
  /** Opens the field of a kind of decision with a theme chosen. */
  readonly decide: { begin(kind: Decision['kind'], themeId: string): boolean };
  readonly contents: { readonly inFull: ReadonlySet<string>; toggleText(cardId: string): void };
  readonly gestures: Gestures;
  readonly focus: Focus;
  readonly selection: Selection;
  readonly overlay: Overlay;
  readonly guide: { readonly isNamingHeld: boolean } | null;
  readonly areas: readonly BoardColumn[];
  readonly fit: { readonly open: readonly string[] };
  readonly isInLanes: boolean;
  readonly canFind: boolean;
  /** How a theme is called on the shared screen. */
  titleOf(theme: Pick<BoardTheme, 'number' | 'title'>): string;
  nextKey(key: string, direction: Direction): string | null;
  show(card: Pick<BoardCard, 'id' | 'areaId' | 'themeId'>): void;
  openColumn(areaId: string): Promise<void>;
  turn(key: string, way: 1 | -1): boolean;
  undo(): void;
  redo(): void;
}

/** What an act is done to: what has the focus, or the item whose menu is open. */
export interface At {
  readonly key: string;
  readonly cardId: string | null;
  readonly reference: { readonly themeId: string; readonly cardId: string } | null;
  /** The theme whose head it is. */
  readonly themeId: string | null;
  /** The theme in whose lane it is, or that is shown large. */
  readonly laneId: string | null;
  readonly isLarge: boolean;
  /** Null where it is chosen from a menu. */
  readonly press: KeyPress | null;
  /** Which one, of an act that is offered several times. */
  readonly of: string;
}

/** `selection`: with the cards that are selected; `bar`: behind the footer; `palette`: found by name. */
export type Menu = 'card' | 'theme' | 'reference' | 'selection' | 'bar' | 'palette';

/** What a menu says; true: the label, null or false: nothing now. Several: one line for each. */
type Offer = string | boolean | null | readonly { readonly of: string; readonly label: string }[];
export type Words = Offer | ((board: ActBoard, at: At) => Offer);

export interface Act {
  /** As the list of keys says it. */
  readonly label: string;
  readonly keys?: readonly string[];
  /** In which stages its keys hold. Left out: in all, but for acts on an item where no cards are shown. */
  readonly when?: (plan: StagePlan) => boolean;
  /** Where the focus has to be for its keys: on an item (left out), in a theme's lane, anywhere, also in a field. */
  readonly reach?: 'lane' | 'board' | 'fields';
  readonly menus?: Partial<Record<Menu, Words>>;
  /** In the footer, at stages whose plan hints at it. */
  readonly hint?: Words;
  /** Whether it takes the focus elsewhere by itself. */
  readonly leaves?: boolean;
  /** False where it means nothing for what it is done to. */
  readonly perform: (board: ActBoard, at: At) => boolean;
}

/** Acts by their ids, under one heading. */
export type Section = Readonly<Record<string, Act>>;

/** Where cards stand on the board. */
export const showsCards: NonNullable<Act['when']> = ({ shows }) => shows === 'cards';

/** Where themes stand beside what is decided. */
export const isDeciding: NonNullable<Act['when']> = ({ isAtBoard, shows }) =>
  isAtBoard && shows === 'decisions';

/** Where anything stands on the board. */
export const showsItems: NonNullable<Act['when']> = (plan) => showsCards(plan) || isDeciding(plan);

/** For acts that always do something. */
export function done(_result: unknown): true {
  return true;
}
