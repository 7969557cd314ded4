/** What the list of places offers: for cards that move or are also to be in a theme, for a theme, for a reference. */
import type { BoardCard, BoardColumn } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { titleOf } from '../../../../core/domain/board/theme-title.ts';
import type { StagePlan } from '../../../../core/domain/debrief/stage-plan.ts';
import { isSetAside } from '../../../../core/domain/focus-areas.ts';
import { countWords } from '../copy/card-words.ts';
import { themeKey } from '../columns/items.ts';
import { type Gesture, moveCards } from './gestures.ts';

type Index = BoardIndex<BoardCard>;
type Plan = Pick<StagePlan, 'group'>;

/** Who asks for a place, and what gets the focus back. */
export type MoveRequest = { readonly from: string } & (
  | {
      readonly kind: 'cards' | 'refer';
      readonly cardIds: readonly string[];
      readonly selected: readonly string[];
    }
  | { readonly kind: 'theme' | 'merge'; readonly themeId: string }
  | { readonly kind: 'transfer'; readonly cardId: string; readonly themeId: string }
);

export interface MoveChoice {
  readonly id: string;
  readonly label: string;
  /** What stands beside the label: the column of a theme, or the cards in it. */
  readonly note: string;
  readonly letter: string | null;
  readonly gesture: Gesture;
}

/** "Move 3 cards to…" */
export function requestTitle(board: Index, request: MoveRequest, plan: Plan): string {
  const themeId = 'themeId' in request ? request.themeId : '';
  const theme = board.theme(themeId);
  const title = theme ? titleOf(theme, plan) : `the ${plan.group}`;
  switch (request.kind) {
    case 'cards':
      return `Move ${countWords(request.cardIds.length, 'card')} to…`;
    case 'refer':
      return `${countWords(request.cardIds.length, 'card')} also in…`;
    case 'theme':
      return `Move ${title} to…`;
    case 'merge':
      return `Merge ${title} into…`;
    case 'transfer':
      return `Also in another ${plan.group} instead of ${title}…`;
  }
}

export function choicesFor(board: Index, request: MoveRequest, newThemeId: string, plan: Plan): MoveChoice[] {
  switch (request.kind) {
    case 'cards':
      return moveChoices(board, request.cardIds, request.selected, newThemeId, plan);
    case 'refer':
      return themeChoices(board, plan, null, (themeId) => ({
        name: 'board.addReferences',
        input: { cardIds: request.cardIds, themeId },
      }));
    case 'theme':
      return [
        ...columnChoices(board, (areaId) => ({
          name: 'board.moveTheme',
          input: { themeId: request.themeId, areaId, before: null },
        }))
          .filter(({ column }) => !isSetAside(column.id))
          .map((choice) => ({ ...choice, note: 'all its cards with it' })),
        ...mergeChoices(board, plan, request.themeId).map((choice) => ({
          ...choice,
          label: `Merge into ${choice.label}`,
        })),
      ];
    case 'merge':
      return mergeChoices(board, plan, request.themeId);
    case 'transfer': {
      const { cardId, themeId: from } = request;
      return themeChoices(board, plan, from, (to) => ({
        name: 'board.moveReference',
        input: { cardId, from, to },
      }));
    }
  }
}

const columnNotes: Record<BoardColumn['kind'], string> = {
  area: 'loose in this column',
  unsorted: 'loose in this column',
  parking: 'set aside',
  coach: 'set aside, off the board',
};

/**
 * Lists a new theme with what is selected, then themes, then columns.
 * @param cardIds the cards that go
 * @param selected cards that were selected besides
 */
export function moveChoices(
  board: Index,
  cardIds: readonly string[],
  selected: readonly string[],
  newThemeId: string,
  plan: Plan,
): MoveChoice[] {
  return [
    ...newThemeChoice(board, [...new Set([...cardIds, ...selected])], newThemeId),
    ...themeChoices(board, plan, null, (themeId) =>
      moveCards(cardIds, { kind: 'theme', themeId, before: null }),
    ),
    ...columnChoices(board, (areaId) => moveCards(cardIds, { kind: 'column', areaId, before: null })),
  ];
}

function mergeChoices(board: Index, plan: Plan, themeId: string): MoveChoice[] {
  return themeChoices(board, plan, themeId, (into) => ({
    name: 'board.mergeThemes',
    input: { themeId, into },
  }));
}

function themeChoices(
  board: Index,
  plan: Plan,
  except: string | null,
  gestureOf: (themeId: string) => Gesture,
): MoveChoice[] {
  return [...board.parts.columns.values()].flatMap((column) =>
    board
      .themesIn(column.id)
      .filter(({ id }) => id !== except)
      .map((theme) => ({
        id: themeKey(theme.id),
        label: titleOf(theme, plan),
        note: `${column.name} · ${countWords(board.cardsOf(theme.id).length, 'card')}`,
        letter: column.letter,
        gesture: gestureOf(theme.id),
      })),
  );
}

function columnChoices(
  board: Index,
  gestureOf: (areaId: string) => Gesture,
): (MoveChoice & { readonly column: BoardColumn })[] {
  return [...board.parts.columns.values()].map((column) => ({
    id: `column:${column.id}`,
    column,
    label: column.name,
    note: columnNotes[column.kind],
    letter: column.letter,
    gesture: gestureOf(column.id),
  }));
}

/** A new theme of these cards, founded on one that is loose, to which the others come; null where none is. */
export function newThemeOf(
  board: Index,
  cardIds: readonly string[],
  newThemeId: string,
): Gesture<'board.moveCards'> | null {
  const founder = cardIds.find((id) => board.card(id)?.themeId === null);
  const others = cardIds.filter((id) => id !== founder);
  if (founder === undefined || others.length === 0) return null;
  return moveCards(others, { kind: 'card', cardId: founder, newThemeId });
}

function newThemeChoice(board: Index, cardIds: readonly string[], newThemeId: string): MoveChoice[] {
  const gesture = newThemeOf(board, cardIds, newThemeId);
  if (gesture?.input.to.kind !== 'card') return [];
  const founder = board.card(gesture.input.to.cardId);
  const isPair = cardIds.length === 2;
  return [
    {
      id: 'new-theme',
      label: isPair ? 'New theme with the selected card' : `New theme of these ${cardIds.length} cards`,
      note: `in ${board.column(founder?.areaId ?? '')?.name ?? 'its column'}`,
      letter: null,
      gesture,
    },
  ];
}

/** Those whose label or note holds every word that was typed; first where the label alone does: "2" is in "2 cards" too. */
export function narrow(choices: readonly MoveChoice[], typed: string): MoveChoice[] {
  const words = typed.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  const holds = (text: string): boolean =>
    words.every((word) => text.toLocaleLowerCase('en-GB').includes(word));
  const found = choices.filter(({ label, note }) => holds(`${label} ${note}`));
  return found.toSorted((a, b) => Number(holds(b.label)) - Number(holds(a.label)));
}
