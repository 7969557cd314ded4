/** What speaks for or against a role in one column: words of its header, traits of its cells, its place in the table. */
import type { Dialect } from '../../../contract/calls/records.ts';
import { builtInBook, type AreaBook } from '../area-book.ts';
import { formHeader } from '../form-headers.ts';
import { splitGridHeader } from '../headers.ts';
import { oneLine } from '../text.ts';
import type { Knowledge, Trait } from './cell-traits.ts';
import type { Concept } from './concepts.ts';
import { conceptsOf, headerWords, type ConceptScores, type Vocabulary } from './header-words.ts';
import { profileOf, sampleOf, share, type Profile } from './profile.ts';

/** Patterns of several concepts, which say more than each of them. */
type Pattern =
  | 'whom-you-visited'
  | 'who-visited'
  | 'your-name'
  | 'by-whom'
  | 'pupil-speech'
  | 'staff-speech'
  | 'you-saw'
  | 'you-heard'
  | 'staff-initials'
  | 'name-part'
  | 'area-heading'
  | 'grid'
  | 'asks-score'
  | 'statement';

type FormFeature =
  `form-${'id' | 'start' | 'end' | 'email' | 'name' | 'second name' | 'timestamp' | 'other'}`;

/** What the cells of the column show together. */
type Whole =
  | 'scale'
  | 'graded'
  | 'repeated'
  | 'multi'
  | 'constant'
  | 'unique'
  | 'blank'
  | 'echo'
  | 'marks'
  | 'grades'
  | 'few-people'
  | 'unquoted'
  | 'numbers-only'
  | 'large-numbers';

type Place =
  | 'among-form-columns'
  | 'only-people'
  | 'other-people'
  | 'week-with-weekday'
  | 'coarser-days'
  | 'named-in-email';

export type Feature =
  `word:${Concept}` | `header:${Pattern | FormFeature}` | `cells:${Trait | Whole}` | `place:${Place}`;

/** A column as it is weighed. */
export interface Evidence {
  index: number;
  header: string;
  profile: Profile;
  features: Map<Feature, number>;
  namePart: 'given' | 'family' | null;
}

export interface Surroundings {
  dialect: Dialect;
  knowledge: Knowledge;
  vocabulary: Vocabulary;
}

const sayingRating =
  /\b(?:rating|score|grade|rate)\b|\bhow (?:well|far|strongly|effectively|confident|clear)\b|\d\s*(?:-|–|to)\s*\d|\bout of \d/i;
const marks = /^[✓✔☑✅√xX×]\ufe0f?$/u;
const plainMarks = /^[✓✔☑✅√]\ufe0f?$/u;

/** Which part of a name a header asks for. */
function namePartOf(words: readonly string[], concepts: ConceptScores): 'given' | 'family' | null {
  const isName = words.includes('name') || words.some((word) => /^(?:sur|fore|first|last)/.test(word));
  if (!isName || words.length > 4) return null;
  if (concepts.has('family-name') && !concepts.has('given-name')) return 'family';
  return concepts.has('given-name') ? 'given' : null;
}

