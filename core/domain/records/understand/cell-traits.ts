/** What one cell looks like, apart from its neighbours: a day, a name, a class, a sentence. */
import { builtInBook, type AreaBook } from '../area-book.ts';
import { readDay } from '../dates.ts';
import { readTally } from '../tally.ts';

export type Trait =
  | 'day'
  | 'moment'
  | 'part-day'
  | 'weekday'
  | 'clock'
  | 'duration'
  | 'year-group'
  | 'calendar-year'
  | 'class'
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
  | 'tick'
  | 'tally'
  | 'percent'
  | 'prose'
  | 'phrase'
  | 'quoted'
  | 'speech-inside'
  | 'question'
  | 'first-person'
  | 'email'
  | 'link'
  | 'ip'
  | 'code'
  | 'boolean'
  | 'degree';

/** What is known of a school: who works there, as names and initials in small letters, and its focus areas. */
export interface Knowledge {
  readonly staff: ReadonlySet<string>;
  readonly areas: AreaBook;
}

export const nothingKnown: Knowledge = { staff: new Set(), areas: builtInBook };

const clock = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?$|^\d{1,2}\s?[ap]m$/i;
const timeBehind = /[T\s,]\d{1,2}[:.]\d{2}/;
const partDay =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?(?:(?:\s+of)?[\s-]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)?$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?$/i;
const weekday = /^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\.?$/i;
const duration = /^\d{1,3}\s*(?:m|mins?|minutes?|hrs?|hours?|h)\b\.?(?:\s*\d{1,2}\s*m(?:ins?)?)?$/i;
const serial = /^[3-6]\d{4}(?:\.\d+)?$/;

const oneYear =
  '(?:(?:y|yr|yrs|year|years|year group|grade|class year)\\.?\\s*(?:\\d{1,2}|r|n)|(?:\\d{1,2})(?:st|nd|rd|th)(?: grade)?|reception|nursery|pre-?school|eyfs|ks\\s?[1-5]|key stage [1-5]|kindergarten|sixth form|prep|foundation)';
const yearGroup = new RegExp(
  `^${oneYear}(?:\\s*(?:[/&,;+–-]|and)\\s*(?:${oneYear}|\\d{1,2}|r))*(?:\\s*x\\s?\\d)?;?$`,
  'i',
);
/** "Y3 Willow", "Year 2 (Wrens)", "Set 2 of 4", "Birch 1", "9X/Ma1", "4M Mr Ode". */
const classCode =
  /^(?:\d{1,2}[a-z]{0,3}\d?[/. -][a-z]{1,3}\d{0,2}|(?:y|yr|year)?\s?\d{1,2}\s?[a-z]{1,2}\d?|set \d( of \d)?|\d{1,2}[a-z]{1,3} (?:mr|mrs|ms|miss|dr)\b.*)$/i;
const namedClass = new RegExp(`^(?:${oneYear})[\\s(/–-]+[\\p{L}\\s'’]{3,20}\\)?$`, 'iu');
const groupAndNumber = /^\p{Lu}\p{Ll}{2,12} \d$/u;
const roomCode =
  /^(?:[a-z]{1,3}\.?\s?\d{1,3}[a-z]?|(?:room|rm|lab|studio|workshop|block|hut|classroom)\.?\s?\w{1,4}|(?:sports |main |dining )?hall|gym(?:nasium)?|library|studio|playground|field|garden|workshop|(?:art|music|drama|ict|science|staff|food|computer|garden)\s(?:room|lab|suite)|corridor|outdoors?|kitchen|theatre)$/i;
const periodCode =
  /^(?:(?:p|per|period|lesson|l|block|session|slot)\.?\s?\d{1,2}[a-z]?|[a-h]|am|pm|reg(?:istration)?|tutor time|lunch|assembly)$/i;
