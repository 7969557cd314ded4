/** What speaks for or against a role in one column: words of its header, traits of its cells, its place in the table. */
import type { Dialect } from '../../../contract/tables.ts';
import { oneLine } from '../cells/text.ts';
import type { AreaBook } from '../areas/area-book.ts';
import { optionsOf, tickRule } from '../cells/ticks.ts';
import type { Knowledge } from './cell-traits.ts';
import type { Evidence, Feature, Whole } from './evidence.ts';
import { namePartIn, patternsOf } from './header-patterns.ts';
import { areJoined, conceptsOf, headerWords, wholeVocabulary, type Vocabulary } from './header-words.ts';
import { readTally } from '../cells/tally.ts';
import { areKinds } from './kind-words.ts';
import { addPlaces } from './place-features.ts';
import { profileOf, sampleOf, share, type Profile } from './profile.ts';

export interface Surroundings {
  dialect: Dialect;
  knowledge: Knowledge;
  vocabulary: Vocabulary;
}

/** No class has so few. */
const mostOfFew = 3;
/** In a short table labels hardly come again; where nearly all of them say how much, they are labels. */
const mostlyGraded = 0.9;
/** Somebody else in nearly every row is who was visited: those who visit come again. */
const mostlyDifferent = 0.75;
const fewestPeople = 4;
/** Fewer cells that come again may do so by chance. */
const fewestLabels = 4;

/** A closed question that is answered in this few letters is rated, even where no label comes again. */
const longestAnswer = 25;
const fewestAnswers = 3;

const marks = /^[✓✔☑✅√xX×]\ufe0f?$/u;
const plainMarks = /^[✓✔☑✅√]\ufe0f?$/u;

