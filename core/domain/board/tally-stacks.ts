/** Counts of one question that stand together are one card on the screen, with all that was counted. */
import type { BoardCard } from '../../contract/calls/board.ts';
import { homeOf } from './board-slice.ts';

/** What is asked of a card to know whether it stands in a stack. */
type Counted = Pick<BoardCard, 'id' | 'kind' | 'tally' | 'teamText' | 'visitNumber'>;

type Placed = Pick<BoardCard, 'areaId' | 'themeId'>;

/**
 * The question that a card counts, as headers are compared: without regard to case, spaces and marks at the end.
 * @returns null for a card that stands alone whatever is beside it: no count, or one that the team has put in its own words
 */
export function questionOf({ tally, teamText }: Pick<Counted, 'tally' | 'teamText'>): string | null {
  if (tally === null || teamText !== null) return null;
  return tally.lookFor
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<![\s\p{P}])[\s\p{P}]+$/u, '')
    .replace(/\s+/g, ' ');
}

/**
 * Which cards of one home stand behind another that counts the same.
 * @param cards those of a column that are in no theme, or those of a theme, in order
 * @returns by the id of the card that stands for them: all of them in order, itself first; only where there are two or more
 */
export function stackTallies<C extends Counted>(cards: readonly C[]): ReadonlyMap<string, readonly C[]> {
  const byQuestion = new Map<string, C[]>();
  for (const card of cards) {
    const question = questionOf(card);
    if (question === null) continue;
    const before = byQuestion.get(question);
    if (before) before.push(card);
    else byQuestion.set(question, [card]);
  }
  const stacks = new Map<string, readonly C[]>();
  for (const alike of byQuestion.values()) {
    const [lead, second] = alike;
    if (lead && second) stacks.set(lead.id, alike);
  }
  return stacks;
}

/** Whether two cards are one on the screen: they stand in one home and count the same. */
export function areStacked(one: Counted & Placed, other: Counted & Placed): boolean {
  const question = questionOf(one);
  return question !== null && question === questionOf(other) && homeOf(one) === homeOf(other);
}

/** More counts out of as many are a row of figures that nobody reads. */
const mostOneByOne = 12;

/**
 * Says what a stack counted, in the order of the visits: "Could say the goal: 2, 4, 5, 3 of 6; 7 of 8". Many out of as many are
 * said by how often each was counted, lowest first: "0 (9 times), 3 (once), 4 (8 times) of 6".
 * @param cards those of a stack, in any order
 */
export function stackText(cards: readonly Pick<Counted, 'id' | 'tally' | 'visitNumber'>[]): string {
  const byWhole = new Map<number, number[]>();
  for (const { tally } of cards.toSorted((a, b) => a.visitNumber - b.visitNumber)) {
    if (tally) byWhole.set(tally.outOf, [...(byWhole.get(tally.outOf) ?? []), tally.value]);
  }
  const counts = [...byWhole].map(([outOf, values]) => `${figures(values)} of ${outOf}`);
  return `${cards[0]?.tally?.lookFor ?? ''}: ${counts.join('; ')}`;
}

function figures(values: readonly number[]): string {
  if (values.length <= mostOneByOne) return values.join(', ');
  const times = new Map<number, number>();
  for (const value of values.toSorted((a, b) => a - b)) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times]
    .map(([value, many]) => `${value} (${['', 'once', 'twice'][many] ?? `${many} times`})`)
    .join(', ');
}
