/** What a gesture comes to: one notion for drags, keys, menus and lists, each the same command of the board. */
import type { BoardCard, MoveTarget } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { titleOf } from '../../../../core/domain/board/theme-title.ts';
import type { DropTarget, Hand } from '../columns/in-hand.ts';
import { areaOfGroup, themeOfLane } from '../columns/area-ids.ts';

export type Deed =
  | { readonly do: 'move'; readonly cardIds: readonly string[]; readonly to: MoveTarget }
  | { readonly do: 'refer' | 'release'; readonly cardIds: readonly string[]; readonly themeId: string }
  | { readonly do: 'transfer'; readonly cardId: string; readonly from: string; readonly to: string }
  | {
      readonly do: 'shelve';
      readonly themeId: string;
      readonly areaId: string;
      readonly before: string | null;
    }
  | { readonly do: 'merge'; readonly themeId: string; readonly into: string };

/** The same target with a lane understood as its theme, and a group of loose cards as its column. */
function outOfLane(target: DropTarget): DropTarget {
  const { areaId } = target;
  const groupOf = 'themeId' in target && target.themeId !== null ? areaOfGroup(target.themeId) : null;
  if (groupOf !== null) {
    const before = target.kind === 'gap' ? target.before : null;
    return { kind: 'gap', areaId: groupOf, themeId: null, before };
  }
  const themeId = themeOfLane(areaId);
  if (themeId === null) return target;
  const isAmongCards = target.kind === 'gap' || target.kind === 'card';
  return isAmongCards ? { ...target, themeId } : { kind: 'theme', areaId, themeId };
}

/**
 * What it comes to when the hand is opened over a target.
 * @param isReferring whether cards are to be in a second theme and stay where they are
 * @param newThemeId makes the id of a new theme
 * @returns null where nothing is to be done there
 */
export function deedOf(
  hand: Hand,
  target: DropTarget,
  isReferring: boolean,
  newThemeId: () => string,
): Deed | null {
  const to = outOfLane(target);
  const themeId = 'themeId' in to ? to.themeId : null;
  if (hand.kind === 'theme') {
    if (themeId !== null) return { do: 'merge', themeId: hand.id, into: themeId };
    return {
      do: 'shelve',
      themeId: hand.id,
      areaId: to.areaId,
      before: to.kind === 'shelf' ? to.before : null,
    };
  }
  if (hand.kind === 'reference') {
    const { cardId, themeId: from } = hand;
    if (themeId !== null) return { do: 'transfer', cardId, from, to: themeId };
    return { do: 'release', cardIds: [cardId], themeId: from };
  }
  if (!isReferring) return { do: 'move', cardIds: hand.ids, to: moveOf(to, newThemeId) };
  return themeId === null ? null : { do: 'refer', cardIds: hand.ids, themeId };
}

function moveOf(target: DropTarget, newThemeId: () => string): MoveTarget {
  switch (target.kind) {
    case 'card':
      return { kind: 'card', cardId: target.cardId, newThemeId: newThemeId() };
    case 'theme':
      return { kind: 'theme', themeId: target.themeId, before: null };
    case 'gap':
      return target.themeId === null
        ? { kind: 'column', areaId: target.areaId, before: target.before }
        : { kind: 'theme', themeId: target.themeId, before: target.before };
    case 'column':
    case 'shelf':
      return { kind: 'column', areaId: target.areaId, before: null };
  }
}

/** What stands at the hand while it is over a target, where the mark alone does not tell what would happen. */
export function captionOf(
  board: BoardIndex<BoardCard>,
  hand: Hand,
  target: DropTarget | null,
  isReferring: boolean,
): string | null {
  const deed = target && deedOf(hand, target, isReferring, () => '');
  const title = (id: string): string => {
    const theme = board.theme(id);
    return theme ? titleOf(theme) : 'another theme';
  };
  if (!deed) return isReferring && hand.kind === 'cards' ? 'Also in …' : null;
  switch (deed.do) {
    case 'refer':
      return `Also in ${title(deed.themeId)}`;
    case 'transfer':
      return `Also in ${title(deed.to)}`;
    case 'release':
      return `No longer also in ${title(deed.themeId)}`;
    case 'merge':
      return `Merge into ${title(deed.into)}`;
    case 'move':
    case 'shelve':
      return null;
  }
}

/** What is said where a deed would change nothing. */
export function alreadySo(deed: Deed): string {
  switch (deed.do) {
    case 'move':
      return `${deed.cardIds.length === 1 ? 'It is' : 'They are'} already there.`;
    case 'refer':
      return deed.cardIds.length === 1
        ? 'It is in that theme already, or set aside.'
        : 'They are in that theme already, or set aside.';
    case 'release':
    case 'transfer':
      return 'That theme does not refer to it.';
    case 'shelve':
    case 'merge':
      return 'The theme is already there.';
  }
}
