/** Decisions in the record: what was decided now, and what became of what was decided before. */
import { decisionKinds, type Decision } from '../../contract/calls/board.ts';
import type { MinutesSection } from '../../contract/calls/minutes.ts';
import { decisionNames } from '../../contract/names-of-codes.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { horizonWords, stateWords } from './minutes-words.ts';

type Mask = MinutesFacts['mask'];

/** "Support: time to plan together (next month; owner: P. Shah)". */
export function decisionLine(
  { kind, text, horizon, owner }: Pick<Decision, 'kind' | 'text' | 'horizon' | 'owner'>,
  mask: Mask,
): string {
  return `${decisionNames[kind]}: ${mask(text)} (${horizonWords(horizon)}; ${owner === null ? 'no owner' : `owner: ${owner}`})`;
}

/** What was decided in this debrief, then what became of what earlier ones left open. */
export function decisionSections(facts: MinutesFacts): MinutesSection[] {
  return [decided(facts), lastTime(facts)];
}

function decided({ board, mask }: MinutesFacts): MinutesSection {
  const rows = decisionKinds.flatMap((kind) =>
    board.decisions
      .filter((one) => one.kind === kind && isOfNow(one))
      .map(({ text, horizon, owner, state }) => [
        decisionNames[kind],
        mask(text),
        horizonWords(horizon),
        owner ?? '–',
        stateWords[state],
      ]),
  );
  const columns = ['Kind', 'What', 'By when', 'Owner', 'State'];
  return {
    heading: 'What was decided',
    level: 2,
    blocks: rows.length === 0 ? [] : [{ kind: 'table', heading: null, columns, rows }],
  };
}

/** One of an earlier debrief that was closed belongs to last time; one that goes on belongs to both. */
function isOfNow({ carriedFrom, state }: Decision): boolean {
  return carriedFrom === null || state === 'open';
}

function lastTime({ board, earlier, mask }: MinutesFacts): MinutesSection {
  const settled = board.decisions.filter(({ carriedFrom }) => carriedFrom !== null);
  const became = { open: 'carried on', done: 'done', dropped: 'dropped' } as const;
  const rows = [
    ...settled.map(({ kind, text, owner, state }) => [
      decisionNames[kind],
      mask(text),
      owner ?? '–',
      became[state],
    ]),
    ...earlier.map(({ kind, text, owner }) => [
      decisionNames[kind],
      mask(text),
      owner ?? '–',
      'still open, not talked about',
    ]),
  ];
  const columns = ['Kind', 'What', 'Owner', 'What became of it'];
  return {
    heading: 'Decisions of last time',
    level: 2,
    blocks: rows.length === 0 ? [] : [{ kind: 'table', heading: null, columns, rows }],
  };
}
