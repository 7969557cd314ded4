/** What a random wish means for themes as wholes, for references and for what is written down. */
import type { BoardIndex } from '../../../core/domain/board/board-index.ts';
import { planMerge, planTakeApart } from '../../../core/domain/board/plan-merge.ts';
import type { Plan } from '../../../core/domain/board/plan-move.ts';
import {
  planRemoveDecision,
  planRemoveNote,
  planSaveDecision,
  planSaveNote,
} from '../../../core/domain/board/plan-notes.ts';
import { planMoveReference, planRefer, planRelease } from '../../../core/domain/board/plan-reference.ts';
import { planStar } from '../../../core/domain/board/plan-team-choice.ts';
import { planDissolve, planMoveTheme, planWord } from '../../../core/domain/board/plan-theme.ts';
import { builtInAreas } from '../../../core/domain/focus-areas.ts';
import type { Wish } from './wishes.ts';

type ThemeWish = Wish & { cardIds: readonly string[] };

/** Undefined where the wish is no such wish, null where it changes nothing or does not fit. */
export function planThemeWish(board: BoardIndex, wish: ThemeWish, n: number): Plan | null | undefined {
  const { cardIds, where } = wish;
  const before = wish.before ?? 0;
  const themes = [...board.parts.themes.values()];
  const theme = themes[where % themes.length];
  const other = themes[before % themes.length];
  const written = {
    id: `w${n}`,
    themeId: wish.before === null ? null : (theme?.id ?? null),
    text: `Text ${n}`,
  };
  switch (wish.kind) {
    case 'star':
      return planStar(board, { cardIds, isStarred: wish.before !== null });
    case 'note':
      return planSaveNote(board, { ...written, kind: 'wonder' });
    case 'decide':
      return planSaveDecision(board, {
        ...written,
        kind: 'ask',
        horizon: null,
        owner: null,
        state: 'open',
        carriedFrom: null,
      });
    case 'remove':
      return planRemoval(board, where);
    case 'word':
    case 'shelve':
    case 'merge':
    case 'apart':
    case 'dissolve':
    case 'refer':
    case 'release':
    case 'transfer':
      break;
    default:
      return undefined;
  }
  if (!theme || !other) return null;
  const themeId = theme.id;
  if (wish.kind === 'word') return planWord(board, { themeId, word: wish.before === null ? null : 'many' });
  if (wish.kind === 'dissolve') return planDissolve(board, { themeId });
  if (wish.kind === 'refer') return planRefer(board, { cardIds, themeId });
  if (wish.kind === 'release')
    return planRelease(board, { cardIds: board.referencesIn(themeId).map(({ cardId }) => cardId), themeId });
  if (wish.kind === 'transfer') {
    const [reference] = board.referencesIn(themeId);
    return reference
      ? planMoveReference(board, { cardId: reference.cardId, from: themeId, to: other.id })
      : null;
  }
  if (wish.kind === 'merge') return theme === other ? null : planMerge(board, { themeId, into: other.id });
  if (wish.kind === 'apart') return planApart(board, themeId);
  const areaId = builtInAreas[before % builtInAreas.length]?.id ?? '';
  return planMoveTheme(board, { themeId, areaId, before: board.themesIn(areaId)[0]?.id ?? null });
}

function planApart(board: BoardIndex, themeId: string): Plan | null {
  const part = board.theme(themeId)?.parts.at(-1);
  if (!part || board.theme(part.id)) return null;
  const there = board.cardsOf(themeId).map(({ id }) => id);
  const left = part.cardIds.filter((id) => there.includes(id));
  if (left.length === 0 || left.length === there.length) return null;
  return planTakeApart(board, { themeId, partId: part.id });
}

function planRemoval(board: BoardIndex, where: number): Plan | null {
  const { notes, decisions } = board.parts;
  const note = notes[where % notes.length];
  const decision = decisions[where % decisions.length];
  if (note) return planRemoveNote(board, { noteId: note.id });
  return decision ? planRemoveDecision(board, { decisionId: decision.id }) : null;
}
