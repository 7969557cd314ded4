/** What the place of a column in its table says of it: who stands beside whom, and what its neighbours hold. */
import type { Dialect } from '../../../contract/tables.ts';
import type { Evidence, Feature } from './evidence.ts';
import { addLaterClocks, addLaterDays } from './later-features.ts';
import { share } from './profile.ts';

type Rows = readonly (readonly string[])[];

/** Nobody is signed in to a sheet that was made by hand: "Name" is anybody's there. */
function dropFormNames(features: Map<Feature, number>): void {
  features.delete('header:form-name');
  features.delete('header:form-second name');
}

const isOfPeople = ({ profile }: Evidence): boolean =>
  share(profile, 'titled-name', 'name', 'one-name', 'staff', 'initials') > 0.5;

/** What says that a column names those who were visited, those who visited, or others. */
const tellingTeacher: readonly Feature[] = ['word:staff', 'header:whom-you-visited'];
const tellingObserver: readonly Feature[] = [
  ...([
    'word:observer',
    'header:by-whom',
    'header:your-name',
    'header:who-visited',
    'header:form-name',
  ] as const),
];
/** Whether many different persons stand in a column of which no header says that they are the observers. */
export const areUntoldMany = ({ features }: Evidence): boolean =>
  features.has('cells:many-people') && !tellingObserver.some((feature) => features.has(feature));
const tellingOther: readonly Feature[] = [
  ...(['word:second', 'word:later', 'word:context', 'word:subject', 'word:class', 'word:room'] as const),
  ...(['word:year', 'word:area', 'word:title', 'word:period'] as const),
];

/** Fewer people than this share of the visits are those who made them. */
const fewAlone = 0.4;

/** Where one column alone names people, they are more likely whom the visits were to: who made them is often one person. */
function addPeople(columns: readonly Evidence[]): void {
  const people = columns.filter(isOfPeople);
  const tells = ({ features }: Evidence, telling: readonly Feature[]): boolean =>
    telling.some((feature) => features.has(feature));
  const isTold = (one: Evidence): boolean =>
    [tellingTeacher, tellingObserver, tellingOther].some((telling) => tells(one, telling));
  const told = people.find((one) => tells(one, tellingTeacher) || tells(one, tellingObserver));
  const untold = people.find((one) => !isTold(one));
  if (people.length === 2 && told !== undefined && untold !== undefined) {
    const [isTeacher, isObserver] = [tells(told, tellingTeacher), tells(told, tellingObserver)];
    if (isTeacher && !isObserver) untold.features.set('place:beside-teacher', 1);
    if (isObserver && !isTeacher) untold.features.set('place:beside-observer', 1);
  }
  const [only, ...others] = people;
  if (only === undefined || others.length > 0) return;
  const { distinct, filled } = only.profile;
  const isTitled = share(only.profile, 'titled-name') > 0.5 && distinct >= 3;
  if (filled < 3 || (distinct <= filled * fewAlone && !isTitled)) return;
  only.features.set('place:only-people', 1);
  only.features.delete('cells:few-people');
}

/** The day within a week that another column names: together they are the day of the visit. */
export const isWeekday = ({ profile }: Evidence): boolean => share(profile, 'weekday') > 0.8;
export const isWeek = ({ profile, features }: Evidence): boolean =>
  (features.has('word:week') || features.has('place:week-with-weekday')) &&
  share(profile, 'day', 'part-day') > 0.8;

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

/** Of two columns of years, the one with fewer is a key stage, or somebody's year of training. */
function addCoarserYears(columns: readonly Evidence[]): void {
  const years = columns.filter(({ profile, features }) => {
    const isNumbers = features.get('word:year') === 1 && share(profile, 'digit') > 0.8;
    return profile.filled >= 3 && (isNumbers || share(profile, 'year-group') > 0.8);
  });
  const most = Math.max(0, ...years.map(({ profile }) => profile.distinct));
  for (const { profile, features } of years) {
    if (profile.distinct < most) features.set('place:coarser-years', 1);
  }
}

