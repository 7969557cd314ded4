/** Names that stand on no list and in no record: of who is here and of who owns a decision, as somebody typed them. */
import { abbreviations, determiners, functionWords } from './lists/context-words.ts';
import { isFirstName, rankOf, rankOfName } from './lists/english.ts';
import { isBetween, isNameAsWell, isNoName } from './lists/ordinary-words.ts';
import { normaliseText } from './normalise.ts';
import { isFormOfAddress, isNobody } from './titles.ts';

/** "Curriculum leaders", "All departments", "DHT", "Oracy": owners that are no person. */
const roles = new Set(
  `academic academy aht board brief chair citizenship committee coordinator coordinators curriculum ddsl department
   departments dht directors director dsl dsls enrichment everybody everyone explanation explanations faculties faculty heads
   hod hods homework hoy intervention leadership literacy manager managers mentors metacognition moderation numeracy
   nursery office officer oracy ourselves phonics plt principal pt questioning scaffolding slt smt somebody sld tbc term tutors
   us we whole years`.split(/\s+/u),
);

/** A name has at most so many words. */
const longestName = 4;

/** Stands between two people, or a person and what they are: "Priya & Sam", "Sam (Maths)". */
const between = / - |[&/+;:()[\]|\n]/u;

/** True for what people say and write without meaning anybody; "Rose" and "Hall" are names as well. */
function isWord(small: string): boolean {
  if (isFirstName(small)) return false;
  if (functionWords.has(small) || determiners.has(small)) return true;
  return !isNameAsWell(small) && rankOf(small) === 'common' && rankOfName(small) !== 'rare';
}

/** True for "Priya" and "Sam Okafor", false for "Maths", "EAL", "Year 9", "Curriculum leaders" and "Good practice". */
function isPerson(words: readonly string[]): boolean {
  const small = words.flatMap((word) => word.toLowerCase().split(/[-'.]/u));
  const [only = ''] = small;
  const isCode = small.length === 1 && words[0] === words[0]?.toUpperCase();
  return (
    words.length > 0 &&
    words.length <= longestName &&
    !(isCode && abbreviations.has(only)) &&
    !isNobody(small.join(' ')) &&
    !small.some((word) => isNoName(word) || roles.has(word) || /\d/u.test(word)) &&
    (small.some(isFormOfAddress) || !small.every(isWord))
  );
}

/** The parts that small words hold together, each as its words: of "Head of Maths" two. */
function partsOf(text: string): string[][] {
  const parts: string[][] = [[]];
  for (const word of text.match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu) ?? [])
    if (isBetween(word.toLowerCase())) parts.push([]);
    else parts.at(-1)?.push(word);
  return parts;
}

/** "Okafor, Sam" is one person, "Priya, Head of Maths" and "Priya, Sam, Jo" are several. */
function peopleIn(piece: string): string[] {
  const parts = piece.split(',').map(partsOf);
  const isTurned = parts.length === 2 && parts.every((one) => one.length === 1 && isPerson(one[0] ?? []));
  return isTurned
    ? [parts.map(([words = []]) => words.join(' ')).join(', ')]
    : parts
        .flat()
        .filter(isPerson)
        .map((words) => words.join(' '));
}

/** Whom a text that was typed in the place of a name names; nobody where it says a role, a group or a word of the school. */
export function namesTyped(text: string): string[] {
  return normaliseText(text).split(between).flatMap(peopleIn);
}
