/** What one cell looks like, apart from its neighbours: a day, a name, a class, a sentence. */
import { builtInBook, type AreaBook } from '../areas/area-book.ts';
import { readDay } from '../cells/dates.ts';
import { readTally } from '../cells/tally.ts';
import * as written from './cell-patterns.ts';
import { isClassName, isSubject } from './gazetteers.ts';
import { stem, wholeVocabulary } from './header-words.ts';

export type Trait =
  | 'day'
  | 'moment'
  | 'part-day'
  | 'weekday'
  | 'clock'
  | 'duration'
  | 'year-group'
  | 'scottish-year'
  | 'calendar-year'
  | 'class'
  | 'class-name'
  | 'room'
  | 'period'
  | 'digit'
  | 'number'
  | 'long-number'
  | 'initials'
  | 'titled-name'
  | 'name'
  | 'one-name'
  | 'staff'
  | 'subject'
  | 'area'
  | 'area-start'
  | 'area-part'
  | 'tick'
  | 'tally'
  | 'percent'
  | 'prose'
  | 'phrase'
  | 'quoted'
  | 'speech-inside'
  | 'question'
  | 'first-person'
  | 'own-voice'
  | 'email'
  | 'link'
  | 'ip'
  | 'code'
  | 'boolean'
  | 'degree'
  | 'status'
  | 'grouping';

/** What is known of a school: who works there, as names and initials in small letters, and its focus areas. */
export interface Knowledge {
  readonly staff: ReadonlySet<string>;
  readonly areas: AreaBook;
}

export const nothingKnown: Knowledge = { staff: new Set(), areas: builtInBook };

/** "Mr A (DHT)" without what stands in brackets, "SLT - Moira" without the post. */
const person = (text: string): string =>
  text
    .replace(/(?:(?<!\s)\s+)?\([^()]*\)/g, ' ')
    .replace(/^[A-Z]{2,5}\s[-–]\s/, '')
    .trim();

/** "Tutor" and "Pupils" are somebody, but nobody's name. */
const isSomebody = (word: string): boolean =>
  (wholeVocabulary.get(stem(word.toLowerCase())) ?? []).some(
    ([concept]) => concept === 'staff' || concept === 'pupil' || concept === 'speech' || concept === 'class',
  );

const isName = (text: string): boolean => {
  const words = text.split(/\s+/);
  const isWritten = words.length <= 4 && words.every((word) => written.nameWord.test(word));
  return isWritten && !(words.length === 1 && isSomebody(words[0] ?? ''));
};

/** Parts of a cell that may name several persons; dashes between them name nobody. */
const persons = (cell: string): string[] =>
  cell
    .split(written.nameParted)
    .map(person)
    .filter((part) => part !== '' && part !== '-');

const wordCount = (cell: string): number => cell.split(/\s+/).length;

/** Days and times first: they look like much else. */
function timeTraits(cell: string): Trait[] {
  const isDay = readDay(cell, null).kind !== 'invalid';
  const found: Trait[] = [];
  if (isDay) found.push(written.timeBehind.test(cell) ? 'moment' : 'day');
  else if (written.serial.test(cell)) found.push('day');
  else if (written.weekday.test(cell)) found.push('weekday');
  else if (/\D/.test(cell) && written.partDay.test(cell.replace(written.behindDay, '')))
    found.push('part-day');
  if (written.clock.test(cell)) found.push('clock');
  if (written.duration.test(cell)) found.push('duration');
  return found;
}

/** Two years that follow one another, as in a mixed class: "3/4". */
function isMixedYears(cell: string): boolean {
  const [, one, other] = written.mixedYears.exec(cell) ?? [];
  return one !== undefined && Number(other) === Number(one) + 1 && Number(other) <= 13;
}

function codeTraits(cell: string): Trait[] {
  const found: Trait[] = [];
  const isNumber = /^-?\d+(?:[.,]\d+)?$/.test(cell);
  if (isNumber) found.push(cell.length >= 5 ? 'long-number' : 'number');
  if (/^(?:\d|1\d)$/.test(cell)) found.push('digit');
  if (written.calendarYear.test(cell)) found.push('calendar-year');
  if (written.scottishYear.test(cell)) found.push('scottish-year');
  const isYear = written.yearGroup.test(cell) || written.ageInYears.test(cell) || isMixedYears(cell);
  if (isYear) found.push('year-group');
  else if (isClassName(cell)) found.push('class-name');
  else if (!isNumber && written.isClassCode(cell)) found.push('class');
  if (written.roomCode.test(cell) && !isYear) found.push('room');
  if (written.periodCode.test(cell)) found.push('period');
  if (/^(?=.*\d)(?=.*[a-z])[\w-]{3,40}$/i.test(cell)) found.push('code');
  if (/^(?:true|false)$/i.test(cell)) found.push('boolean');
  return found;
}