/** Initials beside names that they do not stand for are somebody else's: the visitor's beside the visited. */
function addOthersInitials(columns: readonly Evidence[], rows: Rows, sample: readonly number[]): void {
  const cell = (row: number, index: number): string => (rows[row]?.[index] ?? '').trim();
  const names = columns.filter(({ profile }) => share(profile, 'titled-name', 'name') > 0.5);
  for (const { index, profile, features } of columns) {
    if (share(profile, 'initials') < 0.7) continue;
    const isOthers = names.map((other) => {
      const filled = sample.filter(
        (row) => cell(row, index) !== '' && lastWord(cell(row, other.index)) !== '',
      );
      const same = filled.filter((row) =>
        cell(row, index)
          .toLowerCase()
          .includes(lastWord(cell(row, other.index)).charAt(0)),
      );
      return filled.length >= 3 && same.length < filled.length / 2;
    });
    if (isOthers.length > 0 && isOthers.every(Boolean)) features.set('place:others-initials', 1);
  }
}

const leastBeginning = 0.7;

/** A number with which the class beside it begins is its year: 9 beside 9X/Ma1. */
function addBeginning(columns: readonly Evidence[], rows: Rows, sample: readonly number[]): void {
  const classes = columns.filter(({ profile }) => share(profile, 'class') > 0.5);
  for (const { index, profile, features } of columns) {
    if (share(profile, 'digit', 'year-group') < leastBeginning) continue;
    const isOne = classes.some((other) => {
      const filled = sample.filter(
        (row) => (rows[row]?.[index] ?? '') !== '' && (rows[row]?.[other.index] ?? '') !== '',
      );
      const begun = filled.filter((row) => {
        const number = /\d+/.exec(rows[row]?.[index] ?? '')?.[0];
        return number !== undefined && /^\D{0,5}(\d+)/.exec(rows[row]?.[other.index] ?? '')?.[1] === number;
      });
      return filled.length >= 3 && begun.length >= filled.length * leastBeginning;
    });
    if (isOne) features.set('place:begins-class', 1);
  }
}

const lastWord = (name: string): string => /(?<!\p{L})\p{L}+$/u.exec(name.trim())?.[0].toLowerCase() ?? '';

/** Whoever filled in a form is in its e-mail address: "A Nowak" beside a.nowak@… */
function addNamedInEmail(columns: readonly Evidence[], rows: Rows, sample: readonly number[]): void {
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
    // Few filled in the form, and others are named: these are whom they visited.
    const isOthers = named.length === 0 && features.has('cells:many-people');
    const isTold = tellingObserver.some((feature) => features.has(feature));
    if (isOthers && !isTold && email.profile.distinct < filled.length) features.set('place:not-in-email', 1);
  }
}

const saysOf = ({ features }: Evidence, ...some: Feature[]): boolean =>
  some.some((feature) => (features.get(feature) ?? 0) >= 0.8);

/**
 * Only pupils are asked for their own year or class: where a form does so, names nobody and asks for nothing that was
 * seen on a visit, what stands in it is theirs.
 */
function addAskedPupils(columns: readonly Evidence[]): void {
  const isOfVisit = (one: Evidence): boolean =>
    saysOf(one, 'word:see', 'word:visit', 'word:observer', 'word:taught', 'header:form-second name');
  const isOwn = (one: Evidence): boolean =>
    saysOf(one, 'word:you') && saysOf(one, 'word:year', 'word:class') && !isOfVisit(one);
  const isNamed = ({ profile }: Evidence): boolean =>
    share(profile, 'titled-name', 'name', 'staff', 'initials') > 0.5;
  if (!columns.some(isOwn) || columns.some((one) => isOfVisit(one) || isNamed(one))) return;
  for (const { features } of columns) features.set('place:asked-pupils', 1);
}

/** @param sample indices of the rows that are looked at */
export function addPlaces(
  columns: readonly Evidence[],
  rows: Rows,
  sample: readonly number[],
  dialect: Dialect,
): void {
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
  if (dialect === 'table') for (const { features } of columns) dropFormNames(features);
  addPeople(columns);
  addWeek(columns);
  addOthersInitials(columns, rows, sample);
  addBeginning(columns, rows, sample);
  addCoarserDays(columns);
  addCoarserYears(columns);
  addLaterDays(columns, rows, sample);
  addLaterClocks(columns, rows, sample);
  addNamedInEmail(columns, rows, sample);
  addAskedPupils(columns);
}
