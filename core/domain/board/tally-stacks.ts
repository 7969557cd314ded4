/** Counts of one question that stand together are one card on the screen, with all that was counted. */
import type { BoardCard } from '../../contract/calls/board.ts';
import { askedAndSaid } from '../records/cells/tally.ts';
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

/** More counts out of one number are said by how often each came. */
const mostInTurn = 12;
/** A question of more letters stands behind its counts: what is cut off at the end of a card are words, not figures. */
const longestAhead = 160;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Says what a stack counted, in the order of the visits: "Could say the goal: 2, 4, 5, 3 of 6; 7 of 8". Where there are
 * many, each once, by size: "Could say the goal: 2 (9 times), 3, 4 (12) of 6".
 * @param cards those of a stack, in any order
 */
export function stackText(cards: readonly Pick<Counted, 'id' | 'tally' | 'visitNumber'>[]): string {
  const byWhole = new Map<number, number[]>();
  for (const { tally } of cards.toSorted((a, b) => a.visitNumber - b.visitNumber)) {
    const before = tally && byWhole.get(tally.outOf);
    if (before) before.push(tally.value);
    else if (tally) byWhole.set(tally.outOf, [tally.value]);
  }
  const counts = [...byWhole].map(([outOf, values]) => `${valuesSaid(values)} of ${outOf}`).join('; ');
  const question = cards[0]?.tally?.lookFor ?? '';
  // Among words that run from right to left the numbers would change places.
  const said = rightToLeft.test(question) ? `\u2066${counts}\u2069` : counts;
  return question.length > longestAhead ? `${said}: ${question}` : askedAndSaid(question, said);
}

function valuesSaid(values: readonly number[]): string {
  if (values.length <= mostInTurn) return values.join(', ');
  const often = Map.groupBy(
    values.toSorted((a, b) => a - b),
    (value) => value,
  );
  // No line begins with how often it was.
  const said = [...often].map(([value, { length }]) => (length === 1 ? value : `${value}\u00a0(${length})`));
  return said.join(', ').replace(')', '\u00a0times)');
}
