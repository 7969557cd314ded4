/** What the people of a walk are called in sentences, and what has to be said to the core for each answer. */
import type {
  Person,
  PersonDecided,
  SubjectOfWalk,
  UnknownVisit,
} from '../../../core/contract/calls/people.ts';
import type { CallInput } from '../../../core/contract/calls/index.ts';
import { sayCount, sayDay } from '../../state/say.ts';

export type Saying = CallInput<'people.decide'>['sayings'][number];

const times = (count: number): string =>
  ['', 'once', 'twice'][count] ?? `${count.toLocaleString('en-GB')} times`;

const quoted = (text: string): string => `“${text}”`;

/** "Ms Rose Hall or Mr Mark Hall". */
export const either = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

/** "made 4 visits, was visited twice". */
export function sayVisits({ visitsMade, visitsReceived }: Person['spellings'][number]): string {
  return [
    ...(visitsMade > 0 ? [`made ${sayCount(visitsMade, 'visit')}`] : []),
    ...(visitsReceived > 0 ? [`was visited ${times(visitsReceived)}`] : []),
  ].join(', ');
}

export function sayDecision(saying: PersonDecided): string {
  if (saying.decision === 'somebody-else') return saySomebodyElse([saying.spelling], saying.isNot, saying.is);
  const [a, b] = saying.spellings.map(quoted);
  return saying.decision === 'same' ? `${a} and ${b} are one person.` : `${a} and ${b} are two people.`;
}

/** What takes a saying back. */
export function takingBack(saying: PersonDecided): Saying {
  return saying.decision === 'somebody-else'
    ? { decision: 'open', spelling: saying.spelling }
    : { decision: 'open', spellings: saying.spellings };
}

/** "“RHA” is not Rose Hall but Ruth Hall."; `is` null: nobody knows who. */
export function saySomebodyElse(
  spellings: readonly string[],
  isNot: readonly string[],
  is: string | null,
): string {
  const who = spellings.map(quoted).join(' and ');
  const verb = spellings.length === 1 ? 'is' : 'are';
  return is === null
    ? `${who} ${verb} somebody else than ${either(isNot)}; nobody has said who.`
    : `${who} ${verb} not ${either(isNot)} but ${is}.`;
}

/** How a person counts whose spelling could be others. */
export function sayCouldBe({ couldBe, isCounted }: Person): string {
  const counts = isCounted ? 'one person' : 'nobody new';
  return `Could be ${either(couldBe)}. Until you say who, it counts as ${counts}.`;
}

export function sayTeachers({ subject, teachers }: SubjectOfWalk): string {
  if (teachers === 0) return `Who teaches ${subject} is not known.`;
  if (teachers === 1) return `Naming ${subject} on a slide would name its one teacher.`;
  return sayCount(teachers, 'teacher');
}

/** "Mon 5 Oct · P3 · 9X/Ma1 · Mathematics"; empty where the record says nothing of it. */
export function sayUnknownVisit({ date, period, className, yearGroup, subject }: UnknownVisit): string {
  const year = className === null && yearGroup !== null ? `Year ${yearGroup}` : null;
  return [
    date && sayDay(date),
    period && /^\d+$/.test(period) ? `period ${period}` : period,
    className,
    year,
    subject,
  ]
    .filter(Boolean)
    .join(' · ');
}

const pair = (a: string, b: string): [string, string] => [a, b];

/** All spellings of a person are one person. */
export function confirming({ spellings }: Person): Saying[] {
  const [first, ...rest] = spellings;
  return first ? rest.map(({ text }) => ({ decision: 'same', spellings: pair(first.text, text) })) : [];
}

/** Of those whom a person could be, it is this one. */
export function settling(person: Person, name: string): Saying[] {
  const [first] = person.spellings;
  return first ? [...confirming(person), { decision: 'same', spellings: pair(first.text, name) }] : [];
}

/** A spelling with all that records name beside it: they stay one person. */
export function inseparable({ spellings }: Person, from: string): string[] {
  const found = new Set([from]);
  for (const text of found) {
    const beside = spellings.find((spelling) => spelling.text === text)?.beside ?? [];
    for (const other of beside) found.add(other);
  }
  return [...found];
}

/** Whom a spelling is not, once it is somebody else: those whom it could be, else the person as the others name it. */
export function whomItIsNot(person: Person, off: string): string[] {
  if (person.couldBe.length > 0) return person.couldBe;
  const together = inseparable(person, off);
  if (!together.includes(person.name)) return [person.name];
  const others = person.spellings.map(({ text }) => text).filter((text) => !together.includes(text));
  return others.slice(0, 1);
}

/** The spellings that could be said to be somebody else. Of two of which the list knows one, the other. */
export function doubtful(person: Person): string[] {
  const possible = person.spellings.filter(({ text }) => whomItIsNot(person, text).length > 0);
  const open = possible.filter(({ isSettled }) => !isSettled);
  const some = open.length > 0 && open.length < possible.length ? open : possible;
  return some.map(({ text }) => text);
}

/** Of two spellings that could be one person, the one that is asked about: the name is the fuller one. */
export function askedAbout(person: Person): string | null {
  const some = doubtful(person);
  if (some.length === 1) return some[0] ?? null;
  return some.length === 2 ? (some.find((text) => text !== person.name) ?? null) : null;
}

export function beingElse(person: Person, off: string, is: string | null): Saying {
  return { decision: 'somebody-else', spelling: off, isNot: whomItIsNot(person, off), is };
}

/**
 * Two people are one; what was said against it is taken back. The one is named as the records do, for what is said
 * belongs to what stands in them.
 */
export function merging(
  one: Person,
  other: Pick<Person, 'name' | 'spellings'>,
  decisions: readonly PersonDecided[],
): Saying[] {
  const isOf = ({ name, spellings }: Pick<Person, 'name' | 'spellings'>, text: string): boolean =>
    name === text || spellings.some((spelling) => spelling.text === text);
  const isBetween = (a: string, b: string): boolean =>
    (isOf(one, a) && isOf(other, b)) || (isOf(one, b) && isOf(other, a));
  const against = decisions.filter((saying) =>
    saying.decision === 'somebody-else'
      ? saying.isNot.some((text) => isBetween(saying.spelling, text))
      : saying.decision === 'different' && isBetween(...saying.spellings),
  );
  const [first] = one.spellings;
  return [
    ...against.map(takingBack),
    ...(first ? [{ decision: 'same' as const, spellings: pair(first.text, other.name) }] : []),
  ];
}
