/** What an act of the board is, what it is done to, and the board as acts know it. */
import type { BoardCard, BoardColumn, BoardTheme } from '../../../../core/contract/calls/board.ts';
import type { StagePlan } from '../../../../core/domain/debrief/stage-plan.ts';
import type { Direction } from '../columns/roving.ts';
import type { BoardState } from '../copy/board-state.svelte.ts';
import type { DebriefLink } from '../copy/debrief-link.svelte.ts';
import type { VeilState } from '../copy/veil-state.svelte.ts';
import type { LanesScreen } from '../lanes/lanes-screen.svelte.ts';
import type { CardWork } from '../writing/card-work.svelte.ts';
import type { Gestures } from './gestures.ts';
import type { KeyPress } from './key-press.ts';
import type { MoveRequest } from './move-choices.ts';
import type { Selection } from './selection.ts';

/** The screen of the board, as far as acts have to do with it. */
export interface ActBoard {
  readonly state: BoardState;
  readonly newId: () => string;
  readonly work: CardWork;
  readonly veil: VeilState;
  readonly debrief: DebriefLink;
  readonly find: { open(): true };
  readonly alike: { open(cardId: string): true };
  readonly suggest: { open(): void };
  readonly opened: { toggleWide(areaId: string): void };
  readonly lanes: Pick<LanesScreen, 'neighbour'>;
  readonly gestures: Gestures;
  readonly selection: Selection;
  readonly selected: ReadonlySet<string>;
  readonly areas: readonly BoardColumn[];
  readonly fit: { readonly open: readonly string[] };
  readonly activeKey: string | null;
  readonly isInLanes: boolean;
  readonly canFind: boolean;
  /** Whether something stands open over the board that keys belong to. */
  readonly isAsking: boolean;
  readonly showLarge: ((themeId: string) => void) | null;
  isHistoryOpen: boolean;
  isSetAsideOpen: boolean;
  moving: MoveRequest | null;
  /** The item whose menu is open. */
  menu: string | null;
  withSelected(cardId: string): string[];
  selectedInOrder(): string[];
  themeNumbered(number: number): BoardTheme | undefined;
  /** How a theme is called on the shared screen. */
  titleOf(theme: Pick<BoardTheme, 'number' | 'title'>): string;
  nextKey(key: string, direction: Direction): string | null;
  goTo(key: string): Promise<void>;
  show(card: Pick<BoardCard, 'id' | 'areaId' | 'themeId'>): void;
  openColumn(areaId: string): void;
  rename(themeId: string): void;
  turnLarge(step: 1 | -1): void;
  leaveLarge(): void;
  toggleText(cardId: string): void;
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

/** What a menu says; null where it has nothing to offer. Several: one line for each. */
type Offer = string | null | readonly { readonly of: string; readonly label: string }[];
export type Words = Offer | ((board: ActBoard, at: At) => Offer);

export interface Act {
  /** As the list of keys says it. */
  readonly label: string;
  readonly keys: readonly string[];
  readonly group: Group;
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

/** In the order in which the list of keys has them. */
export const groups = ['Move', 'Select', 'Go', 'Cards and themes', 'Votes', 'Columns', 'Board'] as const;
type Group = (typeof groups)[number];

/** Where cards stand on the board. */
export const showsCards: NonNullable<Act['when']> = ({ shows }) => shows === 'cards';

/** For acts that always do something. */
export function done(_result: unknown): true {
  return true;
}
