/** How decisions are called and asked for. */
import type { Decision } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { titleOf } from '../../../../core/domain/board/theme-title.ts';
import { themesInOrder } from '../lanes/lane-order.ts';
import type { BoardCard } from '../../../../core/contract/calls/board.ts';

type Kind = Decision['kind'];
type Horizon = NonNullable<Decision['horizon']>;

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

export const kindNames: Record<Kind, string> = { keep: 'Keep', ask: 'Ask', support: 'Support' };

export const horizonNames: Record<Horizon, string> = {
  'next-week': 'next week',
  'next-month': 'next month',
  'end-of-year': 'by the end of the year',
};

export const settledNames: Record<Exclude<Decision['state'], 'open'>, string> = {
  done: 'Done',
  dropped: 'Dropped',
};

/** "Next month · Ms Okafor": when, and by whom. */
export function whenAndWho({ horizon, owner }: Pick<Decision, 'horizon' | 'owner'>): string {
  const when = horizon === null ? null : horizonNames[horizon];
  const parts = [when && when[0]?.toUpperCase() + when.slice(1), owner];
  return parts.filter(Boolean).join(' · ');
}

/** Who may be offered as an owner: those who are here, and those who have something already. */
export function ownersOffered(people: readonly string[], decisions: readonly Decision[]): string[] {
  return [...new Set([...people, ...decisions.flatMap(({ owner }) => owner ?? [])])];
}

export function themeChoices(board: BoardIndex<BoardCard>): { id: string; title: string }[] {
  return themesInOrder(board).map((theme) => ({ id: theme.id, title: titleOf(theme) }));
}