function addCells(found: Map<Feature, number>, header: string, profile: Profile, rows: number): void {
  const { filled, distinct, values, shares } = profile;
  const add = (whole: Whole, weight: number | boolean): void => {
    if (Number(weight) > 0) found.set(`cells:${whole}`, Number(weight));
  };
  for (const [trait, part] of shares) found.set(`cells:${trait}`, part);
  add('blank', rows > 0 && filled === 0);
  if (filled === 0) return;
  add('scale', profile.scale);
  add('repeated', profile.isRepeated);
  const graded = shares.get('degree') ?? 0;
  add('graded', profile.isRepeated || (graded > mostlyGraded && distinct < filled) ? graded : 0);
  add('multi', profile.isMulti);
  add('constant', profile.isConstant);
  add('unique', filled >= 3 && distinct === filled);
  const tail =
    oneLine(header)
      .split(/\s[–—]\s/)
      .at(-1)
      ?.toLowerCase() ?? '';
  add('echo', distinct === 1 && values[0]?.toLowerCase() === tail);
  // A cross may be one where the header says what is looked for, in a few words.
  const areLetters = /\S\s+\S/.test(header) && values.every((value) => marks.test(value));
  const areMarks = header !== '' && values.every((value) => plainMarks.test(value));
  // What is there is ticked with a word, and what is not is left blank.
  const areYes = distinct === 1 && filled < profile.looked && /^(?:y|yes)$/i.test(values[0] ?? '');
  add('marks', areMarks || areYes ? 1 : areLetters ? 0.4 : 0);
  const isArea = found.has('header:area-heading') && !found.has('header:you-saw');
  const areTicks = filled >= 2 && (areMarks || values.every((value) => marks.test(value)));
  add('ticked-area', isArea && (areTicks || found.has('cells:echo')));
  // "Most of them" is a label, though it is a phrase.
  const isGraded = (shares.get('degree') ?? 0) > 0.6;
  const isShort = (shares.get('prose') ?? 0) + (isGraded ? 0 : (shares.get('phrase') ?? 0)) < 0.3;
  add('kinds', areKinds(values));
  // "1 of 2" counts visits or pages.
  const wholes = values.map((value) => readTally(value)?.outOf ?? mostOfFew + 1);
  add(
    'few-of-few',
    wholes.every((whole) => whole <= mostOfFew),
  );
  addNumbers(add, profile);
  add('labels', profile.isRepeated && isShort && filled >= fewestLabels);
  const areShort = values.every((value) => value.length <= longestAnswer && !/[.!?"”]$/.test(value));
  add('short-answers', filled >= fewestAnswers && areShort && found.has('header:closed'));
  const areGrades = values.every((value) => /^(?:\d|10)$/.test(value));
  const isAsked =
    found.has('header:asks-score') || found.has('header:area-heading') || (found.get('word:rate') ?? 0) === 1;
  add('grades', areGrades && isAsked);
  const isPerson = share(profile, 'titled-name', 'name', 'one-name', 'staff', 'initials') > 0.5;
  add('few-people', isPerson && filled >= 4 && distinct <= filled / 2);
  add('one-person', isPerson && profile.isConstant);
  const titleWords = conceptsOf(headerWords(values[0] ?? ''), wholeVocabulary);
  add(
    'says-title',
    profile.isConstant && ((titleWords.get('title') ?? 0) > 0 || titleWords.get('area') === 1),
  );
  add('many-people', isPerson && filled >= fewestPeople && distinct >= filled * mostlyDifferent);
  add('numbers-only', share(profile, 'number', 'long-number') > 0.9);
  const isQuiet = share(profile, 'quoted', 'speech-inside', 'first-person') === 0;
  add('unquoted', filled >= 3 && share(profile, 'prose') > 0.5 && isQuiet);
  add(
    'large-numbers',
    values.some((value) => /^\d+$/.test(value) && Number(value) > 240),
  );
}

const firstSecondaryYear = 7;
const lastYear = 14;
const lastPeriod = 8;

/** Small numbers alone: years of a secondary school reach further than the periods of a day. */
function addNumbers(add: (whole: Whole, weight: number | boolean) => void, profile: Profile): void {
  if (profile.filled < 3 || share(profile, 'digit') < 1) return;
  const numbers = profile.values.map(Number);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  add(
    'year-numbers',
    least >= 1 && most >= firstSecondaryYear && most <= lastYear && !(least <= 2 && most <= lastPeriod),
  );
  add('period-numbers', least >= 1 && most < firstSecondaryYear);
}

/** Longer texts are what somebody wrote, and more of them no list to choose from. */
const longestOption = 60;
const mostOptions = 16;

/** Whether a form's options are the school's areas, of which it may call most by other names. */
function areAreaOptions(
  profile: Profile,
  features: ReadonlyMap<Feature, number>,
  areas: AreaBook,
  dialect: Dialect,
): boolean {
  const isChosen = profile.isMulti || features.has('header:lists-options');
  if (!isChosen || profile.filled < 3 || share(profile, 'degree', 'subject', 'class', 'room') > 0.5)
    return false;
  const options = optionsOf(profile.values, tickRule(profile.values, dialect, areas));
  if (options.length > mostOptions || options.some((option) => option.length > longestOption)) return false;
  return options.some((option) => areas.ofOption(option).areaId !== null);
}

/** The evidence of every column of a table. */
export function evidenceOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  { knowledge, vocabulary, dialect }: Surroundings,
): Evidence[] {
  const sample = sampleOf(rows.length, headers.length);
  const isJoined = areJoined(headers);
  const columns = headers.map((raw, index) => {
    const header = oneLine(raw);
    const profile = profileOf(rows, index, sample, knowledge);
    const features = new Map<Feature, number>(patternsOf(header, vocabulary, knowledge.areas, isJoined));
    addCells(features, header, profile, rows.length);
    if (areAreaOptions(profile, features, knowledge.areas, dialect)) features.set('cells:area-options', 1);
    return { index, header, profile, features, namePart: namePartIn(header, vocabulary) };
  });
  addPlaces(columns, rows, sample, dialect);
  return columns;
}
