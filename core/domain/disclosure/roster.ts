/** Every string that could name somebody in a walk, and where such a string stands in a text. */
import type { Finding } from '../../contract/calls/slides.ts';
import type { StaffMember } from '../records/record.ts';
import type { WalkFacts } from '../walk-facts.ts';
import { isOneSlipApart, isTitleOrParticle, readSpelling } from './names.ts';
import { normaliseText } from './normalise.ts';

export interface RosterEntry {
  /** Normalised; in small letters where case does not matter. */
  text: string;
  isCaseSensitive: boolean;
  reason: Extract<Finding['reason'], 'name' | 'email' | 'class-or-room'>;
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();

/** Short words that are ordinary in any text: initials spelt like them are looked for in capitals only. */
const ordinary = new Set(
  'all and any are art ask but can day did for get had has her him his how its let may men new not now off old one our out own per put saw say see set she sit ten the too try two use was way who why yes yet you'.split(
    ' ',
  ),
);

/**
 * A word as people may write it. Names of more than three letters are left in small letters: "will" and "rose" are
 * ordinary. Initials are found in small letters too.
 */
function wordForms(word: string): string[] {
  if (word.length < 2 || isTitleOrParticle(word) || !/\p{L}/u.test(word)) return [];
  const small = word.toLowerCase();
  const capitals = word.toUpperCase();
  const isOneCase = word === small || word === capitals;
  return [
    ...(word === small && word.length > 3 ? [] : [word]),
    ...(isOneCase ? [capitalised(word)] : []),
    ...(word.length > 2 || word === small ? [capitals] : []),
    ...(isOneCase && word.length === 3 && !ordinary.has(small) ? [small] : []),
  ];
}

function nameEntries(spelling: string): RosterEntry[] {
  const plain = normaliseText(spelling);
  if (readSpelling(spelling).length === 0) return [];
  if (plain.includes('@')) {
    const login = plain.split('@')[0] ?? '';
    return [
      { text: plain.toLowerCase(), isCaseSensitive: false, reason: 'email' },
      { text: login.toLowerCase(), isCaseSensitive: false, reason: 'name' },
      ...nameEntries(login.replace(/[._\d-]+/gu, ' ')),
    ];
  }
  const words = plain.split(/[\s.,()/&;]+/u).filter((word) => word !== '');
  const parts = words.flatMap((word) => [word, ...word.split('-'), word.replace(/'/gu, '')]);
  const single = parts
    .flatMap(wordForms)
    .map((text): RosterEntry => ({ text, isCaseSensitive: true, reason: 'name' }));
  if (words.length < 2) return single;
  const isLoose = isTitleOrParticle(words[0] ?? '') || words.every((word) => word.length > 1);
  const whole = words.join(' ');
  return [
    ...single,
    { text: isLoose ? whole.toLowerCase() : whole, isCaseSensitive: !isLoose, reason: 'name' },
  ];
}

function placeEntries(place: string): RosterEntry[] {
  const plain = normaliseText(place);
  if (plain === '') return [];
  const entry = (text: string, isCaseSensitive: boolean): RosterEntry => ({
    text: isCaseSensitive ? text : text.toLowerCase(),
    isCaseSensitive,
    reason: 'class-or-room',
  });
  const isBare = /^(?:\d+|\p{L})$/u.test(plain);
  if (isBare) return ['room', 'class', 'set', 'group'].map((word) => entry(`${word} ${plain}`, false));
  const hasDigit = /\d/u.test(plain);
  const parts = plain
    .split(/[/\s-]+/u)
    .filter((part) => part !== plain && /\d/u.test(part) && /\p{L}/u.test(part));
  const isWord = !hasDigit && !plain.includes(' ');
  return [entry(plain, isWord), ...parts.map((part) => entry(part, false))];
}

const staffNames = (member: StaffMember): string[] => [
  `${member.firstName} ${member.surname}`,
  `${member.title ?? ''} ${member.surname}`.trim(),
  `${member.surname} ${member.firstName}`,
  ...(member.initials === null ? [] : [member.initials]),
  ...(member.coach === null ? [] : [member.coach]),
  ...member.knownAs,
];

/** Collects staff, visited teachers, observers, classes and rooms of a walk. Longest strings first. */
export function rosterOf(facts: Pick<WalkFacts, 'staff' | 'visits'>): RosterEntry[] {
  const names = [
    ...facts.staff.flatMap(staffNames),
    ...facts.visits.flatMap((visit) => [...visit.teacherSpellings, ...visit.observers]),
  ];
  const places = [
    ...facts.staff.flatMap((member) => member.rooms),
    ...facts.visits.flatMap((visit) => [visit.className ?? '', visit.room ?? '']),
  ];
  const all = [...new Set(names)].flatMap(nameEntries).concat([...new Set(places)].flatMap(placeEntries));
  const distinct = new Map(
    all.map((entry) => [`${entry.isCaseSensitive ? 'as written' : 'any case'} ${entry.text}`, entry]),
  );
  return [...distinct.values()].sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
}

const emailAddress = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

function standsIn(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!isWordSign(text[at - 1]) && !isWordSign(text[at + wanted.length])) return true;
  }
  return false;
}

const longName = 6;
/** Words of so many letters are no ordinary ones by chance, so there small letters are looked at too. */
const veryLongName = 8;

/** Words that are one slip away from a long name: "Kowalchyk". */
function misspelt(plain: string, roster: readonly RosterEntry[]): string[] {
  const names = roster.flatMap(({ text, reason }) =>
    reason === 'name' && text.length >= longName && /^\p{L}+$/u.test(text) ? [text.toLowerCase()] : [],
  );
  const words = plain.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => {
    const small = word.toLowerCase();
    if (word.length < (word === small ? veryLongName : longName)) return false;
    return names.some((name) => name !== small && name[0] === small[0] && isOneSlipApart(name, small));
  });
}

/** "Miss N", "Dr. Okoro": whoever has a title is somebody, on the roster or not. */
const titled = /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Senora?)\.? \p{Lu}[\p{L}'-]*/gu;

/** The strings of a roster that stand in a text as whole words, long names misspelt, titles with a name, e-mail addresses. */
export function namesIn(text: string, roster: readonly RosterEntry[]): Pick<Finding, 'text' | 'reason'>[] {
  const plain = normaliseText(text);
  const small = plain.toLowerCase();
  const addresses = plain.match(emailAddress) ?? [];
  const listed = roster.filter((entry) => standsIn(entry.isCaseSensitive ? plain : small, entry.text));
  const others = [...misspelt(plain, roster), ...(plain.match(titled) ?? [])];
  const found = [
    ...addresses.map((address) => ({ text: address, reason: 'email' as const })),
    ...listed.map((entry) => ({ text: entry.text, reason: entry.reason })),
    ...others.map((name) => ({ text: name, reason: 'name' as const })),
  ];
  return found.filter(({ text: name }, index) => found.findIndex((other) => other.text === name) === index);
}