const initials = /^\p{Lu}{2,4}$/u;
const title =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|sir|fr|sister|madame|mme|mlle|monsieur|frau|herr|meneer|mevrouw|pani?|signora?|señora?|sra?)\.?\s+\p{L}/iu;
const nameWord = /^(?:\p{Lu}[\p{L}'’.-]*|d[aei]|van|von|de|la|al|el|bin|o['’]\p{L}+)$/u;
const parted = /\s*(?:[/&,;+\n]|\band\b|\bwith\b)\s*/;
const tick = /^(?:[✓✔☑✅√×✗✘]\ufe0f?|x|\[x\]|tick(?:ed)?)$/iu;
const percent = /^\d{1,3}(?:\.\d+)?\s?%$/;
const sentence = /^(?:\S+\s+){2,}\S+[.!?"”…]$|^(?:\S+\s+){6,}\S|^\S+(?:\s+\S+)*[.!?…]$/;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const link = /(?:^|\s)(?:https?:\/\/|www\.)\S+/i;
const ip = /^(?:\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}$/i;
const opening = /^["“„«]/;
const closing = /["”»“][.!?,]?$/;
const quotedInside = /["“][^"”]{3,}["”]/;
const firstPerson = /\b(?:i|i'm|i’m|i'd|i’d|i've|i’ve|my|me|we|we're|we’re|our|us)\b/i;
const degree =
  /^(?:none|nobody|no one|few|a few|some|about half|half|many|most|mostly|all|everyone|never|rarely|sometimes|often|usually|always|not at all|a little|a lot|fully|partly|partially|not yet|emerging|developing|secure|embedded|weak|good|strong|low|medium|high|poor|fair|excellent|outstanding)\b/i;

const subjects: ReadonlySet<string> = new Set(
  (
    'art,art and design,fine art,visual arts,creative arts,biology,business,business studies,chemistry,citizenship,computing,computer science,ict,it,' +
    'dance,design,design and technology,design technology,dt,d&t,drama,early years,economics,ela,engineering,english,english language,english literature,' +
    'food,food technology,french,gaelic,geography,geology,german,hass,health,history,home economics,hpe,humanities,italian,languages,latin,law,literacy,' +
    'literature,mandarin,math,mathematics,maths,media,media studies,mfl,modern languages,music,numeracy,oracy,pe,physical education,phonics,photography,' +
    'physics,politics,pshe,psychology,pe and health,re,reading,religious education,religious studies,rs,science,send,social studies,sociology,spanish,' +
    'spelling,sport,statistics,technology,textiles,urdu,welsh,writing,guided reading,philosophy,graphics,psych,topic,stem'
  ).split(','),
);

/** "Mr A (DHT)" without what stands in brackets, "SLT - Moira" without the post. */
const person = (text: string): string =>
  text
    .replace(/\s*\([^()]*\)/g, ' ')
    .replace(/^[A-Z]{2,5}\s[-–]\s/, '')
    .trim();

const isName = (text: string): boolean => {
  const words = text.split(/\s+/);
  return words.length <= 4 && words.every((word) => nameWord.test(word));
};

/** Parts of a cell that may name several persons; dashes between them name nobody. */
const persons = (cell: string): string[] =>
  cell
    .split(parted)
    .map(person)
    .filter((part) => part !== '' && part !== '-');

const wordCount = (cell: string): number => cell.split(/\s+/).length;

/** Days and times first: they look like much else. */
function timeTraits(cell: string): Trait[] {
  const isDay = readDay(cell, null).kind !== 'invalid';
  const found: Trait[] = [];
  if (isDay) found.push(timeBehind.test(cell) ? 'moment' : 'day');
  else if (serial.test(cell)) found.push('day');
  else if (weekday.test(cell)) found.push('weekday');
  else if (/\D/.test(cell) && partDay.test(cell)) found.push('part-day');
  if (clock.test(cell)) found.push('clock');
  if (duration.test(cell)) found.push('duration');
  return found;
}

function codeTraits(cell: string): Trait[] {
  const found: Trait[] = [];
  const number = /^-?\d+(?:[.,]\d+)?$/.test(cell);
  if (number) found.push(cell.length >= 5 ? 'long-number' : 'number');
  if (/^(?:\d|1\d)$/.test(cell)) found.push('digit');
  if (/^20\d\d$/.test(cell)) found.push('calendar-year');
  if (yearGroup.test(cell)) found.push('year-group');
  else if (classCode.test(cell) || namedClass.test(cell) || groupAndNumber.test(cell)) found.push('class');
  if (roomCode.test(cell)) found.push('room');
  if (periodCode.test(cell)) found.push('period');
  if (/^(?=.*\d)(?=.*[a-z])[\w-]{3,40}$/i.test(cell)) found.push('code');
  if (/^(?:true|false)$/i.test(cell)) found.push('boolean');
  return found;
}

function personTraits(cell: string, { staff }: Knowledge): Trait[] {
  if (cell.length > 60 || /["“!?]/.test(cell)) return [];
  const found: Trait[] = [];
  if (subjects.has(cell.toLowerCase().replace(/\.$/, ''))) return ['subject'];
  const named = persons(cell);
  if (named.length === 0 || named.length > 4) return [];
  if (named.every((one) => staff.has(one.toLowerCase()))) found.push('staff');
  if (named.every((one) => initials.test(one))) found.push('initials');
  if (found.includes('initials')) return found;
  if (title.test(named[0] ?? '')) found.push('titled-name');
  else if (named.every(isName) && !named.some((one) => degree.test(one) || subjects.has(one.toLowerCase())))
    found.push(named.every((one) => !/\s/.test(one)) ? 'one-name' : 'name');
  return found;
}

function textTraits(cell: string): Trait[] {
  const found: Trait[] = [];
  if (link.test(cell)) return ['link'];
  if (email.test(cell)) return ['email'];
  if (ip.test(cell)) return ['ip'];
  const isQuoted = opening.test(cell) && closing.test(cell);
  const isProse = !title.test(cell) && (cell.length > 40 || sentence.test(cell));
  if (isQuoted) found.push('quoted');
  else if (quotedInside.test(cell)) found.push('speech-inside');
  if (isQuoted || isProse) found.push('prose');
  else if (wordCount(cell) >= 3 && !title.test(cell)) found.push('phrase');
  if (/\?$/.test(cell) && !isQuoted) found.push('question');
  if (firstPerson.test(cell) && isProse) found.push('first-person');
  return found;
}

/** All traits of a cell that says something. */
export function traitsOf(cell: string, knowledge: Knowledge): Trait[] {
  const time = timeTraits(cell);
  if (time.includes('day') || time.includes('moment')) return time;
  if (knowledge.areas.areAll(cell)) return ['area'];
  const found = [...time, ...codeTraits(cell), ...textTraits(cell)];
  if (!found.includes('prose')) found.push(...personTraits(cell, knowledge));
  if (tick.test(cell)) found.push('tick');
  if (readTally(cell) !== null) found.push('tally');
  if (percent.test(cell)) found.push('percent');
  if (degree.test(cell) && wordCount(cell) <= 5) found.push('degree');
  return found;
}
