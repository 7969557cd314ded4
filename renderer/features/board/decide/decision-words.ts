/** How decisions are called and asked for. */
import type { Decision } from '../../../../core/contract/calls/board.ts';
import { horizonNames } from '../../../../core/contract/names-of-codes.ts';
import { countWords } from '../copy/card-words.ts';

type Kind = Decision['kind'];

/** What a person says in a decision. */
export type Said = Pick<Decision, 'text' | 'horizon' | 'owner' | 'themeId'>;

export const saidParts = ['text', 'horizon', 'owner', 'themeId'] as const;

/** What somebody has changed of a decision. */
export function changedIn(said: Said, before: Said): Partial<Said> {
  return {
    ...(said.text !== before.text && { text: said.text }),
    ...(said.horizon !== before.horizon && { horizon: said.horizon }),
    ...(said.owner !== before.owner && { owner: said.owner }),
    ...(said.themeId !== before.themeId && { themeId: said.themeId }),
  };
}

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

export const horizonChoices: typeof horizonNames = {
  ...horizonNames,
  'quick-win': 'this week, costs nothing',
};

export const settledNames: Readonly<Record<Decision['state'], string>> = {
  done: 'Done',
  open: 'Carried on',
  dropped: 'Dropped',
};

/** "2 done, 1 carried on": what became of those of last time. */
export function settledWords(settled: readonly Pick<Decision, 'state'>[]): string {
  const states: readonly Decision['state'][] = ['done', 'open', 'dropped'];
  return states
    .map((state) => [settled.filter((one) => one.state === state).length, settledNames[state]] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name.toLowerCase()}`)
    .join(', ');
}

/** Who may be offered as an owner: those who are here, those who have something already, then others. */
export function ownersOffered(
  people: readonly string[],
  decisions: readonly Pick<Decision, 'owner'>[],
  others: readonly string[] = [],
): string[] {
  return [...new Set([...people, ...decisions.flatMap(({ owner }) => owner ?? []), ...others])];
}

/** "2 decisions", of a theme from which some follow already. */
export function decidedWords(decisions: readonly Pick<Decision, 'state'>[]): string | null {
  const open = decisions.filter(({ state }) => state === 'open').length;
  return open === 0 ? null : countWords(open, 'decision');
}

/** A wondering as it is read aloud: many are typed without their first words. */
export function wonderingWords(text: string): string {
  return /^i wonder/i.test(text) ? text : `I wonder… ${text}`;
}