export function patternsOf(
  header: string,
  vocabulary: Vocabulary,
  areas: AreaBook = builtInBook,
): Map<Feature, number> {
  const words = headerWords(header);
  const concepts = conceptsOf(words, vocabulary);
  const main = conceptsOf({ main: words.main, aside: [] }, vocabulary);
  const has = (concept: Concept): number => main.get(concept) ?? 0;
  const found = new Map<Feature, number>();
  for (const [concept, weight] of concepts) found.set(`word:${concept}`, weight);
  const add = (pattern: Pattern, weight: number): void => {
    if (weight > 0) found.set(`header:${pattern}`, weight);
  };
  const isAction = has('wonder') > 0 || has('later') > 0;
  const isBy = !isAction && (words.main.includes('by') || has('agent') === 1);
  const isInitials = [...words.main, ...words.aside].some((word) => /^init/.test(word));
  if (isInitials && (has('staff') > 0 || words.main.length === 1)) add('staff-initials', 1);
  const isLed =
    has('taught') > 0 && words.main.some((word) => /^(?:walk|visit|observation|round)s?$/.test(word));
  const isWatching = words.main.length === 1 && /ing$/.test(words.main[0] ?? '') && has('visit') > 0;
  if (isLed || isWatching) add('who-visited', 0.9);
  // "Observing colleague" visits, "person observed" is visited.
  const isVisiting = has('staff') > 0 && /^(?:observ|visit|review|watch)ing$/.test(words.main[0] ?? '');
  const isVisited =
    words.main.includes('person') && /^(?:observed|visited|seen|watched)$/.test(words.main.at(-1) ?? '');
  if (isVisiting) add('who-visited', 1);
  const isWho = words.main.some((word) => /^who/.test(word));
  if (isWho && has('you') > 0 && has('visit') > 0) add('whom-you-visited', 1);
  else if (words.main.includes('whose')) add('whom-you-visited', 1);
  else if (isWho && has('taught') > 0) add('whom-you-visited', 1);
  else if (isWho && (has('visit') > 0 || isBy) && has('pupil') === 0 && !isAction) add('who-visited', 1);
  else if (isVisited) add('whom-you-visited', 0.8);
  else if (has('staff') > 0 && has('visit') > 0 && !isBy && !isVisiting) add('whom-you-visited', 0.5);
  if (has('you') > 0 && words.main.includes('name')) add('your-name', 1);
  const aside = conceptsOf({ main: words.aside, aside: [] }, vocabulary);
  if ((aside.get('you') ?? 0) > 0 && words.aside.includes('name')) add('your-name', 0.8);
  if (isBy && has('taught') === 0 && has('later') === 0) add('by-whom', words.main.length <= 4 ? 1 : 0.6);
  // "Tell us what pupils did" asks the observer to speak.
  const isOrder = /^(?:tell|say|explain|describe|comment|note)$/.test(words.main[0] ?? '');
  add('pupil-speech', isOrder ? 0 : Math.min(has('pupil'), Math.max(has('speech'), has('hear'))));
  if (has('pupil') === 0) add('staff-speech', Math.min(has('staff'), Math.max(has('speech'), has('wonder'))));
  const isDetail = (['class', 'year', 'subject', 'room', 'period', 'day', 'staff', 'area'] as const).some(
    (detail) => has(detail) === 1,
  );
  const isAsked = has('what') > 0 || has('you') > 0;
  if (isAsked && has('pupil') === 0) {
    add('you-saw', isDetail ? 0 : has('see'));
    add('you-heard', has('hear'));
  }
  if (has('pupil') > 0 && has('doing') > 0) add('you-saw', 1);
  if (namePartOf(words.main, main) !== null) add('name-part', 1);
  if (areas.ofHeading(oneLine(header)) !== null) add('area-heading', 1);
  if (splitGridHeader(header) !== null) add('grid', 1);
  if (sayingRating.test(header)) add('asks-score', 1);
  if (words.main.length >= 3 && !header.includes('?')) add('statement', 1);
  const form = formHeader(header);
  if (form !== null) found.set(`header:form-${form}`, 1);
  return found;
}

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
  add('graded', profile.isRepeated ? (shares.get('degree') ?? 0) : 0);
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
  add('marks', areMarks ? 1 : areLetters ? 0.4 : 0);
  const areGrades = values.every((value) => /^(?:\d|10)$/.test(value));
  const isAsked =
    found.has('header:asks-score') || found.has('header:area-heading') || (found.get('word:rate') ?? 0) === 1;
  add('grades', areGrades && isAsked);
  const isPerson = share(profile, 'titled-name', 'name', 'one-name', 'staff', 'initials') > 0.5;
  add('few-people', isPerson && filled >= 4 && distinct <= filled / 2);
  add('numbers-only', share(profile, 'number', 'long-number') > 0.9);
  const isQuiet = share(profile, 'quoted', 'speech-inside', 'first-person') === 0;
  add('unquoted', filled >= 3 && share(profile, 'prose') > 0.5 && isQuiet);
  add(
    'large-numbers',
    values.some((value) => /^\d+$/.test(value) && Number(value) > 240),
  );
}

