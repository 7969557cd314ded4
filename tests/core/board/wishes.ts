/** Random wishes of a team, and what they mean on the board at hand. */
import fc from 'fast-check';
import type { MoveTarget } from '../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../core/domain/board/board-index.ts';
import { boardColumns, offBoardId, unsortedId } from '../../../core/domain/focus-areas.ts';

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A wish that fits any board: numbers are turned into what stands there. */
export const wishArbitrary = fc.record({
  cards: fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }),
  kind: fc.constantFrom(
    'card',
    'theme',
    'column',
    'rename',
    'confirm',
    'edit',
    'split',
    'join',
    'add',
    'dismiss',
    'star',
    'word',
    'shelve',
    'merge',
    'apart',
    'dissolve',
    'refer',
    'release',
    'transfer',
    'note',
    'decide',
    'remove',
  ),
  where: fc.nat(1000),
  before: fc.option(fc.nat(1000), { nil: null }),
});
export type Wish = typeof wishArbitrary extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % items.length];

export function wishedCards(board: BoardIndex, wish: Wish): string[] {
  const ids = [...board.parts.cards.values()].flatMap(({ id, areaId }) => (areaId === offBoardId ? [] : id));
  return wish.cards.flatMap((n) => pick(ids, n) ?? []);
}

export function wishedTarget(board: BoardIndex, wish: Wish, newId: number): MoveTarget {
  const chosen = pick([...board.parts.themes.keys()], wish.where);
  if (wish.kind === 'theme' && chosen) {
    const before = wish.before === null ? undefined : pick(board.cardsOf(chosen), wish.before);
    return { kind: 'theme', themeId: chosen, before: before?.id ?? null };
  }
  if (wish.kind === 'card') {
    const [cardId = ''] = wishedCards(board, { ...wish, cards: [wish.where] });
    return { kind: 'card', cardId, newThemeId: uuid(newId) };
  }
  const areaId = pick(boardColumns, wish.where)?.id ?? unsortedId;
  const before = wish.before === null ? undefined : pick(board.looseCards(areaId), wish.before);
  return { kind: 'column', areaId, before: before?.id ?? null };
}
