/** How decisions are called and asked for. */
import type { BoardCard, Decision } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { titleOf } from '../../../../core/domain/board/theme-title.ts';
import { themesInOrder } from '../lanes/lane-order.ts';

type Kind = Decision['kind'];

interface DecisionAsk {
  readonly kind: Kind;
  readonly heading: string;
  readonly prompt: string;
}

export const decisionAsks: readonly DecisionAsk[] = [
  { kind: 'keep', heading: 'Keep one thing', prompt: 'What works, and should stay as it is?' },
  { kind: 'ask', heading: 'Ask one question', prompt: 'What should departments talk about?' },
  { kind: 'support', heading: 'Support', prompt: 'What will leaders do, so that it gets easier?' },
];

export const settledNames: Record<Exclude<Decision['state'], 'open'>, string> = {
  done: 'Done',
  dropped: 'Dropped',
};

/** Who may be offered as an owner: those who are here, and those who have something already. */
export function ownersOffered(people: readonly string[], decisions: readonly Decision[]): string[] {
  return [...new Set([...people, ...decisions.flatMap(({ owner }) => owner ?? [])])];
}

export function themeChoices(board: BoardIndex<BoardCard>): { id: string; title: string }[] {
  return themesInOrder(board).map((theme) => ({ id: theme.id, title: titleOf(theme) }));
}
