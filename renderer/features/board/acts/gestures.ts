/** What a gesture comes to: the call of a step, and by the name of the call what is said, shown and gone on to. */
import type { MoveTarget } from '../../../../core/contract/calls/board.ts';
import type { StepInput } from '../../../../core/contract/calls/index.ts';
import { isSetAside } from '../../../../core/domain/focus-areas.ts';
import { cardKey, referenceKey, referenceOfKey, themeKey } from '../columns/items.ts';
import type { BoardState } from '../copy/board-state.svelte.ts';
import type { Focus } from './focus.svelte.ts';

type Name =
  | 'board.moveCards'
  | 'board.addReferences'
  | 'board.removeReferences'
  | 'board.moveReference'
  | 'board.moveTheme'
  | 'board.mergeThemes';

export type Gesture<N extends Name = Name> = {
  readonly [M in N]: { readonly name: M; readonly input: StepInput<M> };
}[N];

/** Cards to a place, which most gestures come to. */
export function moveCards(cardIds: readonly string[], to: MoveTarget): Gesture<'board.moveCards'> {
  return { name: 'board.moveCards', input: { cardIds, to } };
}

/** How what a gesture goes to is called on the shared screen. */
export interface TargetNames {
  /** What cards that belong together are called. */
  readonly group: string;
  titleOf(themeId: string): string;
  columnOf(areaId: string): string;
  /** The first words of a card. */
  wordsOf(cardId: string): string;
  /** The theme that a card is in, or null. */
  themeIdOf(cardId: string): string | null;
}

/** How the step of a call is felt at the board. */
interface Manner<N extends Name> {
  /** What stands at the hand over a target: what letting go there would do. */
  readonly caption: (input: StepInput<N>, names: TargetNames) => string;
  /** What is said where it would change nothing. */
  readonly alreadySo: (input: StepInput<N>) => string;
  /** Cards, and keys of references, that are seen where they landed, also in a folded theme. */
  readonly landed?: (input: StepInput<N>) => readonly string[];
  /** A theme that it may make. */
  readonly makes?: (input: StepInput<N>) => string | null;
  /** The item that stands for what was done; left out where the item that was there stays. */
  readonly keyAfter?: (input: StepInput<N>) => string;
  /** Cards that are selected no more; what somebody else has selected stays so. */
  readonly frees?: (input: StepInput<N>) => readonly string[];
}

const noSuchReference = (): string => 'That theme does not refer to it.';
const isThere = (): string => 'The theme is already there.';

function moveCaption({ cardIds, to }: StepInput<'board.moveCards'>, names: TargetNames): string {
  if (to.kind === 'card') {
    const themeId = names.themeIdOf(to.cardId);
    if (themeId !== null) return `Joins ${names.titleOf(themeId)}`;
    return `New ${names.group} of ${cardIds.length === 1 ? 'both' : cardIds.length + 1}`;
  }
  if (to.before !== null) return `Before “${names.wordsOf(to.before)}”`;
  if (to.kind === 'column')
    return `${isSetAside(to.areaId) ? 'Set aside' : 'Loose'} in ${names.columnOf(to.areaId)}`;
  const isWithin = cardIds.every((id) => names.themeIdOf(id) === to.themeId);
  return `${isWithin ? 'Last in' : 'Joins'} ${names.titleOf(to.themeId)}`;
}