/** The evidence of every column of a table. */
export function evidenceOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  { knowledge, vocabulary }: Surroundings,
): Evidence[] {
  const sample = sampleOf(rows.length, headers.length);
  const columns = headers.map((raw, index) => {
    const header = oneLine(raw);
    const profile = profileOf(rows, index, sample, knowledge);
    const features = patternsOf(header, vocabulary, knowledge.areas);
    addCells(features, header, profile, rows.length);
    const words = headerWords(header);
    const namePart = namePartOf(words.main, conceptsOf({ main: words.main, aside: [] }, vocabulary));
    return { index, header, profile, features, namePart };
  });
  const isOfForm = ({ features }: Evidence): boolean =>
    features.has('cells:email') ||
    features.has('cells:ip') ||
    features.has('word:stamp') ||
    [...features.keys()].some((feature) => feature.startsWith('header:form-'));
  for (const column of columns) {
    const near = [1, 2].some((by) => {
      const [before, after] = [columns[column.index - by], columns[column.index + by]];
      return [before, after].some((one) => one !== undefined && isOfForm(one));
    });
    if (near) column.features.set('place:among-form-columns', 1);
  }
  addPeople(columns);
  addWeek(columns);
  addCoarserDays(columns);
  addNamedInEmail(columns, rows, sample);
  return columns;
}

const isOfPeople = ({ profile }: Evidence): boolean =>
  share(profile, 'titled-name', 'name', 'one-name', 'staff', 'initials') > 0.5;

/** What says whose names a column holds. */
const tellingPerson: readonly Feature[] = [
  ...(['word:staff', 'word:observer', 'word:second', 'word:later', 'header:form-name'] as const),
  ...(['header:by-whom', 'header:your-name', 'header:whom-you-visited', 'header:who-visited'] as const),
];

/** Fewer people than this share of the visits are those who made them. */
const fewAlone = 0.4;

/** Where one column alone names people, they are more likely whom the visits were to: who made them is often one person. */
function addPeople(columns: readonly Evidence[]): void {
  const people = columns.filter(isOfPeople);
  const isTold = ({ features }: Evidence): boolean => tellingPerson.some((feature) => features.has(feature));
  if (people.length === 2 && people.filter(isTold).length === 1) {
    people.find((one) => !isTold(one))?.features.set('place:other-people', 1);
  }
  const [only, ...others] = people;
  if (only === undefined || others.length > 0) return;
  const { distinct, filled } = only.profile;
  if (filled < 3 || distinct <= filled * fewAlone) return;
  only.features.set('place:only-people', 1);
  only.features.delete('cells:few-people');
}

/** The day within a week that another column names: together they are the day of the visit. */
export const isWeekday = ({ profile }: Evidence): boolean => share(profile, 'weekday') > 0.8;
export const isWeek = ({ profile, features }: Evidence): boolean =>
  (features.has('word:week') || features.has('place:week-with-weekday')) && share(profile, 'day') > 0.8;

function addWeek(columns: readonly Evidence[]): void {
  const week = columns.find(isWeek);
  if (week === undefined || !columns.some(isWeekday)) return;
  week.features.delete('word:week');
  week.features.set('place:week-with-weekday', 1);
}

/** Of two columns of days, the one with fewer is of weeks or of the walk, the other of the visits. */
function addCoarserDays(columns: readonly Evidence[]): void {
  const days = columns.filter(({ profile }) => share(profile, 'day') > 0.8 && profile.filled >= 3);
  const most = Math.max(0, ...days.map(({ profile }) => profile.distinct));
  for (const { profile, features } of days) {
    if (profile.distinct < most) features.set('place:coarser-days', 1);
  }
}

const lastWord = (name: string): string => /\p{L}+$/u.exec(name.trim())?.[0].toLowerCase() ?? '';

/** Whoever filled in a form is in its e-mail address: "A Nowak" beside a.nowak@… */
function addNamedInEmail(
  columns: readonly Evidence[],
  rows: readonly (readonly string[])[],
  sample: readonly number[],
): void {
  const email = columns.find(({ profile }) => share(profile, 'email') > 0.5);
  if (email === undefined) return;
  const cell = (row: number, index: number): string => rows[row]?.[index] ?? '';
  for (const { index, features } of columns.filter(isOfPeople)) {
    const filled = sample.filter((row) => cell(row, index).trim() !== '' && cell(row, email.index) !== '');
    const named = filled.filter((row) => {
      const name = lastWord(cell(row, index));
      const address = cell(row, email.index)
        .toLowerCase()
        .replace(/@.*$/, '')
        .replace(/[^\p{L}.]/gu, '');
      return name.length > 2 && address.includes(name);
    });
    if (filled.length > 0 && named.length > filled.length / 2) features.set('place:named-in-email', 1);
  }
}
