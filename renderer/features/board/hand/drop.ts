/** What it comes to when the hand is opened over a target. */
import type { MoveTarget } from '../../../../core/contract/calls/board.ts';
import { type Gesture, moveCards } from '../acts/gestures.ts';
import { areaOfGroup, themeOfLane } from '../columns/area-ids.ts';
import type { DropTarget, Hand } from '../columns/in-hand.ts';

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
 * @param isReferring whether cards are to be in a second theme and stay where they are
 * @param newThemeId makes the id of a new theme
 * @param wholeOf a card with all that stand behind it: what a card is dropped on comes along whole
 * @returns null where nothing is to be done there
 */
export function gestureOf(
  hand: Hand,
  target: DropTarget,
  isReferring: boolean,
  newThemeId: () => string,
  wholeOf: (cardId: string) => readonly string[] = (cardId) => [cardId],
): Gesture | null {
  const to = outOfLane(target);
  const themeId = 'themeId' in to ? to.themeId : null;
  if (hand.kind === 'theme') {
    if (themeId !== null) return { name: 'board.mergeThemes', input: { themeId: hand.id, into: themeId } };
    const before = to.kind === 'shelf' ? to.before : null;
    return { name: 'board.moveTheme', input: { themeId: hand.id, areaId: to.areaId, before } };
  }
  if (hand.kind === 'reference') {
    const { cardId, themeId: from } = hand;
    if (themeId !== null) return { name: 'board.moveReference', input: { cardId, from, to: themeId } };
    return { name: 'board.removeReferences', input: { cardIds: [cardId], themeId: from } };
  }
  if (!isReferring) {
    const [, ...behind] = to.kind === 'card' && to.themeId === null ? wholeOf(to.cardId) : [];
    return moveCards([...hand.ids, ...behind], placeOf(to, newThemeId));
  }
  return themeId === null ? null : { name: 'board.addReferences', input: { cardIds: hand.ids, themeId } };
}

function placeOf(target: DropTarget, newThemeId: () => string): MoveTarget {
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