const manners: { readonly [N in Name]: Manner<N> } = {
  'board.moveCards': {
    caption: moveCaption,
    alreadySo: ({ cardIds }) => `${cardIds.length === 1 ? 'It is' : 'They are'} already there.`,
    landed: ({ cardIds }) => cardIds,
    makes: ({ to }) => (to.kind === 'card' ? to.newThemeId : null),
    keyAfter: ({ cardIds }) => cardKey(cardIds[0] ?? ''),
    // The card on which they are put is of the same theme now.
    frees: ({ cardIds, to }) => (to.kind === 'card' ? [...cardIds, to.cardId] : cardIds),
  },
  'board.addReferences': {
    caption: ({ themeId }, { titleOf }) => `Also in ${titleOf(themeId)}`,
    alreadySo: ({ cardIds }) =>
      `${cardIds.length === 1 ? 'It is' : 'They are'} in that theme already, or set aside.`,
    landed: ({ cardIds, themeId }) => cardIds.map((id) => referenceKey(themeId, id)),
    frees: ({ cardIds }) => cardIds,
  },
  'board.removeReferences': {
    caption: ({ themeId }, { titleOf }) => `No longer also in ${titleOf(themeId)}`,
    alreadySo: noSuchReference,
    keyAfter: ({ themeId }) => themeKey(themeId),
  },
  'board.moveReference': {
    caption: ({ to }, { titleOf }) => `Also in ${titleOf(to)}`,
    alreadySo: noSuchReference,
    landed: ({ cardId, to }) => [referenceKey(to, cardId)],
    keyAfter: ({ cardId, to }) => referenceKey(to, cardId),
  },
  'board.moveTheme': {
    caption: ({ areaId, before }, { titleOf, columnOf }) =>
      before === null ? `Last in ${columnOf(areaId)}` : `Before ${titleOf(before)}`,
    alreadySo: isThere,
    keyAfter: ({ themeId }) => themeKey(themeId),
  },
  'board.mergeThemes': {
    caption: ({ into }, { titleOf }) => `Merge into ${titleOf(into)}`,
    alreadySo: isThere,
    keyAfter: ({ into }) => themeKey(into),
  },
};

export function captionOf<N extends Name>({ name, input }: Gesture<N>, names: TargetNames): string {
  return manners[name].caption(input, names);
}

export function keyAfter<N extends Name>({ name, input }: Gesture<N>): string | null {
  return manners[name].keyAfter?.(input) ?? null;
}

export function landedBy<N extends Name>({ name, input }: Gesture<N>): readonly string[] {
  return manners[name].landed?.(input) ?? [];
}

/** The items that are to be seen once it is done: what stands for it, then all that landed. */
function itemsOf<N extends Name>(gesture: Gesture<N>): string[] {
  const { name, input } = gesture;
  const made = manners[name].makes?.(input) ?? null;
  const first = made === null ? keyAfter(gesture) : themeKey(made);
  const landed = landedBy(gesture).map((key) => (referenceOfKey(key) ? key : cardKey(key)));
  return [...new Set([...(first === null ? [] : [first]), ...landed])];
}

/** What this needs of the screen that it works on. */
interface GestureHost {
  readonly state: Pick<BoardState, 'notice' | 'take' | 'say'>;
  readonly selection: { letGo(cardIds: readonly string[]): void };
  readonly focus: Pick<Focus, 'land' | 'bring' | 'behind' | 'goTo'>;
}

/** Makes the call that a gesture comes to, says what happened, and lets it be seen where it happened. */
export class Gestures {
  #host: GestureHost;

  constructor(host: GestureHost) {
    this.#host = host;
  }

  /**
   * True where something changed. What did not is said, too.
   * @param next the item that is to stay in sight, where somebody goes on with that
   */
  do<N extends Name>(gesture: Gesture<N>, next: string | null = null): boolean {
    const { name, input } = gesture;
    const { state, selection } = this.#host;
    const before = state.notice;
    if (!state.take(name, input)) {
      if (before === state.notice) state.say({ sentence: manners[name].alreadySo(input), kind: 'undone' });
      return false;
    }
    const freed = manners[name].frees?.(input);
    if (freed) selection.letGo(freed);
    this.#host.focus.land(landedBy(gesture));
    this.#host.focus.bring(itemsOf(gesture), next);
    return true;
  }

  /** By key, menu or list: the focus stays on what was moved, or goes on to the card that stood behind. */
  doAndGoOn(gesture: Gesture, from: string): void {
    const { focus } = this.#host;
    const behind = gesture.name === 'board.moveCards' ? focus.behind(gesture.input.cardIds) : null;
    const isDone = this.do(gesture, behind);
    void focus.goTo((isDone && (behind ?? keyAfter(gesture))) || from);
  }
}
