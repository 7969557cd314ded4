/** The verdict on a deck in words, line by line. */
import type { Finding, Verdict } from './calls/slides.ts';
import { shortened } from './wording.ts';

/** What became of a figure that is not shown as it was counted. */
export const stateWords: Record<Verdict['reasons'][number]['state'], string> = {
  hidden: 'not shown',
  'word-only': 'the word alone',
  kept: 'kept from an earlier deck',
  'left-out': 'left out, title and all',
  statement: 'a statement without figure',
  'word-differs': 'the agreed word, without a number',
};

/** The kinds of deck. */
export const sizeWords: Record<Verdict['size'], string> = {
  full: 'with figures',
  'without-figures': 'without figures, as the walk is small',
  letter: 'a letter without themes, as the walk is very small',
};

/** The verdict as a page that a person can read. */
export function verdictLines(verdict: Verdict): string[] {
  const { slides, figures, hidden, parts, findings } = verdict;
  return [
    `${count(slides, 'slide')}, ${count(figures, 'figure')}, ${hidden} hidden; ${count(findings.length, 'finding')} in ${count(parts, 'part')} of the file.`,
    ...(verdict.size === 'full' ? [] : [`The deck is ${sizeWords[verdict.size]}.`]),
    ...verdict.reasons.map(reasonLine),
    ...verdict.attacks.map(({ figure, why }) => `${figure}: ${why}`),
    ...findings.map(findingLine),
    outcomeWords[verdict.outcome],
  ];
}

/** "Progress (not shown): It rests on fewer than 5 teachers. More visits would change that." */
function reasonLine({ figure, state, why, change }: Verdict['reasons'][number]): string {
  return `${figure} (${stateWords[state]}): ${[why, change].filter((part) => part !== '').join(' ')}`;
}

function findingLine({ part, text, reason, within, slide }: Finding): string {
  const place = slide === null ? part : `slide ${slide}`;
  const where = within === null ? place : `${place}, in “${shortened(within)}”`;
  return `Found: ${findingWords[reason]} “${shortened(text)}” in ${where}.`;
}

const findingWords: Record<Finding['reason'], string> = {
  name: 'a name,',
  email: 'an e-mail address,',
  'class-or-room': 'a class or room,',
  'unexpected-part': 'a part that no deck of ours has,',
  'not-well-formed': 'a part that is not written as agreed,',
  metadata: 'a note about who or what made the file,',
  'uncleared-number': 'a number that was not cleared,',
  'unknown-text': 'a text that is not of these slides,',
};

const outcomeWords: Record<Verdict['outcome'], string> = {
  clear: 'Nothing in the slides points at a person.',
  found: 'The slides were not saved, because something in them must not leave.',
  attackable:
    'The slides were not saved, because a figure could be put together with others until it points at a few people.',
};

function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}