function personTraits(cell: string, { staff }: Knowledge): Trait[] {
  if (cell.length > 60 || /["“!?]/.test(cell)) return [];
  const found: Trait[] = [];
  const named = persons(cell);
  if (named.length === 0 || named.length > 4) return [];
  const isStaff = named.every((one) => staff.has(one.toLowerCase()));
  if (isStaff) found.push('staff');
  if (named.every((one) => written.initials.test(one))) found.push('initials');
  if (found.includes('initials')) return found;
  if (written.title.test(named[0] ?? '')) found.push('titled-name');
  else if (named.every(isName) && !named.some((one) => isDegree(one) || isSubject(one)))
    found.push(named.every((one) => !/\s/.test(one)) ? 'one-name' : 'name');
  return found;
}

function textTraits(cell: string): Trait[] {
  const found: Trait[] = [];
  if (written.link.test(cell)) return ['link'];
  if (written.email.test(cell)) return ['email'];
  if (written.ip.test(cell)) return ['ip'];
  const isQuoted =
    (written.opening.test(cell) && written.closing.test(cell)) || written.quotedWithNote.test(cell);
  const isTitled = written.title.test(cell);
  const isProse = !isTitled && (cell.length > 40 || written.sentence.test(cell));
  if (isQuoted) found.push('quoted');
  else if (written.quotedInside.test(cell)) found.push('speech-inside');
  if (isQuoted || isProse) found.push('prose');
  else if (wordCount(cell) >= 3 && !isTitled) found.push('phrase');
  if (/\?$/.test(cell) && !isQuoted) found.push('question');
  if (written.firstPerson.test(cell) && isProse) found.push('first-person');
  if (written.ownVoice.test(cell) && (isProse || wordCount(cell) >= 3)) found.push('own-voice');
  return found;
}

const longestOption = 100;

/** Whether each part begins with the name of an area and goes on: "Clear goals – learners can say it". */
function beginWithAreas(cell: string, areas: AreaBook): boolean {
  const parts = cell.split(';').filter((part) => part.trim() !== '');
  return (
    parts.length > 0 &&
    parts.every((part) => part.length <= longestOption && areas.ofHeading(part.trim()) !== null)
  );
}

/** Whether some of several ticks name areas, and others what a school calls them besides. */
const holdsArea = (cell: string, areas: AreaBook): boolean =>
  cell.length <= longestOption && cell.split(/;|, |\n/).some((part) => areas.named(part.trim()) !== null);

/** Of two languages either may say how much: "Yn aml / Often". */
const isDegree = (cell: string): boolean =>
  wordCount(cell) <= 6 && cell.split(' / ').some((half) => written.degree.test(half));

/** All traits of a cell that says something. */
export function traitsOf(cell: string, knowledge: Knowledge): Trait[] {
  const time = timeTraits(cell);
  if (time.includes('day') || time.includes('moment')) return time;
  if (knowledge.areas.areAll(cell)) return ['area'];
  if (isSubject(cell) && !knowledge.staff.has(cell.toLowerCase())) return ['subject'];
  const found = [...time, ...codeTraits(cell), ...textTraits(cell)];
  if (beginWithAreas(cell, knowledge.areas)) found.push('area-start');
  else if (holdsArea(cell, knowledge.areas)) found.push('area-part');
  if (!found.includes('prose')) found.push(...personTraits(cell, knowledge));
  if (written.tick.test(cell)) found.push('tick');
  if (readTally(cell) !== null) found.push('tally');
  if (written.percent.test(cell)) found.push('percent');
  if (written.status.test(cell) || written.datedNote.test(cell)) found.push('status');
  if (isDegree(cell)) found.push('degree');
  if (written.grouping.test(cell)) found.push('grouping');
  return found;
}
