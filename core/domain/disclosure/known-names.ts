/** What the lists of a walk say of single words: given name, family name, initials, class, room. */
import type { WalkNames } from '../../contract/names.ts';
import { isTitle, isTitleOrParticle } from './names.ts';
import { normaliseText } from './normalise.ts';
import { isOrdinary } from './ordinary-words.ts';
import { rosterFrom, type Roster } from './roster.ts';
import { abbreviations } from './veil-words.ts';

export interface KnownNames {
  roster: Roster;
  /** All in small letters. */
  given: ReadonlySet<string>;
  family: ReadonlySet<string>;
  /** Initials as a school or a hurried note has them: "MHA", "JP". */
  codes: ReadonlySet<string>;
  /** Words of whoever teaches here, as opposed to observers and others. */
  teachers: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  rooms: ReadonlySet<string>;
}

const wordsIn = (text: string): string[] => normaliseText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const smallWordsIn = (text: string): string[] => wordsIn(text).map((word) => word.toLowerCase());

/** A code that happens to be a word or a common short form would be seen everywhere. */
const isUsableCode = (code: string): boolean => !isOrdinary(code) && !abbreviations.has(code);

class NamesMaker {
  readonly given = new Set<string>();
  readonly family = new Set<string>();
  readonly codes = new Set<string>();

  name(given: readonly string[], family: readonly string[]): void {
    for (const word of given) if (word.length > 1) this.given.add(word);
    for (const word of [...family, family.join('')])
      if (word.length > 1 && !isTitleOrParticle(word)) this.family.add(word);
    const initial = given[0]?.slice(0, 1) ?? '';
    const last = family.findLast((word) => !isTitleOrParticle(word)) ?? '';
    if (initial === '' || last === '') return;
    for (const code of [initial + last.slice(0, 1), initial + last.slice(0, 2)])
      if (code.length > 1 && isUsableCode(code)) this.codes.add(code);
  }

  /** "Ms R Hall", "Hall, Rose", "Rose Hall", "RHA", "Rose". */
  spelling(spelling: string): void {
    const [before = '', after] = normaliseText(spelling).split('@')[0]?.split(',') ?? [];
    const words = wordsIn(after === undefined ? before : `${after} ${before}`);
    const isTitled = words.some((word) => isTitle(word.toLowerCase()));
    const named = words.filter((word) => !isTitle(word.toLowerCase()));
    const [first, ...rest] = named.map((word) => word.toLowerCase());
    if (first === undefined) return;
    if (rest.length > 0) this.name([first], rest);
    else if (isTitled) this.family.add(first);
    else if (named[0] === named[0]?.toUpperCase() && first.length <= 4) this.codes.add(first);
    else for (const words of [this.given, this.family]) words.add(first);
  }
}

/** Reads the lists once. */
export function knowNames(names: WalkNames): KnownNames {
  const maker = new NamesMaker();
  for (const { firstName, surname, initials, knownAs } of names.staff) {
    const family = smallWordsIn(surname);
    maker.name(smallWordsIn(firstName), family);
    for (const alias of knownAs) maker.name(smallWordsIn(alias), family);
    if (initials) maker.codes.add(normaliseText(initials).toLowerCase());
  }
  for (const spelling of [...names.teachers, ...names.others]) maker.spelling(spelling);
  const roster = rosterFrom({
    staff: names.staff,
    people: [...names.teachers, ...names.others],
    places: [...names.classes, ...names.rooms],
  });
  const teaching = names.staff.flatMap((one) => [
    one.firstName,
    one.surname,
    one.initials ?? '',
    ...one.knownAs,
  ]);
  return {
    roster,
    given: maker.given,
    family: maker.family,
    codes: maker.codes,
    teachers: new Set([...teaching, ...names.teachers].flatMap(smallWordsIn)),
    classes: new Set(names.classes.flatMap(smallWordsIn)),
    rooms: new Set(names.rooms.flatMap(smallWordsIn)),
  };
}
