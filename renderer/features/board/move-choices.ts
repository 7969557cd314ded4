/** What the "Move to…" list offers for the cards that are to be moved. */
import type { BoardCard, BoardColumn, MoveTarget } from '../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../core/domain/board/board-index.ts';
import { titleOf } from '../../../core/domain/board/theme-title.ts';
import { countWords } from './card-words.ts';

export interface MoveChoice {
  readonly id: string;
  readonly label: string;
  /** What stands beside the label: the column of a theme, or the cards in it. */
  readonly note: string;
  readonly letter: string | null;
  readonly cardIds: readonly string[];
  readonly to: MoveTarget;
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
  board: BoardIndex<BoardCard>,
  cardIds: readonly string[],
  selected: readonly string[],
  newThemeId: string,
): MoveChoice[] {
  const themes = [...board.parts.columns.values()].flatMap((column) =>
    board.themesIn(column.id).map((theme) => ({ theme, column })),
  );
  return [
    ...newThemeChoice(board, [...new Set([...cardIds, ...selected])], newThemeId),
    ...themes.map(({ theme, column }) => ({
      id: `theme:${theme.id}`,
      label: titleOf(theme),
      note: `${column.name} · ${countWords(board.cardsOf(theme.id).length, 'card')}`,
      letter: column.letter,
      cardIds,
      to: { kind: 'theme', themeId: theme.id, before: null } as const,
    })),
    ...[...board.parts.columns.values()].map((column) => ({
      id: `column:${column.id}`,
      label: column.name,
      note: columnNotes[column.kind],
      letter: column.letter,
      cardIds,
      to: { kind: 'column', areaId: column.id, before: null } as const,
    })),
  ];
}

/** A theme is founded on a loose card; the others come to it. */
function newThemeChoice(
  board: BoardIndex<BoardCard>,
  cardIds: readonly string[],
  newThemeId: string,
): MoveChoice[] {
  const founder = cardIds.find((id) => board.card(id)?.themeId === null);
  const others = cardIds.filter((id) => id !== founder);
  if (founder === undefined || others.length === 0) return [];
  return [
    {
      id: 'new-theme',
      label:
        others.length === 1
          ? 'New theme with the selected card'
          : `New theme of these ${cardIds.length} cards`,
      note: `in ${board.column(board.card(founder)?.areaId ?? '')?.name ?? 'its column'}`,
      letter: null,
      cardIds: others,
      to: { kind: 'card', cardId: founder, newThemeId },
    },
  ];
}

/** Those whose label or note holds every word that was typed. */
export function narrow(choices: readonly MoveChoice[], typed: string): MoveChoice[] {
  const words = typed.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return choices.filter((choice) => {
    const text = `${choice.label} ${choice.note}`.toLocaleLowerCase('en-GB');
    return words.every((word) => text.includes(word));
  });
}
