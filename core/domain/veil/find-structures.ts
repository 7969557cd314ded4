/** What names somebody or something by its shape alone: addresses, telephone numbers, codes of classes, rooms and lessons. */
import type { NameReason } from '../../contract/names.ts';
import { beforeNumbers, codedThings, saysAlone } from './lists/context-words.ts';
import type { Reading } from './reading.ts';
import type { Find, SpanKind } from './spans.ts';

const emailAddress =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?:@| ?[([]at[)\]] ?)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;
const handle = /(?<![\p{L}\p{N}.])@[\p{L}][\p{L}\p{N}._]{1,40}/gu;
const phone = /(?<![\p{L}\p{N}])(?:\+44 ?|0)\d(?:[ -]?\d){8,9}(?!\p{N})/gu;
const extension = /(?<![\p{L}\p{N}])(?:ext|extension)\.? ?\d{3,5}(?!\p{N})/giu;

/** "8A", "10X/Ma1", "8Ma3", "11-Fr-A", "9Y2": a year and a letter, and what follows a stroke. */
const classCode =
  /(?<![\p{L}\p{N}.,/-])(?:[7-9]|1[0-3])(?:\p{Lu}\d?|\p{Lu}\p{L}\d{1,2}|\p{L}{1,2}[/-]\p{L}{1,3}\d{0,2}|[/-]\p{Lu}\p{L}{0,2}[/-]?\d?\p{Lu}?)(?![\p{L}\p{N}]|[.,]\d)/gu;
/** "class 4B", "form 7H". */
const namedClass = /(?<=(?<![\p{L}\p{N}])(?:class|form|group) )(?:\d{1,2}\p{L}{1,3}\d?)(?![\p{L}\p{N}])/giu;
/** "Yr 8 set 2", "Y9 Set 2", "Year 10 top set" is none. */
const yearAndSet =
  /(?<![\p{L}\p{N}])(?:y|yr|year|yrs)\.? ?\d{1,2},? (?:set|group|band|class|form|stream) ?(?:\d{1,2}|\p{Lu})(?![\p{L}\p{N}])/giu;
const yearAndCode =
  /(?<![\p{L}\p{N}])(?:[Yy]|[Yy]r|[Yy]ear)\.? ?\d{1,2} ?\p{Lu}\p{Ll}?\d{1,2}(?![\p{L}\p{N}])/gu;
const roomCode =
  /(?<![\p{L}\p{N}])(?:room|rm|lab|classroom|studio|workshop|mobile|hut) ?(?:\p{L}{0,2}-?\d{1,3}\p{L}?)(?![\p{L}\p{N}])/giu;
/** "in B14", "to Sc2": a code behind a place word. */
const codeInPlace =
  /(?<=(?<![\p{L}])(?:in|to|at|near|outside|visited|from) )(?:\p{Lu}-?\d{2}|(?:Sc|Ma|En|Hu|La|Mu|Dr|Ar|Te|Pe|Ict)\d{1,2})(?![\p{L}\p{N}])/gu;

const days = 'mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?';
const slots = '(?:p|pd|period|lesson) ?[1-8]';
/** "period 3 Tuesday", "Tues P3", "lesson 2 on Friday". */
const lessonSlot = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${slots},? (?:on )?(?:${days})|(?:${days}),? ${slots})(?![\\p{L}\\p{N}])`,
  'giu',
);

const aloneWord = /(?<![\p{L}\p{N}'])(?:she|her|hers|he|him|his)(?![\p{L}\p{N}'])/giu;
/** There is one of them in a subject. */
const roleIn = /(?<![\p{L}])(?:NQT|ECT|trainee) in (\p{Lu}\p{Ll}{2,20})/gu;

const hasDigit = /\d/u;

/** "7B pencils", "question 7A": a code that is no class and no room. */
export function isThing({ words }: Reading, from: number): boolean {
  let [low, high] = [0, words.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const next = words.slice(low + 1, low + 2)[0]?.small ?? '';
  return codedThings.has(next) || beforeNumbers.has(words[low - 1]?.small ?? '');
}

/** Everything of a text that its shape gives away. */
export function findStructures(reading: Reading): Find[] {
  const { plain } = reading;
  const finds: Find[] = [];
  const add = (
    pattern: RegExp,
    kind: SpanKind,
    reason: NameReason,
    isMeant: (from: number, text: string) => boolean = () => true,
  ): void => {
    for (const match of plain.matchAll(pattern))
      if (isMeant(match.index, match[0]))
        finds.push({
          from: match.index,
          to: match.index + match[0].length,
          kind,
          verdict: 'masked',
          reason,
        });
  };
  if (plain.includes('@') || /[([]at[)\]]/u.test(plain)) {
    add(emailAddress, 'contact', 'contact');
    add(handle, 'contact', 'contact');
  }
  if (hasDigit.test(plain)) {
    const isCode = (from: number): boolean => !isThing(reading, from);
    add(phone, 'contact', 'contact');
    add(extension, 'contact', 'contact');
    add(classCode, 'class', 'class-code', isCode);
    add(namedClass, 'class', 'class-code');
    add(yearAndSet, 'class', 'class-code');
    add(yearAndCode, 'class', 'class-code');
    add(roomCode, 'room', 'room-code');
    add(codeInPlace, 'room', 'room-code', isCode);
    add(lessonSlot, 'lesson', 'lesson');
  }
  if (plain.includes('department') && saysAlone.test(plain)) add(aloneWord, 'teacher', 'singled-out');
  if (plain.includes(' in '))
    for (const match of plain.matchAll(roleIn)) {
      const to = match.index + match[0].length;
      const from = to - (match[1] ?? '').length;
      finds.push({ from, to, kind: 'name', verdict: 'masked', reason: 'singled-out' });
    }
  return finds;
}
