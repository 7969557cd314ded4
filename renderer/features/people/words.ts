/** What the people of a walk are called in sentences, and what has to be said to the core for each answer. */
import type { Person, PersonDecided, SubjectOfWalk } from '../../../core/contract/calls/people.ts';
import type { CallInput } from '../../../core/contract/calls/index.ts';
import { sayCount } from '../../state/say.ts';

export type Saying = CallInput<'people.decide'>['sayings'][number];

const times = (count: number): string =>
  ['', 'once', 'twice'][count] ?? `${count.toLocaleString('en-GB')} times`;

/** "made 4 visits, was visited twice". */
export function sayVisits({ visitsMade, visitsReceived }: Person['spellings'][number]): string {
  return [
    ...(visitsMade > 0 ? [`made ${sayCount(visitsMade, 'visit')}`] : []),
    ...(visitsReceived > 0 ? [`was visited ${times(visitsReceived)}`] : []),
  ].join(', ');
}

export function sayDecision({ spellings: [a, b], decision }: PersonDecided): string {
  return decision === 'same' ? `“${a}” and “${b}” are one person.` : `“${a}” and “${b}” are two people.`;
}

export function sayTeachers({ subject, teachers }: SubjectOfWalk): string {
  if (teachers === 0) return `Who teaches ${subject} is not known.`;
  if (teachers === 1) return `Naming ${subject} on a slide would name its one teacher.`;
  return sayCount(teachers, 'teacher');
}

const pair = (a: string, b: string): [string, string] => [a, b];

/** All spellings of a person are one person. */
export function confirming({ spellings }: Person): Saying[] {
  const [first, ...rest] = spellings;
  return first ? rest.map(({ text }) => ({ spellings: pair(first.text, text), decision: 'same' })) : [];
}

/** A spelling with all that records name beside it: they stay one person. */
function inseparable({ spellings }: Person, from: string): string[] {
  const found = new Set([from]);
  for (const text of found) {
    const beside = spellings.find((spelling) => spelling.text === text)?.beside ?? [];
    for (const other of beside) found.add(other);
  }
  return [...found];
}

/** Whether a spelling can be somebody else than others of the person. */
export function canSplit(person: Person, off: string): boolean {
  const together = inseparable(person, off);
  return person.spellings.some(({ text }) => !together.includes(text));
}

/** One spelling, with those beside it, is somebody else than all the others. */
export function splitting(person: Person, off: string): Saying[] {
  const together = inseparable(person, off);
  return person.spellings
    .filter(({ text }) => !together.includes(text))
    .map(({ text }) => ({ spellings: pair(off, text), decision: 'different' }));
}

/** "“RHA” and “Ms R Hall” are somebody else". */
export function saySomebodyElse(person: Person, off: string): string {
  const quoted = inseparable(person, off).map((text) => `“${text}”`);
  return `${quoted.join(' and ')} ${quoted.length === 1 ? 'is' : 'are'} somebody else`;
}

/** Two people are one; what was said against it is taken back. */
export function merging(one: Person, other: Person, decisions: readonly PersonDecided[]): Saying[] {
  const isOf = (person: Person, text: string): boolean =>
    person.spellings.some((spelling) => spelling.text === text);
  const against = decisions.filter(
    ({ spellings: [a, b], decision }) =>
      decision === 'different' && ((isOf(one, a) && isOf(other, b)) || (isOf(one, b) && isOf(other, a))),
  );
  const [a, b] = [one.spellings[0], other.spellings[0]];
  return [
    ...against.map(({ spellings }): Saying => ({ spellings, decision: 'open' })),
    ...(a && b ? [{ spellings: pair(a.text, b.text), decision: 'same' as const }] : []),
  ];
}
