/** What is asked about a table, once, because neither words nor cells decide it. */
import type { ColumnRole } from '../../../contract/tables.ts';
import { isGrading } from '../cells/gradings.ts';
import type { Evidence } from './evidence.ts';
import { weights } from './model.ts';
import { isWeekday } from './place-features.ts';
import { share } from './profile.ts';
import { likelyFrom, type Understood } from './understand-table.ts';

export interface TableQuestion {
  about: ColumnRole;
  /** Indices of the columns among which it is. */
  columns: number[];
  /** Whether no row can be read before it is answered. */
  isBlocking: boolean;
}

const leastAlike = 0.6;
const fewestFilled = 3;

const isOfDays = ({ profile }: Evidence): boolean =>
  profile.filled > 0 && share(profile, 'day', 'moment', 'part-day') >= leastAlike;

const isOfPeople = ({ profile }: Evidence): boolean =>
  profile.filled >= fewestFilled && share(profile, 'titled-name', 'staff', 'initials', 'name') >= leastAlike;

/** Moments that a form writes down by itself, and days of something else. */
const isOtherDay = ({ features }: Evidence): boolean =>
  (['word:stamp', 'word:later', 'word:finish', 'word:begin', 'word:week', 'word:machine'] as const).some(
    (feature) => (features.get(feature) ?? 0) >= 0.7,
  ) || [...features.keys()].some((feature) => feature.startsWith('header:form-'));

const laterWeight = -(weights.date['place:later-days'] ?? 0);

const isLeft = ({ meaning }: Understood): boolean => meaning === 'ignored' || meaning === 'option';

function aboutDays(columns: readonly Understood[]): TableQuestion[] {
  const found = columns.filter(({ meaning }) => meaning === 'date');
  const open = columns.filter((one) => isLeft(one) && isOfDays(one.evidence) && !isOtherDay(one.evidence));
  const [day] = found;
  if (day === undefined) {
    const weeks = columns.filter((one) => isLeft(one) && isOfDays(one.evidence));
    const stamps = columns.filter(({ meaning }) => meaning === 'timestamp');
    if (open.length === 0 && (weeks.length === 0 || stamps.length > 0)) return [];
    const among = [...(open.length > 0 ? open : weeks), ...stamps].map(({ evidence }) => evidence.index);
    return [{ about: 'date', columns: among.sort((a, b) => a - b), isBlocking: stamps.length === 0 }];
  }
  const rivals = open.filter(({ evidence }) => !isWeekday(evidence));
  // That one day is later than another says which was the visit, but not for certain.
  const isLater = rivals.some(({ evidence }) => evidence.features.has('place:later-days'));
  const byHeaders = day.margin - (isLater ? laterWeight : 0);
  const isClose = rivals.length > 0 && byHeaders < likelyFrom;
  const among = [day, ...rivals].map(({ evidence }) => evidence.index).sort((a, b) => a - b);
  return isClose ? [{ about: 'date', columns: among, isBlocking: false }] : [];
}

const isTold = ({ features }: Evidence): boolean =>
  (
    ['word:staff', 'word:observer', 'header:by-whom', 'header:your-name', 'header:whom-you-visited'] as const
  ).some((feature) => features.has(feature));

function aboutPeople(columns: readonly Understood[]): TableQuestion[] {
  const people = columns.filter(({ evidence }) => isOfPeople(evidence));
  const of = (meaning: 'teacher' | 'observer'): Understood | undefined =>
    columns.find((one) => one.meaning === meaning);
  const [teacher, observer] = [of('teacher'), of('observer')];
  // Two columns of people, and no header says which is which.
  const isEven =
    teacher !== undefined && observer !== undefined && people.includes(teacher) && people.includes(observer);
  if (isEven && !isTold(teacher.evidence) && !isTold(observer.evidence)) {
    const isNamed =
      observer.evidence.features.has('place:named-in-email') || observer.evidence.namePart !== null;
    const among = [teacher.evidence.index, observer.evidence.index].sort((a, b) => a - b);
    if (!isNamed) return [{ about: 'observer', columns: among, isBlocking: false }];
  }
  const left = people.filter(
    (one) =>
      isLeft(one) &&
      one.evidence.namePart === null &&
      !isOtherDay(one.evidence) &&
      !one.evidence.features.has('word:second'),
  );
  const role =
    teacher === undefined && !columns.some(({ meaning }) => meaning === 'teacher-initials')
      ? 'teacher'
      : 'observer';
  const isOpen = role === 'teacher' || observer === undefined;
  const isNobody = teacher === undefined && observer === undefined;
  const titled = left.filter(
    ({ evidence }) => isNobody || share(evidence.profile, 'titled-name', 'staff', 'initials') > 0.4,
  );
  return isOpen && titled.length > 0
    ? [{ about: role, columns: titled.map(({ evidence }) => evidence.index), isBlocking: false }]
    : [];
}

/** A header that says "Grade" over marks of lessons: whether these are wanted is for a person to say. */
function aboutGrades(columns: readonly Understood[]): TableQuestion[] {
  const graded = columns.filter(
    ({ meaning, evidence: { features, profile } }) =>
      meaning === 'rating' && (features.get('word:year') ?? 0) === 1 && isGrading(profile.values),
  );
  const among = graded.map(({ evidence }) => evidence.index);
  return among.length === 0 ? [] : [{ about: 'rating', columns: among, isBlocking: false }];
}

/** At most one question about days, one about people, and one about grades. */
export function questionsAbout(columns: readonly Understood[]): TableQuestion[] {
  return [...aboutDays(columns), ...aboutPeople(columns), ...aboutGrades(columns)];
}
