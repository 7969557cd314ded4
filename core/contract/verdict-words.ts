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

/** "14 figures, 3 hidden". */
export function sayFigures({ figures, hidden }: Verdict): string {
  return `${count(figures, 'figure')}, ${hidden} hidden`;
}

const naming: readonly Finding['reason'][] = ['name', 'email', 'class-or-room'];

/** "0 names found in 31 parts", and how much else. */
export function sayNames({ findings, parts }: Verdict): string {
  const names = findings.filter(({ reason }) => naming.includes(reason)).length;
  const others = findings.length - names;
  return `${count(names, 'name')} found in ${count(parts, 'part')}${others === 0 ? '' : `, and ${count(others, 'other thing')}`}`;
}

/** "9 texts read", of what people wrote and a person had to read. */
function sayRead({ lines }: Verdict): string {
  return `${count(lines, 'text')} read`;
}

/** "Left out, because nobody has read it: “Rose asked why.” (Pupils explain)". */
function unreadLine({ where, text }: Verdict['unread'][number]): string {
  return `Left out, because nobody has read it: “${shortened(text)}” (${where})`;
}

/** The verdict as a page that a person can read. */
export function verdictLines(verdict: Verdict): string[] {
  return [
    `${count(verdict.slides, 'slide')}, ${sayFigures(verdict)}, ${sayRead(verdict)}; ${sayNames(verdict)}.`,
    ...(verdict.size === 'full' ? [] : [`The deck is ${sizeWords[verdict.size]}.`]),
    ...verdict.reasons.map(reasonLine),
    ...verdict.unread.map(unreadLine),
    ...verdict.attacks.map(({ figure, why }) => `${figure}: ${why}`),
    ...verdict.findings.map(findingLine),
    outcomeWords[verdict.outcome],
  ];
}

/** "Progress (not shown): It rests on fewer than 5 teachers. More visits would change that." */
function reasonLine({ figure, state, why, change }: Verdict['reasons'][number]): string {
  return `${figure} (${stateWords[state]}): ${[why, change].filter((part) => part !== '').join(' ')}`;
}

/** "Found: a name, “Hall” on slide 3, in “Hall says why”." Where it belongs to no slide, the part of the file is named. */
export function findingLine({ part, text, reason, within, slide }: Finding): string {
  const place = slide === null ? `in ${part}` : `on slide ${slide}`;
  const where = within === null || within === text ? place : `${place}, in “${shortened(within)}”`;
  return `Found: ${findingWords[reason]} “${shortened(text)}” ${where}.`;
}

const findingWords: Record<Finding['reason'], string> = {
  name: 'a name,',
  email: 'an e-mail address,',
  'class-or-room': 'a class or room,',
  'unexpected-part': 'a part that no deck of ours has,',
  'not-well-formed': 'a part that is not written as agreed,',
  metadata: 'a note about who or what made the file,',
  'uncleared-number': 'a number that was not cleared,',
  'unknown-text': 'something that this app did not write,',
};

/** What the verdict comes to. */
export const outcomeWords: Record<Verdict['outcome'], string> = {
  clear: 'Nothing in the slides points at a person.',
  found: 'The slides were not saved, because something in them must not leave.',
  attackable:
    'The slides were not saved, because a figure could be put together with others until it points at a few people.',
};

function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}
